import { type Child, type Folders, listFiles } from '../../core/exchange/records/listing.ts';
import { type HostAnswer, LARGEST_PART, type NetworkId, type OpenedNetwork } from '../../core/protocol/host.ts';

/** A file or folder as a browser has it: chosen files are a tree of their paths, dropped ones are entries. */
export type Node = File | Tree | FileSystemEntry;
interface Tree extends ReadonlyMap<string, Node> {}
type Chosen = readonly { readonly name: string; readonly node: Node }[];

const isFolder = (node: Node): boolean => node instanceof Map || (node as FileSystemEntry).isDirectory === true;
const childOf = (name: string, node: Node): Child<Node> => ({ name, type: isFolder(node) ? 'folder' : 'file', handle: node });

const fileOf = (node: Node): Promise<File> =>
  node instanceof File ? Promise.resolve(node) : new Promise((resolve, reject) => (node as FileSystemFileEntry).file(resolve, reject));

/** A browser gives the entries of a folder by the hundred. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const FOLDERS: Folders<Node> = {
  list: async (node) =>
    node instanceof Map
      ? [...(node as Tree)].map(([name, child]) => childOf(name, child))
      : (await entriesOf(node as FileSystemDirectoryEntry)).map((entry) => childOf(entry.name, entry)),
  size: async (node) => (await fileOf(node)).size,
  detail: (error) => (error instanceof DOMException ? error.name : String(error)),
};

/** The folder that files with `webkitRelativePath` come from. */
export function folderNode(files: readonly File[]): Chosen {
  const root = new Map<string, Node>();
  for (const file of files) {
    const path = file.webkitRelativePath.split('/');
    const name = path.pop() ?? file.name;
    let folder = root;
    for (const part of path) {
      const known = folder.get(part);
      const below = known instanceof Map ? (known as Map<string, Node>) : new Map<string, Node>();
      folder.set(part, below);
      folder = below;
    }
    folder.set(name, file);
  }
  return [...root].map(([name, node]) => ({ name, node }));
}

/** What was dropped, taken while the event lasts; a single file as a file, folders as entries. */
export async function droppedNodes(dropped: DataTransfer): Promise<Chosen> {
  const entries = [...(dropped.items ?? [])].map((item) => item.webkitGetAsEntry?.());
  const files = [...dropped.files];
  const folders = entries.filter((entry) => entry?.isDirectory);
  if (folders.length === 0) return files.map((file) => ({ name: file.name, node: file }));
  return entries.flatMap((entry) => (entry ? [{ name: entry.name, node: entry }] : []));
}

/** Folders and files that may describe a network, in a browser: as `electron/network-files.ts`. */
export function browserNetworks() {
  const opened = new Map<NetworkId, readonly Node[]>();
  let last = 0;
  return {
    async open(chosen: Chosen): Promise<OpenedNetwork> {
      const { files, notes } = await listFiles(
        chosen.map(({ name, node }) => childOf(name, node)),
        FOLDERS,
      );
      const id = `network-${++last}`;
      opened.set(
        id,
        files.map(({ handle }) => handle),
      );
      const [only] = chosen.length === 1 ? chosen : [];
      const name = only === undefined ? '' : isFolder(only.node) ? only.name : only.name.replace(/\.[^.]*$/, '');
      return { type: 'network', id, name, files: files.map(({ path, size }) => ({ path, size })), notes: notes as OpenedNetwork['notes'] };
    },
    async read(id: NetworkId, index: number, offset: number): Promise<HostAnswer<Uint8Array>> {
      const node = opened.get(id)?.[index];
      try {
        if (!node) throw new Error('no such file');
        const file = await fileOf(node);
        return { type: 'done', value: new Uint8Array(await file.slice(offset, offset + LARGEST_PART).arrayBuffer()) };
      } catch (error) {
        return { type: 'failed', failure: { code: 'FILE_FAILED', values: { file: String(index), detail: FOLDERS.detail(error) } } };
      }
    },
    forget: (id: NetworkId): void => void opened.delete(id),
  };
}
