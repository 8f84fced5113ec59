/**
 * Whether something was typed into the field that has the focus since it got it. The browser keeps one undo for all fields of a page:
 * asked for it in a field in which nobody has typed, it would take back letters of another one.
 */
let before = '';
let typed = false;
let takenBack = false;

const textIn = (target: EventTarget | null): string =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';

/** The design changed under the field: its letters lead to nothing any more, neither back nor forth. */
export function endTyping(): void {
  before = textIn(document.activeElement);
  typed = false;
  takenBack = false;
}

/** Enter and arrows choose among characters while some are being composed, as Chinese names are: nothing on the page may take them then. */
function leaveToComposition(event: KeyboardEvent): void {
  if (event.isComposing) event.stopImmediatePropagation();
}

/** To be called once for a page. Returns how to stop. */
export function watchTyping(page: Document): () => void {
  const onInput = (event: Event) => {
    const kind = event instanceof InputEvent ? event.inputType : '';
    typed = kind !== 'historyUndo' || textIn(event.target) !== before;
    if (kind !== 'historyRedo') takenBack = kind === 'historyUndo';
  };
  window.addEventListener('keydown', leaveToComposition, true);
  page.addEventListener('focusin', endTyping, true);
  page.addEventListener('input', onInput, true);
  return () => {
    window.removeEventListener('keydown', leaveToComposition, true);
    page.removeEventListener('focusin', endTyping, true);
    page.removeEventListener('input', onInput, true);
  };
}

/** Letters of the field with the focus can be taken back, or brought again. */
export const canUndoTyping = (): boolean => typed;
export const canRedoTyping = (): boolean => takenBack;
