/** The parts of the File System Access API that are used here, narrowed: the DOM's own types do not have the pickers yet. */
export interface FileHandle {
  readonly name: string;
  write(data: string | Uint8Array): Promise<void>;
}
export interface FolderHandle {
  readonly name: string;
  write(name: string, text: string): Promise<void>;
}
interface RawPickers {
  showOpenFilePicker?(options: object): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
}
const raw = window as unknown as RawPickers;

async function writeTo(handle: FileSystemFileHandle, data: string | Uint8Array): Promise<void> {
  // The stream writes to a copy that takes the file's place when it is closed.
  const stream = await handle.createWritable();
  await stream.write(data as FileSystemWriteChunkType);
  await stream.close();
}
const fileHandle = (handle: FileSystemFileHandle): FileHandle => ({ name: handle.name, write: (data) => writeTo(handle, data) });

/** The browser's dialogs; one that is missing is missing in the browser. */
export const pickers = {
  showSaveFilePicker:
    raw.showSaveFilePicker && (async (options: object) => fileHandle((await raw.showSaveFilePicker?.(options)) as FileSystemFileHandle)),
  showDirectoryPicker:
    raw.showDirectoryPicker &&
    (async (): Promise<FolderHandle> => {
      const folder = (await raw.showDirectoryPicker?.({ mode: 'readwrite' })) as FileSystemDirectoryHandle;
      return { name: folder.name, write: async (name, text) => writeTo(await folder.getFileHandle(name, { create: true }), text) };
    }),
};

export interface ChosenFile {
  readonly file: File;
  readonly handle?: FileHandle;
}
/** Asks for files. None when the person changed their mind. */
export async function chooseFiles(types: readonly object[], accept: string): Promise<readonly ChosenFile[]> {
  if (raw.showOpenFilePicker) {
    const handles = await raw.showOpenFilePicker({ types, multiple: true });
    return Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle: fileHandle(handle) })));
  }
  return (await askInput({ accept, multiple: true })).map((file) => ({ file }));
}

/** Asks for a folder: its files, each with its path in `webkitRelativePath`. None when the person changed their mind. */
export const chooseFolder = (): Promise<readonly File[]> => askInput({ webkitdirectory: true });

function askInput(settings: { readonly accept?: string; readonly multiple?: boolean; readonly webkitdirectory?: boolean }): Promise<readonly File[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', ...settings });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Chromium takes ten downloads of a page in one second and forgets all others without a word. */
const AT_ONCE = 10;
const PAUSE_MS = 1100;
/** When the last ten began, or will. */
const begun: number[] = [];

/** Puts a file among the person's downloads; resolves when that has begun. */
export async function download(name: string, data: string | Uint8Array): Promise<void> {
  const now = performance.now();
  const tenBefore = begun.length < AT_ONCE ? undefined : begun.shift();
  const at = tenBefore === undefined ? now : Math.max(now, tenBefore + PAUSE_MS);
  begun.push(at);
  if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  const url = URL.createObjectURL(new Blob([data as BlobPart]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own copy once it began; it begins after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
