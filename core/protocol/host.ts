import type { AppCommand, TextCommand } from './commands.ts';

/**
 * What the renderer may ask of the place where it runs: the Electron main process (through the preload's bridge), or the
 * browser (`renderer/host/browser.ts`). The renderer never names a path: it holds references that the host gave out for files
 * that a person chose, and can read and write nothing else.
 */
export interface Host {
  readonly edition: 'desktop' | 'browser';
  /** Asked once, first: what the app was started with. */
  start(): Promise<HostStart>;

  /** Asks the person for files: a design is read, of what describes a network only what there is. */
  openFiles(): Promise<HostAnswer<Opened>>;
  /** Asks for a folder that describes a network. */
  openFolder(): Promise<HostAnswer<Opened>>;
  /** Reads a file of `recentFiles` again. */
  openRecent(id: FileId): Promise<HostAnswer<Opened>>;
  /** Opens what was dropped on the window. To be called while the event of the drop lasts. */
  openDropped(dropped: DroppedFiles): Promise<HostAnswer<Opened>>;
  /** Bytes of a file of an opened network, from `offset` on: `LARGEST_PART` at most, none at the end. */
  readPart(network: NetworkId, file: number, offset: number): Promise<HostAnswer<Uint8Array>>;
  /** Nobody will read of it any more. */
  forgetNetwork(network: NetworkId): void;
  /** Writes over the file that was opened or saved before. Atomic: after a crash the old or the new content is there, whole. */
  saveDesign(id: FileId, text: string): Promise<HostAnswer<FileRef>>;
  /** Asks where to save, then as `saveDesign`. `suggestedName` without the ending. */
  saveDesignAs(suggestedName: string, text: string): Promise<HostAnswer<FileRef>>;

  /** Asks where to write a picture or another single file, and writes it. */
  exportFile(request: ExportFile): Promise<HostAnswer<FileRef>>;
  /** Asks for a folder, and before replacing files in it, then writes text files. In a browser without folders: one download each. */
  exportFolder(request: ExportFolder): Promise<HostAnswer<FileRef>>;

  /** Newest first, at most ten; files that are gone are left out. */
  recentFiles(): Promise<readonly FileRef[]>;
  clearRecentFiles(): Promise<void>;

  /** The window's title, and whether closing must ask. */
  setDocument(state: DocumentState): void;
  /** Save / Don't Save / Cancel, before the open design is replaced by another. */
  askUnsaved(name: string): Promise<UnsavedAnswer>;
  /** Closes the window without asking: the answer to `save-then-close` after saving worked. */
  closeWindow(): void;
  setTheme(theme: Theme): void;
  /** Commands of the menu and of the keyboard (unless a text field that has the focus takes them), files opened from outside, closing. Returns how to stop. */
  listen(listener: (event: HostEvent) => void): () => void;
}

/** The DOM's `File`, as far as this file may know it: where it lies on the disk is asked of the browser, never of the page. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}
/** The DOM's `DataTransfer`, as far. */
export interface DroppedFiles {
  readonly files: ArrayLike<DroppedFile>;
}

/** Opaque: only the host knows which file it stands for. */
export type FileId = string;
export interface FileRef {
  readonly id: FileId;
  /** "two-tiers.netdraft" */
  readonly name: string;
  /** For people to read, shortened with `~`; empty in the browser. */
  readonly folder: string;
}
export interface OpenedFile {
  readonly file: FileRef;
  readonly text: string;
}

/** Opaque, as `FileId`. */
export type NetworkId = string;
/** A folder or files that may describe a network: what there is to read, and what is not read. */
export interface OpenedNetwork {
  readonly type: 'network';
  readonly id: NetworkId;
  /** Of the folder, or of the only file without its ending; empty where several were chosen. */
  readonly name: string;
  readonly files: readonly NetworkFile[];
  readonly notes: readonly NetworkFileNote[];
}
export interface NetworkFile {
  /** In the folder that was chosen, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}
/** The sentence is `IMPORT_WORDS[code]`. */
export interface NetworkFileNote {
  readonly code: string;
  readonly file: string;
  readonly values: Readonly<Record<string, string | number>>;
}
export type Opened = ({ readonly type: 'design' } & OpenedFile) | OpenedNetwork;

export interface HostStart {
  readonly version: string;
  readonly theme: Theme;
  /** The file or folder given on the command line or opened from the desktop. */
  readonly opened?: HostAnswer<Opened>;
}

export interface ExportFile {
  /** With its ending: "two-tiers.png". */
  readonly suggestedName: string;
  readonly data: string | Uint8Array;
}
export interface ExportFolder {
  readonly files: readonly TextFile[];
}
/** `name` is a bare file name, no folders. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface DocumentState {
  readonly name: string;
  readonly unsaved: boolean;
  /** The file that it was read from or saved to; the window comes back with it when it has to be reloaded. */
  readonly file?: FileId;
}
export type UnsavedAnswer = 'save' | 'discard' | 'cancel';
export type Theme = 'light' | 'dark' | 'system';
export const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** The person changed their mind (`cancelled`), or it could not be done, and why. */
export type HostAnswer<T> =
  | { readonly type: 'done'; readonly value: T }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: HostFailure };

/** The sentence is `SHELL_WORDS[failure.code]` of `core/words/shell.ts`, filled with `values`. */
export interface HostFailure {
  readonly code: HostFailureCode;
  readonly values: Readonly<Record<string, string | number>>;
}
export const HOST_FAILURES = [
  'FILE_TOO_LARGE', // file, size (MB), limit (MB)
  'FILE_NOT_FOUND', // file
  'FOLDER_NOT_FOUND', // file
  'FILE_NOT_A_FILE', // file
  'FILE_NOT_TEXT', // file
  'FILE_NOT_ALLOWED', // file
  'DISK_FULL', // file
  'FILE_FAILED', // file, detail
  'DESIGN_AMONG_OTHERS', // file
] as const;
export type HostFailureCode = (typeof HOST_FAILURES)[number];

/** What no file can be called on every system, wherever it stands in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f]/g;
/** The name of a design as a file on any system may be called: nothing that leads to another folder, hides, or is refused. */
export const asFileName = (name: string): string => name.replace(FORBIDDEN, '-').replace(/^\.+|[. ]+$/g, '') || 'netdraft';
/** Whether a file may be called so everywhere, without a folder before it. */
export const isFileName = (name: string): boolean => name !== '' && asFileName(name) === name;

/** The largest design file that is read, in bytes. Refused before reading. */
export const LARGEST_DESIGN = 16 * 1024 * 1024;
/** The most bytes of a file that are read at once, so that neither side waits long. */
export const LARGEST_PART = 4 * 1024 * 1024;
/** The ending of design files, without the dot. */
export const DESIGN_ENDING = 'netdraft';
/** So many bytes from the beginning of a file tell whether it is a design, whatever it is called. */
export const DESIGN_HEAD = 1024;
export const isDesignName = (name: string): boolean => name.toLowerCase().endsWith(`.${DESIGN_ENDING}`);
export const isDesignHead = (head: string): boolean => /^\uFEFF?\s*\{[^{]*"format"\s*:\s*"netdraft\/\d/.test(head);

export type HostEvent =
  | { readonly type: 'command'; readonly command: AppCommand }
  /** A second start with a file, or the desktop, asks to open it. */
  | { readonly type: 'opened'; readonly answer: HostAnswer<Opened> }
  /** The person answered Save while closing: save, then `closeWindow`; when saving does not happen, do nothing. */
  | { readonly type: 'save-then-close' };

/** What the preload puts on `window`: the host without what a page can do by itself, and the native way to edit text. */
export type Bridge = Omit<Host, 'edition' | 'openDropped'> & {
  openDropped(files: readonly DroppedFile[]): Promise<HostAnswer<Opened>>;
  /** Does in the focused text field what the menu asked for. */
  editText(command: TextCommand): void;
};
export const BRIDGE_NAME = 'netdraftHost';
