/** The version of the app, written in by the build. */
declare const __VERSION__: string;
/** The file of the command line that its launcher starts, written in by the build. */
declare const __PROGRAM__: string;

// Packages that bring no types: the part of each that is used.

declare module 'write-file-atomic' {
  /** Writes beside the file, then renames over it. */
  const writeFileAtomic: {
    (path: string, data: string | Uint8Array): Promise<void>;
    sync(path: string, data: string | Uint8Array): void;
  };
  export default writeFileAtomic;
}

declare module 'pngjs' {
  export const PNG: {
    readonly sync: { read(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array } };
  };
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'truetype'; readonly variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
