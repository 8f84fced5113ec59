import { resolve } from 'node:path';

/** What the app was started with. */
export interface StartOptions {
  /** Absolute path of the design to open. */
  readonly design?: string;
  /** Origin of the dev server; only looked at while the app is not packaged. */
  readonly devServer?: string;
}

/**
 * Chromium and test tools put switches of their own among the arguments: what is not ours is passed over.
 * `packaged` is false where the app was started as `electron FOLDER [DESIGN]`.
 */
export function parseArguments(args: readonly string[], folder: string, packaged: boolean): StartOptions {
  const design = args.filter((arg) => arg !== '' && !arg.startsWith('-')).at(packaged ? 0 : 1);
  const devServer = args.find((arg) => arg.startsWith('--dev-server='))?.slice('--dev-server='.length);
  return { ...(design !== undefined && { design: resolve(folder, design) }), ...(devServer !== undefined && { devServer }) };
}
