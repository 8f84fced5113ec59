import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @param {...string} parts */
export const inProject = (...parts) => join(ROOT, ...parts);

/** What a build remembers about this clone. Gone with `rm -rf .cache`, and nothing is lost but time. */
export const CLONE_CACHE = inProject('.cache');

/** What all clones of one person share: browsers and runtimes. */
export const USER_CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'netdraft');
