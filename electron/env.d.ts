/** The version of the app, written in by the build. */
declare const __VERSION__: string;

declare module 'write-file-atomic' {
  /** Writes beside the file, then renames over it. */
  export default function writeFileAtomic(path: string, data: string | Uint8Array, options?: { readonly encoding?: 'utf8' }): Promise<void>;
}
