/**
 * Remembered answers that know what they read. Changing a source marks its readers (and theirs) as suspect, nothing more;
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
  readonly compute: (() => T) | undefined;
  readonly equal: (a: T, b: T) => boolean;
  reads: Set<Cell>;
  readonly readers: Set<Cell>;
  /** Set on cells whose changes somebody wants to hear of. */
  watched: boolean;
}

export interface Memo {
  source<T>(value: T, equal?: (a: T, b: T) => boolean): Cell<T>;
  derived<T>(compute: () => T, equal?: (a: T, b: T) => boolean): Cell<T>;
  /** The value, right as of now; remembered as read by the answer that is being computed. */
  read<T>(cell: Cell<T>): T;
  /** Gives a source a new value. */
  write<T>(cell: Cell<T>, value: T): void;
  /** Makes a derived cell compute anew when next asked, because something outside the memo has changed. */
  disturb(cell: Cell): void;
  /** Everything written from here on belongs to a later revision. */
  advance(): void;
  /** Watched cells that may have changed since they were last taken. */
  takeSuspects(): Cell[];
  /** True when the value came out different at the present revision. */
  changedNow(cell: Cell): boolean;
  /** Computes without remembering what is read. */
  untracked<T>(compute: () => T): T;
}

/** What a source reads, and a derived answer before it is first computed: shared, because there are tens of thousands. */
const NOTHING: Set<Cell> = new Set();

export function createMemo(): Memo {
  let revision = 1;
  let reader: Cell | undefined;
  let suspects = new Set<Cell>();

  const make = <T>(value: T, state: Cell['state'], compute: (() => T) | undefined, equal: ((a: T, b: T) => boolean) | undefined): Cell<T> => ({
    value,
    state,
    changedAt: revision,
    checkedAt: revision,
    compute,
    equal: equal ?? Object.is,
    reads: NOTHING,
    readers: new Set(),
    watched: false,
  });

  function mark(cell: Cell, state: 'suspect' | 'stale'): void {
    // Deep chains of readers are walked with a list of our own: a design may nest deeper than the call stack.
    const queue: Cell[] = [];
    const visit = (c: Cell, to: 'suspect' | 'stale') => {
      if (c.state === 'stale' || c.state === to || c.state === 'computing') return;
      const known = c.state === 'suspect';
      c.state = to;
      if (c.watched) suspects.add(c);
      if (!known) queue.push(c);
    };
    visit(cell, state);
    for (let c = queue.pop(); c; c = queue.pop()) for (const r of c.readers) visit(r, 'suspect');
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
    for (const read of cell.reads) {
      refresh(read);
      if (read.changedAt > cell.checkedAt) return true;
    }
    return false;
  }

  function recompute(cell: Cell): void {
    if (!cell.compute) throw new Error('a source is never stale');
    for (const read of cell.reads) read.readers.delete(cell);
    cell.reads = new Set();
    const outer = reader;
    const first = cell.checkedAt < 0;
    reader = cell;
    cell.state = 'computing';
    try {
      const value = cell.compute();
      if (first || !cell.equal(cell.value, value)) {
        cell.value = value;
        cell.changedAt = revision;
      }
      cell.state = 'clean';
      cell.checkedAt = revision;
    } finally {
      reader = outer;
      if (cell.state === 'computing') cell.state = 'stale';
    }
  }

  return {
    source: (value, equal) => make(value, 'clean', undefined, equal),
    derived: <T>(compute: () => T, equal?: (a: T, b: T) => boolean) => {
      const cell = make<T>(undefined as T, 'stale', compute, equal);
      cell.checkedAt = -1;
      return cell;
    },
    read(cell) {
      if (cell.state !== 'clean') refresh(cell as Cell);
      if (reader && !reader.reads.has(cell as Cell)) {
        reader.reads.add(cell as Cell);
        cell.readers.add(reader);
      }
      return cell.value;
    },
    write(cell, value) {
      if (cell.equal(cell.value, value)) return;
      cell.value = value;
      cell.changedAt = revision;
      cell.checkedAt = revision;
      for (const r of cell.readers) mark(r, 'suspect');
    },
    disturb(cell) {
      if (cell.checkedAt >= 0) mark(cell, 'stale');
    },
    advance() {
      revision++;
    },
    takeSuspects() {
      const taken = [...suspects];
      suspects = new Set();
      return taken;
    },
    changedNow: (cell) => cell.changedAt === revision,
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
