import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inProject } from '../../../build/lib/places.mjs';

/** Keeps what the window shows as `test-results/NAME.png`, and gives the bytes. */
export async function shoot(page: Page, name: string): Promise<Buffer> {
  const folder = inProject('test-results');
  mkdirSync(folder, { recursive: true });
  return page.screenshot({ path: `${folder}/${name}.png` });
}
