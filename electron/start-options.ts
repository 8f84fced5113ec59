import { resolve } from 'node:path';

/** What the app was started with. */
export interface StartOptions {
  /** Absolute path of the design to open. */
  readonly design?: string;
  /** Origin of the dev server; only looked at while the app is not packaged. */
  readonly devServer?: string;
}

/** Chromium and test tools put switches of their own among the arguments: what is not ours is passed over. */
export function parseArguments(args: readonly string[], folder: string): StartOptions {
  const design = args.find((arg) => arg !== '' && !arg.startsWith('-'));
  const devServer = args.find((arg) => arg.startsWith('--dev-server='))?.slice('--dev-server='.length);
  return { ...(design !== undefined && { design: resolve(folder, design) }), ...(devServer !== undefined && { devServer }) };
}
