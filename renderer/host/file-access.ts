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

/** Asks for one file. Nothing when the person changed their mind. */
export async function chooseFile(types: readonly object[], accept: string): Promise<{ file: File; handle?: FileHandle } | undefined> {
  if (raw.showOpenFilePicker) {
    const [handle] = await raw.showOpenFilePicker({ types });
    return handle && { file: await handle.getFile(), handle: fileHandle(handle) };
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] && { file: input.files[0] }));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

/** Puts a file among the person's downloads. */
export function download(name: string, data: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([data as BlobPart]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own copy once it began; it begins after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
