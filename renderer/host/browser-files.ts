import {
  DESIGN_ENDING,
  type FileId,
  type FileRef,
  type Host,
  type HostAnswer,
  type HostFailureCode,
  LARGEST_DESIGN,
  isDesignHead,
  isDesignName,
  asFileName,
  DESIGN_HEAD,
  type Opened,
} from '../../core/protocol/host.ts';
import { READ_ENDINGS } from '../../core/exchange/records/listing.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';
import { browserNetworks, droppedNodes, folderNode, type Node } from './browser-networks.ts';
import { chooseFiles, type ChosenFile, chooseFolder, download, type FileHandle, pickers } from './file-access.ts';

type Files = Pick<
  Host,
  | 'openFiles'
  | 'openFolder'
  | 'openRecent'
  | 'openDropped'
  | 'readPart'
  | 'forgetNetwork'
  | 'saveDesign'
  | 'saveDesignAs'
  | 'exportFile'
  | 'exportFolder'
  | 'recentFiles'
  | 'clearRecentFiles'
>;
const done = <T>(value: T): HostAnswer<T> => ({ type: 'done', value });
const failed = (code: HostFailureCode, file: string, values: Record<string, string | number> = {}): HostAnswer<never> => ({
  type: 'failed',
  failure: { code, values: { file, ...values } },
});
const ENDINGS = [DESIGN_ENDING, ...READ_ENDINGS].map((ending) => `.${ending}`);
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
  const networks = browserNetworks();
  const handles = new Map<FileId, FileHandle>();
  const names = new Map<FileId, string>();
  let last = 0;
  const refer = (name: string, handle?: FileHandle): FileRef => {
    const id = `file-${++last}`;
    names.set(id, name);
    if (handle) handles.set(id, handle);
    return { id, name, folder: '' };
  };

  /** A design is read; anything else may describe a network. */
  async function open(chosen: readonly { readonly name: string; readonly node: Node; readonly handle?: FileHandle }[]): Promise<HostAnswer<Opened>> {
    const [first] = chosen;
    if (!first) return { type: 'cancelled' };
    const design = chosen.find(({ name }) => isDesignName(name));
    if (chosen.length > 1 && design) return failed('DESIGN_AMONG_OTHERS', design.name);
    if (chosen.length > 1 || !(first.node instanceof File)) return done(await networks.open(chosen));
    const isDesign = isDesignName(first.name) || isDesignHead(await first.node.slice(0, DESIGN_HEAD).text());
    return isDesign ? read(first.node, first.handle) : done(await networks.open(chosen));
  }

  async function read(file: File, handle?: FileHandle): Promise<HostAnswer<Opened>> {
    if (file.size > LARGEST_DESIGN) return failed('FILE_TOO_LARGE', file.name, { size: megabytes(file.size), limit: megabytes(LARGEST_DESIGN) });
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      return done({ type: 'design', file: refer(file.name, handle), text });
    } catch (error) {
      return error instanceof TypeError ? failed('FILE_NOT_TEXT', file.name) : answerOf(error, file.name);
    }
  }

  /** Asks where to write and writes; where the browser cannot ask, the file goes among the downloads. */
  async function writeNew(name: string, data: string | Uint8Array, types: readonly object[]): Promise<HostAnswer<FileRef>> {
    if (!pickers.showSaveFilePicker) {
      await download(name, data);
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
  const networkType = { description: SHELL_WORDS.DIALOG_NETWORKS, accept: { 'application/json': ENDINGS } };
  const designType = { description: SHELL_WORDS.DIALOG_DESIGNS, accept: { 'application/json': [`.${DESIGN_ENDING}`] } };

  return {
    async openFiles() {
      try {
        const chosen = await chooseFiles([networkType], ENDINGS.join(','));
        return await open(chosen.map(({ file, handle }: ChosenFile) => ({ name: file.name, node: file, ...(handle && { handle }) })));
      } catch (error) {
        return answerOf(error, '');
      }
    },
    async openFolder() {
      const files = await chooseFolder();
      return files.length === 0 ? { type: 'cancelled' } : open(folderNode(files));
    },
    openRecent: async (id) => failed('FILE_NOT_FOUND', names.get(id) ?? id),
    async openDropped(dropped) {
      try {
        return await open(await droppedNodes(dropped as DataTransfer));
      } catch (error) {
        return answerOf(error, dropped.files[0]?.name ?? '');
      }
    },
    readPart: (network, file, offset) => networks.read(network, file, offset),
    forgetNetwork: (network) => networks.forget(network),
    async saveDesign(id, text) {
      const name = names.get(id) ?? `${SHELL_WORDS.UNTITLED}.${DESIGN_ENDING}`;
      const handle = handles.get(id);
      try {
        if (handle) await handle.write(text);
        else await download(name, text);
        return done({ id, name, folder: '' });
      } catch (error) {
        return answerOf(error, name);
      }
    },
    saveDesignAs: (suggestedName, text) => writeNew(`${asFileName(suggestedName)}.${DESIGN_ENDING}`, text, [designType]),
    exportFile: ({ suggestedName, data }) => writeNew(suggestedName, data, []),
    async exportFolder({ files }) {
      if (!pickers.showDirectoryPicker) {
        for (const { name, text } of files) await download(name, text);
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
