import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { SHELL_WORDS } from '../core/words/shell.ts';
import type { SettingsStore } from './settings.ts';
import { placeWindow, SMALLEST } from './window-state.ts';

/** `canvas` of the visual language: what is seen before the page paints. */
const PAPER = { light: '#F1F2F4', dark: '#0E1012' } as const;

/** Makes the window where it was last time. It is shown when there is something to see. */
export function makeWindow(settings: SettingsStore, preloadFolder: string): BrowserWindow {
  const state = settings.current().window;
  const window = new BrowserWindow({
    ...placeWindow(
      state,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: SHELL_WORDS.APP_NAME,
    show: false,
    // The bar would only take room from the drawing: Alt shows it.
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: join(preloadFolder, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      // It would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize();
    window.show();
  });
  // The page's own title must not take the place of the document's.
  window.on('page-title-updated', (event) => event.preventDefault());
  keepState(window, settings);
  return window;
}

/** Remembers where the window stands, half a second after it came to rest and when it closes. */
function keepState(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (!window.isDestroyed() && !window.isFullScreen())
      settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', keep);
  window.on('closed', () => clearTimeout(timer));
}
