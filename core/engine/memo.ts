/**
 * Remembered answers that know what they read. Changing a source marks its readers as stale and theirs as suspect, nothing more;
 * asking for a suspect answer first looks whether anything that it read came out different, and only then computes it anew.
 * An answer that comes out equal leaves its own readers valid: an edit costs what it touches, whatever the size of the design.
 */
export interface Cell<T = unknown> {
  value: T;
  state: 'clean' | 'suspect' | 'stale' | 'computing';
  /** Revision at which the value last came out different. */
  changedAt: number;
  /** Revision at which the value was last known to be right. */
  checkedAt: number;
  /** Absent: a source. */
  readonly compute: ((key: string) => T) | undefined;
  /** What `compute` is given: cells of one question share the function. */
  readonly key: string;
  readonly equal: (a: T, b: T) => boolean;
  /** Which computing of the value this is: tells reads of this one from those of the last. */
  run: number;
  /** What it read, in that order; while it is computed, the last is where it stands. */
  firstRead: Read | undefined;
  lastRead: Read | undefined;
  /** What it noted. */
  noted: readonly Noted[];
  firstReader: Read | undefined;
  lastReader: Read | undefined;
  /** Set on cells whose changes somebody wants to hear of. */
  watched: boolean;
}

/**
 * An input that nearly every answer reads and that seldom changes, as the kind of a resource is. Links to all its readers would be most of
 * what is kept; they only note it, and a change looks through what all answers have noted.
 */
export interface Noted<T = unknown> {
  value: T;
  /** The computing that noted it last: mostly the one that asks again. */
  run: number;
}

/** That one cell read another: a link in the reader's list of reads and in the other's list of readers, so that it can leave both at once. */
interface Read {
  readonly of: Cell;
  readonly by: Cell;
  run: number;
  next: Read | undefined;
  previousReader: Read | undefined;
  nextReader: Read | undefined;
}

export interface Memo {
  source<T>(value: T, equal?: (a: T, b: T) => boolean): Cell<T>;
  derived<T>(compute: (key: string) => T, key: string, equal?: (a: T, b: T) => boolean): Cell<T>;
  /** The value, right as of now; remembered as read by the answer that is being computed. */
  read<T>(cell: Cell<T>): T;
  /** Gives a source a new value. */
  write<T>(cell: Cell<T>, value: T): void;
  noted<T>(value: T): Noted<T>;
  /** The value, noted by the answer that is being computed. */
  note<T>(input: Noted<T>): T;
  /** Gives inputs that are noted new values: all that change together, because each call looks through every answer. */
  renote(changes: Iterable<readonly [Noted, unknown]>): void;
  /** Everything written from here on belongs to a later revision. */
  advance(): void;
  /** Watched cells that may have changed since they were last taken. */
  takeSuspects(): Cell[];
  /** Computes without remembering what is read. */
  untracked<T>(compute: () => T): T;
}

const NOTHING: readonly Noted[] = [];

export function createMemo(): Memo {
  let revision = 1;
  let runs = 0;
  let reader: Cell | undefined;
  let suspects = new Set<Cell>();
  /** Every answer: who noted what is only known by looking. */
  const all: Cell[] = [];
  /** What the answers that are being computed have noted so far, one inside the other. */
  const notes: Noted[] = [];
  let noteCount = 0;

  const make = <T>(
    value: T,
    state: Cell['state'],
    checkedAt: number,
    compute: Cell<T>['compute'],
    key: string,
    equal: Cell<T>['equal'] = Object.is,
  ): Cell<T> => ({
    value,
    state,
    changedAt: revision,
    checkedAt,
    compute,
    key,
    equal,
    run: 0,
    firstRead: undefined,
    lastRead: undefined,
    noted: NOTHING,
    firstReader: undefined,
    lastReader: undefined,
    watched: false,
  });

  /** Marks a cell, and as suspect everything that read it. */
  function mark(cell: Cell, state: 'suspect' | 'stale'): void {
    if (cell.state === 'stale' || cell.state === 'computing') return;
    // Deep chains of readers are walked with a list of our own: a design may nest deeper than the call stack.
    const queue = cell.state === 'clean' ? [cell] : [];
    cell.state = state;
    if (cell.watched) suspects.add(cell);
    for (let c = queue.pop(); c; c = queue.pop()) {
      for (let read = c.firstReader; read; read = read.nextReader) {
        const { by } = read;
        if (by.state !== 'clean') continue;
        by.state = 'suspect';
        if (by.watched) suspects.add(by);
        queue.push(by);
      }
    }
  }

  function refresh(cell: Cell): void {
    if (cell.state === 'clean') return;
    if (cell.state === 'computing') throw new Error('an answer that depends on itself');
    if (cell.state === 'suspect' && !somethingDiffers(cell)) {
      cell.state = 'clean';
      cell.checkedAt = revision;
      return;
    }
    recompute(cell);
  }

  function somethingDiffers(cell: Cell): boolean {
    for (let read = cell.firstRead; read; read = read.next) {
      if (read.of.state !== 'clean') refresh(read.of);
      if (read.of.changedAt > cell.checkedAt) return true;
    }
    return false;
  }

  function recompute(cell: Cell): void {
    if (!cell.compute) throw new Error('a source is never stale');
    const outer = reader;
    const first = cell.checkedAt < 0;
    const from = noteCount;
    reader = cell;
    cell.run = ++runs;
    cell.lastRead = undefined;
    cell.state = 'computing';
    try {
      const value = cell.compute(cell.key);
      if (first || !cell.equal(cell.value, value)) {
        cell.value = value;
        cell.changedAt = revision;
      }
      cell.state = 'clean';
      cell.checkedAt = revision;
    } finally {
      reader = outer;
      if (cell.state === 'computing') cell.state = 'stale';
      forgetRest(cell);
      cell.noted = noteCount === from ? NOTHING : notes.slice(from, noteCount);
      noteCount = from;
    }
  }

  /** Remembers that the reader read the cell, in the place of what it read there the last time; mostly that was the same. */
  function remember(cell: Cell, by: Cell): void {
    const last = by.lastRead;
    if (last?.of === cell) return;
    const next = last ? last.next : by.firstRead;
    if (next?.of === cell) {
      next.run = by.run;
      by.lastRead = next;
      return;
    }
    // Often asked again a little later. Where others read the cell in between there are two links, which does no harm.
    const latest = cell.lastReader;
    if (latest?.by === by && latest.run === by.run) return;
    const read: Read = { of: cell, by, run: by.run, next, previousReader: latest, nextReader: undefined };
    if (last) last.next = read;
    else by.firstRead = read;
    by.lastRead = read;
    if (latest) latest.nextReader = read;
    else cell.firstReader = read;
    cell.lastReader = read;
  }

  /** Ends what a cell read where it stands: what was read behind that the last time was not read now. */
  function forgetRest(by: Cell): void {
    let read = by.lastRead ? by.lastRead.next : by.firstRead;
    if (by.lastRead) by.lastRead.next = undefined;
    else by.firstRead = undefined;
    for (; read; read = read.next) {
      const { of, previousReader, nextReader } = read;
      if (previousReader) previousReader.nextReader = nextReader;
      else of.firstReader = nextReader;
      if (nextReader) nextReader.previousReader = previousReader;
      else of.lastReader = previousReader;
    }
  }

  return {
    source: (value, equal) => make(value, 'clean', revision, undefined, '', equal),
    derived<T>(compute: (key: string) => T, key: string, equal?: (a: T, b: T) => boolean) {
      const cell = make<T>(undefined as T, 'stale', -1, compute, key, equal);
      all.push(cell as Cell);
      return cell;
    },
    read(cell) {
      if (cell.state !== 'clean') refresh(cell as Cell);
      if (reader) remember(cell as Cell, reader);
      return cell.value;
    },
    write(cell, value) {
      if (cell.equal(cell.value, value)) return;
      cell.value = value;
      cell.changedAt = revision;
      cell.checkedAt = revision;
      for (let read = cell.firstReader; read; read = read.nextReader) mark(read.by, 'stale');
    },
    noted: (value) => ({ value, run: 0 }),
    note(input) {
      if (reader && input.run !== reader.run) {
        input.run = reader.run;
        notes[noteCount++] = input as Noted;
      }
      return input.value;
    },
    renote(changes) {
      const changed = new Set<Noted>();
      for (const [input, value] of changes) {
        if (Object.is(input.value, value)) continue;
        input.value = value;
        changed.add(input);
      }
      if (changed.size === 0) return;
      for (const cell of all) if (cell.noted.some((input) => changed.has(input))) mark(cell, 'stale');
    },
    advance() {
      revision++;
    },
    takeSuspects() {
      const taken = [...suspects];
      suspects = new Set();
      return taken;
    },
    untracked(compute) {
      const outer = reader;
      reader = undefined;
      try {
        return compute();
      } finally {
        reader = outer;
      }
    },
  };
}
