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
