/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import { writeDesign } from '../../core/file/write.ts';
import { placed } from '../../core/picture/placed.ts';
import { type CompanySize, describedCompany } from '../../test/support/company/company.ts';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import type { App } from '../../test/e2e/harness/app.ts';
import { inProject } from '../lib/places.mjs';
import { inBrowser, THEMES, zoomTo } from './looking.ts';

/** What is looked at, and not kept: it is in `out`. */
const FOLDER = inProject('out/company');
const SIZES: readonly CompanySize[] = ['small', 'medium', 'large', 'huge'];
/** Beside all in view. */
const ZOOMS = [1, 0.1] as const;

/** Four imported networks of about 10, 300, 1,000 and 1,240 resources in both themes: all in view, at 100 % and at 10 %. */
export const takeCompany = (say: (line: string) => void): Promise<void> => inBrowser((app) => takeSizes(app, say));

async function takeSizes(app: App, say: (line: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { page } = app;
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.keyboard.press('Escape');
  for (const size of SIZES) {
    const { design } = importDescribe(`company-${size}`, describedCompany(size));
    const file = join(FOLDER, `${size}.netdraft`);
    writeFileSync(file, writeDesign(placed(design)));
    await app.answerOpen(file);
    await page.keyboard.press('Control+o');
    await page.waitForFunction(
      (count) => (Reflect.get(window, 'netdraftTest') as TestWindow | undefined)?.painted?.resources === count,
      Object.keys(design.resources).length,
    );
    for (const theme of THEMES) {
      // The window follows the system.
      await page.emulateMedia({ colorScheme: theme });
      const keep = async (name: string): Promise<void> => {
        await page.waitForTimeout(800);
        writeFileSync(join(FOLDER, `${size}-${theme}-${name}.png`), await page.screenshot());
        say(`out/company/${size}-${theme}-${name}.png`);
      };
      await app.command('zoom-fit');
      await keep('fit');
      for (const zoom of ZOOMS) {
        await zoomTo(page, zoom);
        await keep(`${zoom * 100}`);
      }
    }
  }
}
