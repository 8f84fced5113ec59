const ORDER = ['bar', 'palette', 'canvas', 'inspector', 'dock'] as const;
const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex]:not([tabindex="-1"])';

/** Moves the focus to the next panel of the window, round and round: what F6 does. */
export function nextPanel(by: 1 | -1): void {
  const panels = ORDER.map((name) => document.querySelector<HTMLElement>(`[data-panel="${name}"]`)).filter((panel) => panel !== null);
  const at = panels.findIndex((panel) => panel.contains(document.activeElement));
  for (let step = 1; step <= panels.length; step++) {
    const panel = panels[(at + by * step + panels.length * 2) % panels.length];
    const first = panel?.matches(FOCUSABLE) ? panel : panel?.querySelector<HTMLElement>(FOCUSABLE);
    if (!first) continue;
    first.focus();
    return;
  }
}

/** The drawing gets the focus: keys go on with what is selected. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>('[role="application"]')?.focus();
}

/** Gives the focus back to what had it before something opened; when that is gone, as after deleting, the drawing gets it. */
export function returnFocus(before: Element | null): void {
  // What the answer of a dialog deletes is taken out of the page together with it.
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
    else focusCanvas();
  });
}
