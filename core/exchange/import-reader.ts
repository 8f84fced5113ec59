import { type Design, emptyDesign } from '../model/design.ts';
import { placed } from '../picture/placed.ts';
import { importNetwork } from './import-network.ts';
import type { FileNote } from './records/limits.ts';
import { encodingOf, notText } from './records/listing.ts';
import type { Imported, ImportFile, ImportReport, Watch } from './records/report.ts';
import { type Changes, changesBetween, isSameNetwork, updateDesign } from './records/update.ts';
import type { HclParser } from './terraform-read/hcl.ts';

/** What only the machine can do for it. */
export interface ReaderHost {
  readonly startHcl: () => Promise<HclParser>;
  /** As the platform's `TextDecoder`, fatal: throws where bytes are no text. */
  readonly decoder: (encoding: string) => { decode(part?: Uint8Array, options?: { readonly stream: boolean }): string };
}
export interface ReaderQuestion {
  readonly name: string;
  /** Files that were not read, with the reason. */
  readonly notes: readonly FileNote[];
  /** The design in the window, in case it is the same network. */
  readonly open?: Design;
}
export interface Understood {
  readonly resources: number;
  readonly report: ImportReport;
  /** Set when the open design is an older state of this network: what an update would bring. */
  readonly changes?: Changes;
}
export interface Drawn {
  readonly design: Design;
  readonly report: ImportReport;
}

/** Reads one network step by step, for a thread of its own: files part by part, then what they mean, then a place for everything. */
export function createImportReader({ startHcl, decoder }: ReaderHost) {
  const files: ImportFile[] = [];
  const notes: FileNote[] = [];
  let imported: Imported | undefined;
  let updated: Imported | undefined;

  /** A large file comes in parts: its text is put together as they come, so that its bytes are never there twice. */
  function textOf(parts: readonly Uint8Array[]): string {
    const reading = decoder(encodingOf(parts[0] ?? new Uint8Array()));
    return [...parts.map((part) => reading.decode(part, { stream: true })), reading.decode()].join('');
  }

  return {
    /** All bytes of a file, in parts. Files come in any order. */
    take(path: string, parts: readonly Uint8Array[]): void {
      try {
        files.push({ path, text: textOf(parts) });
      } catch {
        notes.push(notText(path));
      }
    },
    async understand({ name, notes: unread, open }: ReaderQuestion, watch?: Watch): Promise<Understood> {
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      imported = await importNetwork({ name, files, notes: [...unread, ...notes], ...(open && { drawn: open }) }, startHcl, watch);
      updated = open && isSameNetwork(open, imported.design) ? updateDesign(open, imported) : undefined;
      return {
        resources: Object.keys(imported.design.resources).length,
        report: imported.report,
        ...(open && updated && { changes: changesBetween(open, updated.design) }),
      };
    },
    draw(how: 'new' | 'update'): Drawn {
      const { design, report } = (how === 'update' ? updated : imported) ?? { design: emptyDesign(''), report: undefined };
      if (!report) throw new Error('nothing was understood yet');
      return { design: placed(design), report };
    },
  };
}
export type ImportReader = ReturnType<typeof createImportReader>;
