/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import type { App } from '../../test/e2e/harness/app.ts';
import { launchBrowser } from '../../test/e2e/harness/browser.ts';

export const THEMES = ['light', 'dark'] as const;
/** The smallest window, a usual one and a large one. */
export const SIZES = [
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

/** Opens the app in a browser, with the hook that says where and how large things are seen, and ends both. */
export async function inBrowser(look: (app: App) => Promise<void>): Promise<void> {
  const app = await launchBrowser();
  const browser = app.page.context().browser();
  await app.page.goto(`${app.page.url()}?test`);
  await look(app);
  await app.close();
  await browser?.close();
}

/** With the wheel over the middle of the drawing, as a hand does. */
export async function zoomTo(page: Page, zoom: number): Promise<void> {
  for (let left = 60; left > 0; left--) {
    const now = await page.evaluate(() => (Reflect.get(window, 'netdraftTest') as TestWindow).zoom);
    const off = Math.log(zoom / now);
    if (Math.abs(off) < 0.002) return;
    await page.evaluate(
      (deltaY) => {
        const surface = document.querySelector('.surface') as HTMLElement;
        const { left, top, width, height } = surface.getBoundingClientRect();
        const at = { clientX: left + width / 2, clientY: top + height / 2 };
        surface.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY, ctrlKey: true, bubbles: true, cancelable: true }));
      },
      -100 * Math.max(-0.3, Math.min(0.3, off)),
    );
  }
}
