import type { Origin } from '../../kinds/describe.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import type { ReasonValue } from '../../model/reason.ts';

/** A file of the folder, read. */
export interface ImportFile {
  /** Its path in the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}
export interface Imported {
  readonly design: Design;
  readonly report: ImportReport;
  /** The fields that records of a kind say something about, by the kind's id. */
  readonly says: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What an import did not understand, what it took for granted, and what it made. Sentences: `IMPORT_WORDS` and the words of the kinds. */
export interface ImportReport {
  readonly files: number;
  /** How many resources of each kind there are in the design, by the kind's id. */
  readonly drawn: Readonly<Record<string, number>>;
  /** What could not be read, or could not be kept as it was written. */
  readonly problems: readonly ImportNote[];
  /** What the files do not say and was taken to be as AWS has it by default. */
  readonly assumptions: readonly ImportNote[];
  /** Lists of answers that no kind of resource reads. */
  readonly notDrawn: readonly Counted[];
  /** Keys of records that nothing asked for: most of them mean nothing for a packet. */
  readonly unread: readonly Counted[];
}
/** Notes of one code, with the places where they were found first. */
export interface ImportNote {
  readonly code: string;
  /** Those of the first place. */
  readonly values: Readonly<Record<string, ReasonValue>>;
  readonly count: number;
  readonly places: readonly Place[];
}
export interface Place {
  readonly file: string;
  /** Where in it, as a path of keys; empty: the file itself. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  /** What was made of it, when something was. */
  readonly resource?: ResourceId;
}
/** How far an import is: files that are understood, and records that they hold. */
export interface ImportProgress {
  readonly files: number;
  readonly of: number;
  readonly records: number;
  /** Once all files are understood: what became of the records so far. */
  readonly made?: Made;
}
export interface Made {
  readonly resources: number;
  /** Of the work behind the files, from 0 to 1. */
  readonly share: number;
}
export type Watch = (progress: ImportProgress) => void;

/** Counts what is made of the records: first every kind reads them (half of the work), then what they made is settled. */
export function makingOf(files: number, records: number, watch: Watch | undefined) {
  const tell = (resources: number, share: number): void => watch?.({ files, of: files, records, made: { resources, share } });
  return {
    read: (kinds: number, of: number, made: number): void => tell(made, kinds / of / 2),
    settled: (resources: number, of: number): void => tell(resources, 0.5 + resources / Math.max(1, of) / 2),
  };
}
export type Making = ReturnType<typeof makingOf>;
export interface Counted {
  /** `DBInstances`, `NetworkInterfaces.MacAddress` */
  readonly what: string;
  readonly count: number;
  /** Where the first of them stands, of lists that are not drawn. */
  readonly place?: Place;
}

/** More places of one kind help nobody. */
const MOST_PLACES = 5;
/** More different notes than this would hide each other. */
const MOST_NOTES = 2000;

export interface Notes {
  readonly add: (code: string, place: Place | Origin | undefined, values?: ImportNote['values']) => void;
  readonly all: () => readonly ImportNote[];
}

/** Collects notes; those of one code and one `key` value (what they are about) become one with a count. */
export function createNotes(): Notes {
  const found = new Map<string, { readonly code: string; readonly values: ImportNote['values']; count: number; readonly places: Place[] }>();
  return {
    add: (code, place, values = {}) => {
      const key = `${code} ${String(values.key ?? '')}`;
      const known = found.get(key);
      if (known) {
        known.count++;
        if (place && known.places.length < MOST_PLACES) known.places.push(place);
      } else if (found.size < MOST_NOTES) found.set(key, { code, values, count: 1, places: place ? [place] : [] });
    },
    all: () => [...found.values()],
  };
}
