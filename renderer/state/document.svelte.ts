import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from 'immer';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import type { FileRef } from '../../core/protocol/host.ts';
import type { DocumentPatch } from '../../core/protocol/engine.ts';

enablePatches();

/** A change of the design: writes into an immer draft. */
export type Change = (draft: Draft<Design>) => void;

/** One step of undo: what a person did, as patches there and back. */
interface Entry {
  readonly label: string;
  readonly forward: readonly Patch[];
  readonly back: readonly Patch[];
}
interface Gesture {
  readonly label: string;
  readonly before: Design;
  readonly forward: Patch[];
  readonly back: Patch[];
}

type Listener = (patches: readonly DocumentPatch[]) => void;

/** The design that is open, and the way back through everything that was done to it. */
function createDocument() {
  let design = $state.raw<Design>(emptyDesign(''));
  let isOpen = $state(false);
  let file = $state.raw<FileRef>();
  let undone = $state.raw<readonly Entry[]>([]);
  let done = $state.raw<readonly Entry[]>([]);
  let saved = $state.raw<Design>();
  let gesture: Gesture | undefined;
  const patched = new Set<Listener>();
  const loaded = new Set<() => void>();

  function apply(change: Change): { forward: Patch[]; back: Patch[] } {
    const [next, forward, back] = produceWithPatches(design, change);
    if (forward.length > 0) {
      design = next;
      for (const listener of patched) listener(forward);
    }
    return { forward, back };
  }
  function replay(patches: readonly Patch[]): void {
    design = applyPatches(design, patches as Patch[]);
    for (const listener of patched) listener(patches);
  }
  function push(label: string, forward: readonly Patch[], back: readonly Patch[]): void {
    if (forward.length === 0) return;
    done = [...done, { label, forward, back }];
    undone = [];
  }

  return {
    get design() {
      return design;
    },
    /** False while the start screen is shown. */
    get isOpen() {
      return isOpen;
    },
    get file() {
      return file;
    },
    get dirty() {
      return isOpen && design !== saved;
    },
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    /** True between `begin` and `commit` or `cancel`. */
    get inGesture() {
      return gesture !== undefined;
    },

    /** Opens a design. `unsaved`: it comes from a template and is not on the disk yet, but nothing would be lost either. */
    load(next: Design, from?: FileRef): void {
      gesture = undefined;
      design = next;
      saved = next;
      file = from;
      done = [];
      undone = [];
      isOpen = true;
      for (const listener of loaded) listener();
    },
    /** Back to the start screen. */
    close(): void {
      isOpen = false;
      file = undefined;
    },
    /** `what` is the design that was written to `to`. */
    markSaved(what: Design, to: FileRef): void {
      saved = what;
      file = to;
    },

    /** One undoable change (inside a gesture: a part of it). */
    run(label: string, change: Change): void {
      const { forward, back } = apply(change);
      if (gesture) {
        gesture.forward.push(...forward);
        gesture.back.unshift(...back);
      } else push(label, forward, back);
    },
    /** Begins a gesture: everything until `commit` is one step of undo. A gesture that is still open is committed first. */
    begin(label: string): void {
      this.commit();
      gesture = { label, before: design, forward: [], back: [] };
    },
    commit(): void {
      const ended = gesture;
      gesture = undefined;
      if (ended) push(ended.label, ended.forward, ended.back);
    },
    /** Escape: everything is as it was when the gesture began. */
    cancel(): void {
      const ended = gesture;
      gesture = undefined;
      if (ended && ended.back.length > 0) {
        design = ended.before;
        for (const listener of patched) listener(ended.back);
      }
    },
    undo(): void {
      this.commit();
      const entry = done.at(-1);
      if (!entry) return;
      done = done.slice(0, -1);
      undone = [...undone, entry];
      replay(entry.back);
    },
    redo(): void {
      this.commit();
      const entry = undone.at(-1);
      if (!entry) return;
      undone = undone.slice(0, -1);
      done = [...done, entry];
      replay(entry.forward);
    },

    /** Called with the patches of every change, in the middle of a gesture too. Returns how to stop. */
    onPatches(listener: Listener): () => void {
      patched.add(listener);
      return () => patched.delete(listener);
    },
    /** Called when another design was opened. */
    onLoad(listener: () => void): () => void {
      loaded.add(listener);
      return () => loaded.delete(listener);
    },
  };
}

export const doc = createDocument();
