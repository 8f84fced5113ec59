/// <reference lib="dom" />
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Design } from '../../core/model/design.ts';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import { inProject } from '../lib/places.mjs';
import { inBrowser, SIZES, THEMES } from './looking.ts';

/**
 * Every template as it opens, with its first scenario traced, in windows of three sizes. Says how long the line from its mark to its callout is.
 * @param wanted one theme; both when left out. @param only a part of a file's name
 */
export const takeTemplates = (say: (line: string) => void, wanted?: string, only = ''): Promise<void> =>
  inBrowser(async (app) => {
    const { page } = app;
    mkdirSync(inProject('out/templates'), { recursive: true });
    for (const file of readdirSync(inProject('templates')).filter((one) => one.includes(only))) {
      const { resources } = JSON.parse(readFileSync(inProject(`templates/${file}`), 'utf8')) as Design;
      await app.answerOpen(inProject(`templates/${file}`));
      await page.keyboard.press('Control+o');
      await page.waitForFunction((count) => {
        const hook = Reflect.get(window, 'netdraftTest') as TestWindow | undefined;
        return hook?.caughtUp && hook.painted?.resources === count;
      }, Object.keys(resources).length);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        // The drawing learns of it a frame later.
        await page.waitForTimeout(200);
        await app.command('zoom-fit');
        for (const theme of THEMES.filter((one) => wanted === undefined || one === wanted)) {
          // The window follows the system.
          await page.emulateMedia({ colorScheme: theme });
          await page.waitForTimeout(800);
          const picture = `out/templates/${file.replace('.netdraft', '')}-${size.width}-${theme}.png`;
          writeFileSync(inProject(picture), await page.screenshot());
          say(`${picture}${await leaderOf(page)}`);
        }
      }
    }
  });

async function leaderOf(page: Page): Promise<string> {
  const line = page.locator('.leader polyline');
  if ((await line.count()) === 0) return '';
  const length = await line.evaluate((drawn) => (drawn as unknown as SVGPolylineElement).getTotalLength());
  return `, ${Math.round(length)} px from the mark to the callout`;
}
