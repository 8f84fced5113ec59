import type { Locator, Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of a straight way, the last one the end itself: a real mouse is seen many times on its way. */
export function steps(from: Point, to: Point, count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

/** The middle of something on the page, scrolled to where the mouse reaches it: a palette is longer than its panel. */
async function middle(of: Locator | Point): Promise<Point> {
  if ('x' in of) return of;
  await of.scrollIntoViewIfNeeded();
  const box = await of.boundingBox();
  if (!box) throw new Error(`${of} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Drags with the mouse: presses, moves over many points, releases. `atEnd` runs before the release, with the button still down:
 * to look at what is lit up, or to press Escape.
 */
export async function dragTo(page: Page, from: Locator | Point, to: Locator | Point, atEnd?: () => Promise<void>): Promise<void> {
  const start = await middle(from);
  const end = await middle(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const { x, y } of steps(start, end, 8)) await page.mouse.move(x, y);
  await atEnd?.();
  await page.mouse.up();
  // What the hand did last is painted with the next frame.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** Drags by so many px. */
export async function dragBy(page: Page, from: Locator | Point, by: Point, atEnd?: () => Promise<void>): Promise<void> {
  const start = await middle(from);
  await dragTo(page, start, { x: start.x + by.x, y: start.y + by.y }, atEnd);
}
