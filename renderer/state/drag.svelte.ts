/** Where the pointer is, in CSS px of the window. */
export interface PointerAt {
  readonly x: number;
  readonly y: number;
}
/** The canvas: it decides what a drop means. */
export interface DropTarget {
  /** The pointer moved with a kind in hand. */
  move(kind: string, at: PointerAt): void;
  drop(kind: string, at: PointerAt): void;
  /** Escape, or released outside of the canvas. */
  cancel(): void;
  /** Enter in the palette: drops under the pointer, else where it fits. */
  place(kind: string): void;
}

/** A kind on its way from the palette to the canvas. */
function createDrag() {
  let kind = $state<string>();
  let at = $state.raw<PointerAt>({ x: 0, y: 0 });
  let target: DropTarget | undefined;

  return {
    /** The kind in hand; undefined when nothing is being dragged. */
    get kind() {
      return kind;
    },
    get at() {
      return at;
    },
    /** The canvas announces itself. Returns how to stop. */
    attach(to: DropTarget): () => void {
      target = to;
      return () => {
        if (target === to) target = undefined;
      };
    },
    start(what: string, from: PointerAt): void {
      kind = what;
      at = from;
      target?.move(what, from);
    },
    move(to: PointerAt): void {
      at = to;
      if (kind) target?.move(kind, to);
    },
    drop(to: PointerAt): void {
      const what = kind;
      kind = undefined;
      if (what) target?.drop(what, to);
    },
    cancel(): void {
      if (kind === undefined) return;
      kind = undefined;
      target?.cancel();
    },
    place(what: string): void {
      target?.place(what);
    },
  };
}

export const drag = createDrag();
