import { produceWithPatches } from 'immer';
import type { Design } from '../model/design.ts';
import type { DocumentPatch } from '../protocol/engine.ts';
import type { DesignDraft } from './command.ts';
import { inOrder, patched, valueAt } from './patches.ts';

/** One step of undo: what a person did, as patches there and back. */
export interface Step {
  readonly label: string;
  readonly forward: readonly DocumentPatch[];
  readonly back: readonly DocumentPatch[];
  /** Changes with the same key that follow each other are one step: the letters of a name. */
  readonly merge?: string;
}
interface Gesture {
  readonly label: string;
  readonly before: Design;
  readonly forward: readonly DocumentPatch[];
  readonly back: readonly DocumentPatch[];
}

/** A design and the way back through everything that was done to it. A value: each function below gives the next one. */
export interface History {
  readonly design: Design;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** Between `begin` and `commit` or `cancel`. */
  readonly gesture?: Gesture;
}
/** What came of it: the patches are what others who hold the design must be sent, empty when nothing changed. */
export interface Moved<R = void> {
  readonly history: History;
  readonly patches: readonly DocumentPatch[];
  readonly result: R;
}

const still = (history: History): Moved => ({ history, patches: [], result: undefined });

export const startHistory = (design: Design): History => ({ design, done: [], undone: [] });

/**
 * One change: a step of undo, or inside a gesture a part of it.
 * @param merge with the same key as the step before, the two become one
 */
export function change<R>(history: History, label: string, run: (draft: DesignDraft) => R, merge?: string): Moved<R> {
  let result: R | undefined;
  const [design, made, unmade] = produceWithPatches(history.design, (draft: DesignDraft) => {
    result = run(draft);
  });
  const [forward, back] = [inOrder(made as readonly DocumentPatch[], design), inOrder(unmade as readonly DocumentPatch[], history.design)];
  const moved = { patches: forward, result: result as R };
  if (forward.length === 0) return { history, ...moved };
  if (history.gesture) {
    const { gesture } = history;
    return {
      history: { ...history, design, gesture: { ...gesture, forward: [...gesture.forward, ...forward], back: [...back, ...gesture.back] } },
      ...moved,
    };
  }
  const step = { label, forward, back, ...(merge !== undefined && { merge }) };
  return { history: { design, done: pushed(history, step, design), undone: [] }, ...moved };
}

function pushed({ done, undone }: History, step: Step, design: Design): readonly Step[] {
  const last = done.at(-1);
  // What follows an undo begins a step of its own.
  if (!last || step.merge === undefined || last.merge !== step.merge || undone.length > 0) return [...done, step];
  const merged = { ...step, forward: squeezed([...last.forward, ...step.forward]), back: squeezed([...step.back, ...last.back]) };
  // Letters that were taken back one by one are nothing that could be undone.
  return changesNothing(merged, design) ? done.slice(0, -1) : [...done.slice(0, -1), merged];
}

function changesNothing({ back }: Step, design: Design): boolean {
  const before = patched(design, back);
  return back.every(({ path }) => JSON.stringify(valueAt(before, path)) === JSON.stringify(valueAt(design, path)));
}

/** Ends merging: the next change begins a step even with the same key. Called when a field loses the focus. */
export function seal(history: History): History {
  const last = history.done.at(-1);
  if (last?.merge === undefined) return history;
  const { merge: _, ...step } = last;
  return { ...history, done: [...history.done.slice(0, -1), step] };
}

/** Sets the mark that `cancel` returns to. A gesture that is still open is committed first. */
export function begin(history: History, label: string): History {
  const ready = commit(history);
  return { ...ready, gesture: { label, before: ready.design, forward: [], back: [] } };
}

/** The whole gesture becomes one step. */
export function commit(history: History): History {
  const { gesture, ...rest } = history;
  if (!gesture) return history;
  const forward = squeezed(gesture.forward);
  if (forward.length === 0) return rest;
  return { ...rest, done: [...rest.done, { label: gesture.label, forward, back: squeezed(gesture.back) }], undone: [] };
}

/** Escape: everything is as it was when the gesture began. */
export function cancel(history: History): Moved {
  const { gesture, ...rest } = history;
  if (!gesture) return still(history);
  return { history: { ...rest, design: gesture.before }, patches: squeezed(gesture.back), result: undefined };
}

export function undo(history: History): Moved {
  const ready = commit(history);
  const step = ready.done.at(-1);
  if (!step) return still(ready);
  const design = patched(ready.design, step.back);
  return { history: { design, done: ready.done.slice(0, -1), undone: [...ready.undone, step] }, patches: step.back, result: undefined };
}

export function redo(history: History): Moved {
  const ready = commit(history);
  const step = ready.undone.at(-1);
  if (!step) return still(ready);
  const design = patched(ready.design, step.forward);
  return { history: { design, done: [...ready.done, step], undone: ready.undone.slice(0, -1) }, patches: step.forward, result: undefined };
}

/**
 * A drag writes the same places a hundred times: where every patch only replaces, the last of each path is enough (on the way back
 * that is the oldest value, because patches back stand in the order in which they are made).
 */
function squeezed(patches: readonly DocumentPatch[]): readonly DocumentPatch[] {
  if (!patches.every((p) => p.op === 'replace') || nested(patches)) return patches;
  const last = new Map(patches.map((p) => [JSON.stringify(p.path), p]));
  return [...last.values()];
}

function nested(patches: readonly DocumentPatch[]): boolean {
  const paths = [...new Set(patches.map((p) => JSON.stringify(p.path).slice(0, -1)))].sort();
  return paths.some((path, i) => i > 0 && path.startsWith(`${paths[i - 1]},`));
}
