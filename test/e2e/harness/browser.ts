import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumLaunch } from '../../../build/lib/chromium.mjs';
import { inProject } from '../../../build/lib/places.mjs';
import { serveRenderer } from '../../../build/serve.ts';
import { SHORTCUTS } from '../../../core/protocol/commands.ts';
import { type App, failOnProblems, type LaunchOptions, watchProblems } from './app.ts';

let running: Promise<Browser> | undefined;
/** One browser for all tests of a worker; each app gets a context of its own. It ends with the process. */
function browser(): Promise<Browser> {
  running ??= chromiumLaunch().then(({ env, ...launch }) =>
    chromium.launch({ ...launch, headless: true, env: { ...(process.env as Record<string, string>), ...env } }),
  );
  return running;
}

/** Serves the built renderer and opens it in the hermetic Chromium. */
export async function launchBrowser(options: Pick<LaunchOptions, 'design' | 'motion'> = {}): Promise<App> {
  const server = await serveRenderer(inProject('out/renderer'));
  const context = await (await browser()).newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    reducedMotion: options.motion ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  const problems = watchProblems(page);
  // Headless, nobody can answer the pickers; the browser edition then chooses and downloads, as in a browser without them.
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) Reflect.deleteProperty(window, name);
  });

  const open: (string | undefined)[] = [];
  const save: (string | undefined)[] = [];
  let folder: string | undefined;
  // The browser throws a download away with its context, even while it is copied: closing waits for all of them.
  const saving: Promise<void>[] = [];
  page.on('filechooser', (chooser) => {
    const path = open.shift();
    void chooser.setFiles(path === undefined ? [] : [path]);
  });
  page.on('download', (download) => {
    const path = save.shift() ?? (folder && join(folder, download.suggestedFilename()));
    if (path === undefined) problems.push(`a download that no test asked for: ${basename(download.suggestedFilename())}`);
    else {
      mkdirSync(dirname(path), { recursive: true });
      saving.push(download.saveAs(path).catch((error) => void problems.push(`${basename(path)} was not saved: ${error}`)));
    }
  });
  await page.goto(`${server.address}/index.html`);
  if (options.design !== undefined) {
    open.push(options.design);
    await page.keyboard.press('Control+o');
  }

  return {
    edition: 'browser',
    page,
    problems,
    answerOpen: async (path) => void open.push(path),
    answerSave: async (path) => void save.push(path),
    answerFolder: async (path) => {
      folder = path;
    },
    answerUnsaved: async (answer) => {
      void page
        .locator(`dialog button[value=${answer}]`)
        .click()
        .catch(() => {});
    },
    async command(command) {
      const shortcut = SHORTCUTS[command]?.[0];
      if (!shortcut) throw new Error(`${command} has no key`);
      const keys = [shortcut.command && 'Control', shortcut.shift && 'Shift', shortcut.code ?? shortcut.key].filter(Boolean);
      await page.keyboard.press(keys.join('+'));
    },
    forgive: () => void problems.splice(0),
    async close() {
      await Promise.all(saving);
      await context.close();
      await server.close();
      failOnProblems(problems);
    },
  };
}
