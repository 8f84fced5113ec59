import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inProject } from '../../../build/lib/places.mjs';

/** Whether people want to look at what the tests saw: no test looks at a photograph, and a hundred of them take longer than some journeys. */
const WANTED = process.env['NETDRAFT_PHOTOGRAPHS'] !== undefined;

/** With `NETDRAFT_PHOTOGRAPHS=1`, keeps what the window shows as `test-results/NAME.png`. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!WANTED) return;
  const folder = inProject('test-results');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
