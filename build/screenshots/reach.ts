import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import { writeDesign } from '../../core/file/write.ts';
import { placed } from '../../core/picture/placed.ts';
import { describedCompany } from '../../test/support/company/company.ts';
import type { App } from '../../test/e2e/harness/app.ts';
import { inProject } from '../lib/places.mjs';
import { inBrowser, THEMES } from './looking.ts';

/** What is looked at, and not kept: it is in `out`. */
const FOLDER = inProject('out/reach');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;
const SMALL = inProject('templates/three-clouds.netdraft');

/** The matrix of what can be reached in both themes and two windows: of a template, compared with another version of it, and of a network of 170 hosts. */
export const takeReach = (say: (line: string) => void): Promise<void> => inBrowser((app) => takeMatrices(app, say));

async function takeMatrices(app: App, say: (line: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { page } = app;
  const [other, large] = [join(FOLDER, 'before.netdraft'), join(FOLDER, 'large.netdraft')];
  writeFileSync(other, readFileSync(SMALL, 'utf8').replace('"ports": "443"', '"ports": "22"'));
  writeFileSync(large, writeDesign(placed(importDescribe('company', describedCompany('medium')).design)));
  const keep = async (name: string): Promise<void> => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForTimeout(700);
        writeFileSync(join(FOLDER, `${name}-${theme}-${size.width}.png`), await page.screenshot());
        say(`out/reach/${name}-${theme}-${size.width}.png`);
      }
    }
  };
  const open = async (file: string): Promise<void> => {
    await app.answerOpen(file);
    await page.keyboard.press('Control+o');
    await page.locator('.surface').waitFor();
    await page.keyboard.press('Shift+4');
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(1500);
  };
  await page.setViewportSize(SIZES[0]);
  await page.keyboard.press('Escape');
  await open(SMALL);
  await page.getByRole('gridcell').nth(3).click();
  await keep('matrix');
  await app.answerOpen(other);
  await page.keyboard.press('Control+Shift+d');
  await page.getByRole('button', { name: 'End the comparison' }).waitFor();
  await page.waitForTimeout(1000);
  await keep('compared');
  await page.getByRole('button', { name: 'The dock over the drawing' }).click();
  await keep('enlarged');
  await open(large);
  await keep('large');
}
