import {
  DESIGN_ENDING,
  type FileId,
  type FileRef,
  type Host,
  type HostAnswer,
  type HostFailureCode,
  LARGEST_DESIGN,
  type OpenedFile,
} from '../../core/protocol/host.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';
import { chooseFile, download, type FileHandle, pickers } from './file-access.ts';

type Files = Pick<
  Host,
  'openDesign' | 'openRecent' | 'openDropped' | 'saveDesign' | 'saveDesignAs' | 'exportFile' | 'exportFolder' | 'recentFiles' | 'clearRecentFiles'
>;
const done = <T>(value: T): HostAnswer<T> => ({ type: 'done', value });
const failed = (code: HostFailureCode, file: string, values: Record<string, string | number> = {}): HostAnswer<never> => ({
  type: 'failed',
  failure: { code, values: { file, ...values } },
});
const megabytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024));

/** What a picker or a write threw, as an answer. A closed picker is an `AbortError`. */
function answerOf(error: unknown, file: string): HostAnswer<never> {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return { type: 'cancelled' };
  if (name === 'NotFoundError') return failed('FILE_NOT_FOUND', file);
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') return failed('FILE_NOT_ALLOWED', file);
  if (name === 'QuotaExceededError') return failed('DISK_FULL', file);
  return failed('FILE_FAILED', file, { detail: error instanceof Error ? error.message : String(error) });
}

/** Files in a browser: through the File System Access API where there is one, otherwise by choosing and by downloading. */
export function browserFiles(): Files {
  const handles = new Map<FileId, FileHandle>();
  const names = new Map<FileId, string>();
  let last = 0;
  const refer = (name: string, handle?: FileHandle): FileRef => {
    const id = `file-${++last}`;
    names.set(id, name);
    if (handle) handles.set(id, handle);
    return { id, name, folder: '' };
  };

  async function read(file: File, handle?: FileHandle): Promise<HostAnswer<OpenedFile>> {
    if (file.size > LARGEST_DESIGN) return failed('FILE_TOO_LARGE', file.name, { size: megabytes(file.size), limit: megabytes(LARGEST_DESIGN) });
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      return done({ file: refer(file.name, handle), text });
    } catch (error) {
      return error instanceof TypeError ? failed('FILE_NOT_TEXT', file.name) : answerOf(error, file.name);
    }
  }

  /** Asks where to write and writes; where the browser cannot ask, the file goes among the downloads. */
  async function writeNew(name: string, data: string | Uint8Array, types: readonly object[]): Promise<HostAnswer<FileRef>> {
    if (!pickers.showSaveFilePicker) {
      download(name, data);
      return done(refer(name));
    }
    try {
      const handle = await pickers.showSaveFilePicker({ suggestedName: name, types });
      await handle.write(data);
      return done(refer(handle.name, handle));
    } catch (error) {
      return answerOf(error, name);
    }
  }
  const designType = { description: SHELL_WORDS.DIALOG_DESIGNS, accept: { 'application/json': [`.${DESIGN_ENDING}`] } };

  return {
    async openDesign() {
      try {
        const chosen = await chooseFile([designType], `.${DESIGN_ENDING},application/json`);
        return chosen ? await read(chosen.file, chosen.handle) : { type: 'cancelled' };
      } catch (error) {
        return answerOf(error, '');
      }
    },
    openRecent: async (id) => failed('FILE_NOT_FOUND', names.get(id) ?? id),
    openDropped: (file) => read(file as File),
    async saveDesign(id, text) {
      const name = names.get(id) ?? `${SHELL_WORDS.UNTITLED}.${DESIGN_ENDING}`;
      const handle = handles.get(id);
      try {
        if (handle) await handle.write(text);
        else download(name, text);
        return done({ id, name, folder: '' });
      } catch (error) {
        return answerOf(error, name);
      }
    },
    saveDesignAs: (suggestedName, text) => writeNew(`${suggestedName}.${DESIGN_ENDING}`, text, [designType]),
    exportFile: ({ suggestedName, data }) => writeNew(suggestedName, data, []),
    async exportFolder({ files }) {
      if (!pickers.showDirectoryPicker) {
        for (const { name, text } of files) download(name, text);
        return done(refer(files[0]?.name ?? ''));
      }
      try {
        const folder = await pickers.showDirectoryPicker();
        for (const { name, text } of files) await folder.write(name, text);
        return done(refer(folder.name));
      } catch (error) {
        return answerOf(error, '');
      }
    },
    // A page may not keep paths, so a browser remembers nothing between two visits.
    recentFiles: async () => [],
    clearRecentFiles: async () => {},
  };
}
