/// <reference lib="dom" />
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import { inProject } from '../lib/places.mjs';
import { inBrowser, THEMES } from './looking.ts';

/** Every template as it opens, with its first scenario traced, in the whole window. @param wanted one theme; both when left out */
export const takeTemplates = (say: (line: string) => void, wanted?: string): Promise<void> =>
  inBrowser(async (app) => {
    const { page } = app;
    mkdirSync(inProject('out/templates'), { recursive: true });
    for (const file of readdirSync(inProject('templates'))) {
      const { name } = JSON.parse(readFileSync(inProject(`templates/${file}`), 'utf8')) as { name: string };
      await app.answerOpen(inProject(`templates/${file}`));
      await page.keyboard.press('Control+o');
      await page.getByRole('navigation', { name, exact: true }).waitFor();
      await page.waitForFunction(() => (Reflect.get(window, 'netdraftTest') as TestWindow | undefined)?.caughtUp);
      await app.command('zoom-fit');
      for (const theme of THEMES.filter((one) => wanted === undefined || one === wanted)) {
        // The window follows the system.
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForTimeout(800);
        const picture = `out/templates/${file.replace('.netdraft', '')}-${theme}.png`;
        writeFileSync(inProject(picture), await page.screenshot());
        say(picture);
      }
    }
  });
