import type { Page } from 'playwright-core';
import { dragTo, type Point } from '../harness/index.ts';

/** The hops in the dock, as a person plays and scrubs them. */
export function timelineOn(page: Page) {
  const slider = page.getByRole('slider', { name: 'Timeline' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const point = async (share: number): Promise<Point> => {
    const box = await slider.boundingBox();
    if (!box) throw new Error('there is no timeline');
    return { x: box.x + box.width * share, y: box.y + 8 };
  };
  return {
    /** "hop 3, Request, nat". */
    here: async () => (await slider.getAttribute('aria-valuetext')) ?? '',
    number: async () => Number(await slider.getAttribute('aria-valuenow')),
    hops: async () => Number(await slider.getAttribute('aria-valuemax')),
    press: (key: string) => slider.press(key),
    /** Drags the playhead from one share of the timeline's width to another. */
    scrub: async (from: number, to: number, atEnd?: () => Promise<void>) => dragTo(page, await point(from), await point(to), atEnd),
    play: () => button('Play').click(),
    isPlaying: () => button('Pause').isVisible(),
    faster: () => page.getByRole('button', { name: /^Speed/ }).click(),
    /** The packet at the hop: a row of the table of headers, before and after. */
    header: async (name: string): Promise<readonly string[]> =>
      (
        await page
          .locator('[data-panel="dock"] table tr', { has: page.getByRole('rowheader', { name, exact: true }) })
          .locator('td')
          .allTextContents()
      ).map((text) => text.trim()),
  };
}
