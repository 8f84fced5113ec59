import { expect } from 'vitest';
import { KINDS } from '../../../core/kinds/index.ts';
import type { Family } from '../../../core/net/address.ts';
import type { Rect } from '../../../core/picture/rect.ts';
import type { TestWindow } from '../../../renderer/canvas/test-hook.ts';
import { type App, dragTo, type Point, shoot } from '../harness/index.ts';
import { dropFile } from './window.ts';

type WithHook = typeof globalThis & { netdraftTest?: TestWindow };

/** A point of a box: shares of its width and height. */
export const within = (box: Rect, x: number, y: number): Point => ({ x: box.x + box.width * x, y: box.y + box.height * y });

const TAGS: { readonly [F in Family]: string } = { ipv4: 'IPv4', ipv6: 'IPv6' };

/** Somebody with a mouse and a keyboard before the window. Everything here is a gesture that a person makes, or a look at what is shown. */
export type Person = ReturnType<typeof personAt>;

export function personAt(app: App) {
  const { page } = app;
  page.setDefaultTimeout(10_000);
  const surface = page.locator('.surface');
  const pill = page.locator('[data-drop]');
  const offers = page.locator('[data-plan]');
  const callout = page.locator('.callout');
  const inspector = page.locator('[data-panel="inspector"]');
  const dock = page.locator('[data-panel="dock"]');

  /** The palette shows one cloud at a time, so of kinds that are called alike in several clouds only one is there. */
  const row = (kindName: string) => {
    const kinds = KINDS.filter((one) => one.words.name === kindName || one.words.short === kindName);
    if (kinds.length === 0) throw new Error(`no kind is called ${kindName}`);
    return page.locator(kinds.map(({ id }) => `[data-kind="${id}"]`).join(', '));
  };

  /** The same, scrolled to: the palette is longer than the window. */
  const shownRow = async (kindName: string) => {
    const found = row(kindName);
    await found.scrollIntoViewIfNeeded();
    return found;
  };

  /** Where a resource is on the screen, once it stands still. The drawing is painted: the canvas tells where things are. */
  async function box(name: string): Promise<Rect> {
    const found = await page.evaluate(
      (wanted) =>
        new Promise<Rect | undefined>((resolve) => {
          let last = '';
          let still = 0;
          let frames = 0;
          const look = () => {
            const hook = (globalThis as WithHook).netdraftTest;
            const id = hook?.idOf(wanted);
            const now = id === undefined ? undefined : hook?.boxOf(id);
            const text = JSON.stringify(now);
            still = now && text === last && hook?.caughtUp ? still + 1 : 0;
            last = text;
            if (still >= 3) resolve(now);
            else if (++frames > 300) resolve(undefined);
            else requestAnimationFrame(look);
          };
          look();
        }),
      name,
    );
    if (!found) throw new Error(`${name} is not on the canvas`);
    return found;
  }
  const isDrawn = (name: string) => page.evaluate((wanted) => (globalThis as WithHook).netdraftTest?.idOf(wanted) !== undefined, name);
  /** What the badges of a card say. */
  const badges = (name: string) =>
    page.evaluate((wanted) => {
      const hook = (globalThis as WithHook).netdraftTest;
      const id = hook?.idOf(wanted);
      return (id !== undefined && hook?.badgesOf(id)) || [];
    }, name);
  const canvasBox = async (): Promise<Rect> => {
    const found = await surface.boundingBox();
    if (!found) throw new Error('there is no canvas');
    return found;
  };

  /** To be aimed at, the canvas must be asked for its boxes before it opens; the address says so, and nothing else changes. */
  const aim = () => page.evaluate(() => history.replaceState(null, '', '?test'));

  /** The end of a drag, with the button still down: a look, a key. */
  type Before = () => Promise<void>;

  return {
    page,
    surface,
    pill,
    offers,
    callout,
    inspector,
    dock,
    box,
    isDrawn,
    badges,
    canvasBox,
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** For people who look at the test's results afterwards; both editions look alike. */
    photograph: async (name: string): Promise<void> => {
      if (app.edition === 'desktop') await shoot(page, name);
    },
    /** Drops a file or a folder on the window; `before` is a look while it is still held over it. */
    async drops(path: string, before?: Before): Promise<void> {
      await aim();
      await dropFile(page, path, before);
    },
    /** How many resources are in the design, drawn as cards or only as chips. */
    resources: () => page.evaluate(() => (globalThis as WithHook).netdraftTest?.painted?.resources ?? 0),

    /** Begins with nothing, as the start screen offers. */
    async startsEmpty(): Promise<void> {
      await aim();
      await page.getByText('Empty canvas').click();
      await surface.waitFor();
    },
    /** Opens a file from the start screen. */
    async opens(path: string): Promise<void> {
      await aim();
      await app.answerOpen(path);
      await page.keyboard.press('Control+o');
      await surface.waitFor();
    },

    /** Turns the palette to another cloud. */
    ofCloud: (cloud: 'AWS' | 'Alibaba' | 'Tencent') =>
      page.locator('[data-panel="palette"]').getByRole('radio', { name: cloud, exact: true }).click(),
    /** Takes a kind from the palette. */
    draw: (kindName: string) => ({
      at: async (point: Point, before?: Before) => dragTo(page, await shownRow(kindName), point, before),
      into: async (container: string, x = 0.65, y = 0.5, before?: Before) =>
        dragTo(page, await shownRow(kindName), within(await box(container), x, y), before),
      /** On its upper border, `x` being the share of its width. */
      onEdgeOf: async (container: string, x: number, before?: Before) => {
        const frame = await box(container);
        await dragTo(page, await shownRow(kindName), { x: frame.x + frame.width * x, y: frame.y + 4 }, before);
      },
    }),

    /** Draws a line and takes the first of what is offered, which says `offered`. */
    connect: (from: string) => ({
      async to(target: string, offered: string): Promise<void> {
        const [start, end] = [await box(from), await box(target)];
        // The dot shows while the pointer is over what the line begins at; a chip is dragged by itself.
        await page.mouse.move(start.x + 30, start.y + 10);
        await dragTo(page, start.height < 30 ? within(start, 0.5, 0.5) : within(start, 1, 0.5), within(end, 0.5, 0.5));
        await offers.first().waitFor();
        expect(await offers.first().textContent()).toContain(offered);
        await page.keyboard.press('Enter');
        await offers.first().waitFor({ state: 'detached' });
      },
    }),

    drag: (name: string) => ({
      to: async (point: Point, before?: Before) => dragTo(page, within(await box(name), 0.5, 0.5), point, before),
      /** By its label, as containers are taken. */
      byLabel: async (by: Point, before?: Before) => {
        const { x, y } = await box(name);
        await dragTo(page, { x: x + 30, y: y + 14 }, { x: x + 30 + by.x, y: y + 14 + by.y }, before);
      },
    }),
    /** Selects by a click; containers by their label. */
    async select(name: string): Promise<void> {
      const { x, y, width } = await box(name);
      // Beside the numbers of hops, which stand in the corner.
      await page.mouse.click(x + Math.min(36, width / 2), y + 10);
      await inspector.getByLabel('Name', { exact: true }).waitFor();
    },
    /** A double click on the label opens the name for writing. */
    async rename(name: string, to: string): Promise<void> {
      const { x, y } = await box(name);
      await page.mouse.dblclick(x + 30, y + 16);
      await page.getByRole('textbox', { name: `Name of ${name}` }).waitFor();
      await page.keyboard.type(to);
      await page.keyboard.press('Enter');
      await box(to);
    },

    /** Writes a whole question into the flow bar. */
    async ask(sentence: string): Promise<void> {
      const bar = page.locator('[data-panel="bar"]').getByRole('combobox').first();
      await bar.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(sentence);
      await page.keyboard.press('Enter');
    },
    /** Waits until what is shown is about what was asked and drawn last. */
    hasAnswer: async (): Promise<void> => {
      await page.waitForFunction(() => (globalThis as WithHook).netdraftTest?.caughtUp === true);
    },
    /** What the chip of a family says, at once. */
    verdict: async (family: Family): Promise<string> => {
      const chip = page.locator(`.chips .chip[aria-label^="${TAGS[family]}"]`);
      return (await chip.count()) === 1 ? ((await chip.textContent()) ?? '').trim() : 'no address';
    },
    async sees(verdicts: { readonly [F in Family]?: string }): Promise<void> {
      for (const [family, word] of Object.entries(verdicts) as [Family, string][]) {
        await expect.poll(() => this.verdict(family), { message: `verdict over ${family}` }).toBe(word);
      }
    },
    /** What stands over the drawing is put away. */
    async hidesCallout(): Promise<void> {
      if (await callout.isVisible()) await callout.getByRole('button', { name: 'Hide' }).click();
    },
    showTrace: (family: Family) => page.locator(`.chips .chip[aria-label^="${TAGS[family]}"]`).click(),
    field: (name: string) => inspector.locator(`[data-field="${name}"]`),
  };
}
