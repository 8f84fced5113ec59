import { type Host, type Theme, THEMES } from '../../core/protocol/host.ts';
import { windowTitle } from '../../core/words/shell.ts';
import { browserFiles } from './browser-files.ts';
import { askUnsaved } from './unsaved-dialog.ts';
import { listenToKeys } from './keys.ts';

const THEME_KEY = 'netdraft.theme';

function storedTheme(): Theme {
  const stored = localStorage.getItem(THEME_KEY);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** The host in a browser: the same app without a menu, with the browser's own ways to open and save. */
export function browserHost(): Host {
  let unsaved = false;
  // The browser asks in its own words; a page can only say that there is something to lose.
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  return {
    edition: 'browser',
    ...browserFiles(),
    start: async () => ({ version: __VERSION__, theme: storedTheme() }),
    setDocument(state) {
      unsaved = state.unsaved;
      document.title = windowTitle(state);
    },
    askUnsaved,
    closeWindow() {
      unsaved = false;
      window.close();
    },
    setTheme: (theme) => localStorage.setItem(THEME_KEY, theme),
    listen: (listener) => listenToKeys((command) => listener({ type: 'command', command })),
  };
}
