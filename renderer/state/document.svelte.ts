import type { Command } from '../../core/edit/command.ts';
import { begin, cancel, change, commit, type History, type Moved, redo, seal, type Step, startHistory, undo } from '../../core/edit/history.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import type { DocumentPatch } from '../../core/protocol/engine.ts';
import type { FileRef } from '../../core/protocol/host.ts';

type Listener = (patches: readonly DocumentPatch[]) => void;

/** The design that is open, and the way back through everything that was done to it. */
function createDocument() {
  let history = $state.raw<History>(startHistory(emptyDesign('')));
  let isOpen = $state(false);
  let file = $state.raw<FileRef>();
  let saved = $state.raw<Design>();
  /** The last step when it was saved, or that there was none: after undoing what came later, nothing is unsaved. */
  let savedAt = $state.raw<Step | 'start'>();
  const lastStep = () => history.done.at(-1) ?? 'start';
  const patched = new Set<Listener>();
  const loaded = new Set<() => void>();
  let turns = $state(0);

  function take<R>(moved: Moved<R>): R {
    history = moved.history;
    if (moved.patches.length > 0) for (const listener of patched) listener(moved.patches);
    return moved.result;
  }

  return {
    get design() {
      return history.design;
    },
    /** False while the start screen is shown. */
    get isOpen() {
      return isOpen;
    },
    get file() {
      return file;
    },
    /** As it stands in its file, or as it was opened; nothing when it stands in none yet. */
    get saved() {
      return saved;
    },
    get dirty() {
      if (!isOpen || history.design === saved) return false;
      return history.gesture !== undefined || lastStep() !== savedAt;
    },
    get canUndo() {
      return history.done.length > 0;
    },
    get canRedo() {
      return history.undone.length > 0;
    },
    /** Words of `EDIT_WORDS`: what Undo and Redo would take back and do again. */
    get undoLabel() {
      return history.done.at(-1)?.label;
    },
    get redoLabel() {
      return history.undone.at(-1)?.label;
    },
    /** What was done last, with the design before it; undefined when nothing was. */
    get lastChange() {
      const step = history.gesture ? undefined : history.done.at(-1);
      return step && { before: undo(history).history.design, back: step.back };
    },
    /** How often undo or redo was asked for: what was being typed is about another state of the design then. */
    get turns() {
      return turns;
    },
    /** True between `begin` and `commit` or `cancel`. */
    get inGesture() {
      return history.gesture !== undefined;
    },

    /** Opens a design; `from` is the file that it was read from. `unsaved`: it stands in no file yet, and would be lost. */
    load(next: Design, from?: FileRef, state: 'saved' | 'unsaved' = 'saved'): void {
      history = startHistory(next);
      saved = state === 'saved' ? next : undefined;
      savedAt = state === 'saved' ? 'start' : undefined;
      file = from;
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
      history = seal(history);
      saved = what;
      // What was changed while the file was being written is not in it.
      savedAt = history.design === what ? lastStep() : undefined;
      file = to;
    },

    /**
     * Runs a command of `core/edit`: one step of undo, or a part of the open gesture. Says what the command says.
     * @param merge with the same key as the change before, the two become one step (the letters of a name)
     */
    run<A, R>(command: Command<A, R>, args: A, merge?: string): R {
      return take(change(history, command.label, (draft) => command.run(draft, args), merge));
    },
    /** Ends merging: a field lost the focus. */
    seal(): void {
      history = seal(history);
    },
    /** Begins a gesture: everything until `commit` is one step of undo, called `label`. A gesture that is still open is committed first. */
    begin(label: string): void {
      history = begin(history, label);
    },
    commit(): void {
      history = commit(history);
    },
    /** Escape: everything is as it was when the gesture began. */
    cancel(): void {
      take(cancel(history));
    },
    undo(): void {
      take(undo(history));
      turns++;
    },
    redo(): void {
      take(redo(history));
      turns++;
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
