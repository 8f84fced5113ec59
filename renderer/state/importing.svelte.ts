import { nameFrom } from '../../core/model/name.ts';
import { renew } from '../../core/edit/renew.ts';
import type { Drawn, Understood } from '../../core/exchange/import-reader.ts';
import type { FileNote } from '../../core/exchange/records/limits.ts';
import { notRead } from '../../core/exchange/records/listing.ts';
import type { ImportProgress, ImportReport } from '../../core/exchange/records/report.ts';
import type { Changes } from '../../core/exchange/records/update.ts';
import type { Design } from '../../core/model/design.ts';
import type { Host, HostAnswer, OpenedNetwork } from '../../core/protocol/host.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';
import { say } from '../parts/say.ts';
import { connectImport, type ImportConnection } from '../worker/connect-import.ts';
import { doc } from './document.svelte.ts';
import { notices } from './notices.svelte.ts';
import { view } from './view.svelte.ts';

/** What an import is doing, or waits for. */
export type ImportStage =
  | { readonly type: 'reading'; readonly files: number; readonly of: number; readonly bytes: number; readonly total: number }
  | ({ readonly type: 'understanding' } & ImportProgress)
  /** The open design is an older state of the network: what shall become of it? */
  | { readonly type: 'choosing'; readonly changes: Changes; readonly resources: number }
  | { readonly type: 'drawing'; readonly resources: number }
  /** No file describes a network: the report says what they are. */
  | { readonly type: 'nothing'; readonly report: ImportReport };
export type ImportChoice = 'update' | 'new' | 'cancel';

/** So many files are asked for at the same time: a small one is mostly waiting. */
const LANES = 6;

/** Where an import comes from, and who asks before a design that is not saved goes. */
export interface ImportGround {
  readonly host: Host;
  readonly mayReplace: () => Promise<boolean>;
  /** Where the design goes instead of into the window: the open one is only compared with it. */
  readonly into?: (design: Design) => void;
}

/**
 * Reads a network that exists, in a thread of its own, and puts it in the window. The open design stays until the new one is there,
 * and stays when the import is cancelled or its thread dies.
 */
function createImporting() {
  let stage = $state.raw<ImportStage>();
  let name = $state('');
  let replaces = $state(true);
  let report = $state.raw<ImportReport>();
  let running: { readonly connection: ImportConnection; readonly network: OpenedNetwork; readonly host: Host } | undefined;
  let choose: ((choice: ImportChoice) => void) | undefined;

  /** Ends it, wherever it is. Nothing that it still says is heard. */
  function stop(): void {
    running?.connection.close();
    running?.host.forgetNetwork(running.network.id);
    running = undefined;
    choose = undefined;
    stage = undefined;
  }

  /** All bytes of a file in parts, or why not. Never more than it was said to have: what grows meanwhile is cut. */
  async function bytesOf(
    host: Host,
    network: OpenedNetwork,
    index: number,
    onPart: (bytes: number) => void,
  ): Promise<readonly Uint8Array[] | FileNote> {
    const file = network.files[index];
    const parts: Uint8Array[] = [];
    let offset = 0;
    while (file && offset < file.size) {
      const answer: HostAnswer<Uint8Array> = await host.readPart(network.id, index, offset);
      if (answer.type === 'failed') return notRead(file.path, String(answer.failure.values.detail ?? answer.failure.code));
      if (answer.type !== 'done' || answer.value.length === 0) break;
      const part = answer.value.subarray(0, file.size - offset);
      parts.push(part);
      offset += part.length;
      onPart(part.length);
    }
    return parts;
  }

  /** Hands every file to the reader; says what could not be read. */
  async function readAll(host: Host, network: OpenedNetwork, connection: ImportConnection, wanted: () => boolean): Promise<readonly FileNote[]> {
    const notes: FileNote[] = [];
    const total = network.files.reduce((sum, { size }) => sum + size, 0);
    let [files, bytes, next] = [0, 0, 0];
    const tell = (): void => {
      if (wanted()) stage = { type: 'reading', files, of: network.files.length, bytes, total };
    };
    const lane = async (): Promise<void> => {
      while (next < network.files.length && wanted()) {
        const index = next++;
        const read = await bytesOf(host, network, index, (count) => {
          bytes += count;
          tell();
        });
        if (Array.isArray(read)) await connection.take(network.files[index]?.path ?? '', read as readonly Uint8Array[]);
        else notes.push(read as FileNote);
        files++;
        tell();
      }
    };
    tell();
    await Promise.all(Array.from({ length: LANES }, lane));
    return notes;
  }

  /** Asks what shall become of the open design, when there is a choice. */
  async function chosen({ changes, resources }: Understood): Promise<ImportChoice> {
    if (!changes) return 'new';
    stage = { type: 'choosing', changes, resources };
    return new Promise((resolve) => {
      choose = resolve;
    });
  }

  function show(drawn: Drawn, how: 'new' | 'update'): void {
    if (how === 'update') doc.run(renew, { design: drawn.design });
    else doc.load(drawn.design, undefined, 'unsaved');
    report = drawn.report;
    view.showDock('import');
  }

  return {
    get stage() {
      return stage;
    },
    /** Of the folder or file that is imported. */
    get name() {
      return name;
    },
    /** What the last import of the open design said; undefined when it was not imported in this window. */
    get report() {
      return report;
    },

    /** Whether its design takes the place of the open one. */
    get replaces() {
      return replaces;
    },

    /** True when the network is in the window, or was handed on. */
    async start(network: OpenedNetwork, { host, mayReplace, into }: ImportGround): Promise<boolean> {
      if (running || stage) return false;
      const connection = connectImport();
      const mine = { connection, network, host };
      running = mine;
      replaces = into === undefined;
      name = network.name || SHELL_WORDS.UNTITLED;
      const wanted = (): boolean => running === mine;
      try {
        const notes = [...network.notes, ...(await readAll(host, network, connection, wanted))];
        if (!wanted()) return false;
        stage = { type: 'understanding', files: 0, of: network.files.length, records: 0 };
        const question = { name: nameFrom(network.name) ?? say('IMPORT_NAME'), notes, ...(doc.isOpen && { open: doc.design }) };
        const understood = await connection.understand(question, (progress) => {
          if (wanted() && stage?.type === 'understanding') stage = { type: 'understanding', ...progress };
        });
        if (!wanted()) return false;
        if (understood.resources === 0) {
          stop();
          stage = { type: 'nothing', report: understood.report };
          return false;
        }
        const how = into ? (understood.changes ? 'update' : 'new') : await chosen(understood);
        if (!wanted()) return false;
        if (how === 'cancel' || (how === 'new' && !into && !(await mayReplace()))) {
          stop();
          return false;
        }
        stage = { type: 'drawing', resources: understood.resources };
        const drawn = await connection.draw(how);
        if (!wanted()) return false;
        stop();
        if (into) into(drawn.design);
        else show(drawn, how);
        return true;
      } catch (error) {
        if (!wanted()) return false;
        stop();
        notices.show({ type: 'failed', text: say('IMPORT_CRASHED', { detail: error instanceof Error ? error.message : String(error) }) });
        return false;
      }
    },
    choose(choice: ImportChoice): void {
      choose?.(choice);
      choose = undefined;
    },
    /** Ends it; the open design is as it was. */
    cancel: stop,
    /** Another design was opened: what was said of the one before is over. */
    forget(): void {
      report = undefined;
      if (view.dockTab === 'import') view.dockTab = 'trace';
    },
  };
}

export const importing = createImporting();
doc.onLoad(() => {
  importing.cancel();
  importing.forget();
});
