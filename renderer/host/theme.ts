import type { Theme } from '../../core/protocol/host.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

function apply(): void {
  const shown = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset.theme = shown;
  document.documentElement.style.colorScheme = shown;
}
dark.addEventListener('change', apply);

/** Shows a theme: `data-theme` of the page is `light` or `dark` from now on, and follows the system when that was chosen. */
export function showTheme(theme: Theme): void {
  chosen = theme;
  apply();
}
