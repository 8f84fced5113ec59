/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import type { App } from '../../test/e2e/harness/app.ts';
import { inProject } from '../lib/places.mjs';
import { type Example, examplesByFile } from './examples.ts';
import { sheetsOf, type Tile } from './sheet.ts';
import { inBrowser, THEMES, zoomTo } from './looking.ts';

const SIZE = { width: 1440, height: 900 };
/** Each step of zoom, and what is kept of a card there, in px: the largest has a table. A frame shows its corner. Around a small one is what is written beside it. */
const STEPS = [
  { zoom: 2, margin: 8, width: 440, height: 196 },
  { zoom: 1, margin: 8, width: 240, height: 196 },
  { zoom: 0.5, margin: 8, width: 140, height: 120 },
  { zoom: 0.35, margin: 24, width: 130, height: 90 },
  { zoom: 0.1, margin: 24, width: 90, height: 70 },
];
const CARD = { width: 1060, height: 50 };

/** The inspector of every kind in full height, on contact sheets. @param wanted one theme; both when left out */
export const takeInspectors = (say: Say, wanted?: string): Promise<void> =>
  inBrowser((app) => takeKinds(app, 'inspectors', wanted, say, inspectorOf));

/** Every kind on the canvas at each step of zoom, on contact sheets. @param wanted one theme; both when left out */
export const takeCards = (say: Say, wanted?: string): Promise<void> => inBrowser((app) => takeKinds(app, 'cards', wanted, say, cardOf));

type Say = (line: string) => void;
type Photograph = (page: Page, example: Example) => Promise<Tile>;

async function takeKinds(app: App, name: string, wanted: string | undefined, say: Say, photograph: Photograph): Promise<void> {
  const { page } = app;
  const themes = THEMES.filter((theme) => wanted === undefined || theme === wanted);
  const tiles = { light: [] as Tile[], dark: [] as Tile[] };
  for (const [file, examples] of examplesByFile()) {
    await app.answerOpen(file);
    await page.keyboard.press('Control+o');
    await page.getByRole('tab', { name: 'Outline' }).click();
    for (const example of examples) {
      await select(page, example);
      for (const theme of themes) {
        // The window follows the system.
        await page.emulateMedia({ colorScheme: theme });
        tiles[theme].push(await photograph(page, example));
      }
    }
  }
  const folder = inProject(`out/${name}`);
  mkdirSync(folder, { recursive: true });
  const paper = await page.context().newPage();
  for (const theme of themes) {
    for (const [index, sheet] of (await sheetsOf(paper, tiles[theme])).entries()) {
      writeFileSync(`${folder}/${theme}-${index + 1}.png`, sheet);
      say(`out/${name}/${theme}-${index + 1}.png`);
    }
  }
}

/** In the outline, which finds what only a chip stands for, too. */
async function select(page: Page, { id, name, kind }: Example): Promise<void> {
  await page.getByRole('textbox', { name: 'Filter the outline' }).fill(id);
  await page
    .getByRole('treeitem', { name: `${name}, ${kind.words.name}`, exact: true })
    .first()
    .dblclick();
  await page.waitForFunction(() => (Reflect.get(window, 'netdraftTest') as TestWindow | undefined)?.caughtUp);
}

async function inspectorOf(page: Page, { kind }: Example): Promise<Tile> {
  const inspector = page.locator('[data-panel="inspector"]');
  const hidden = await inspector.locator('.body').evaluate((body) => body.scrollHeight - body.clientHeight);
  await page.setViewportSize({ ...SIZE, height: SIZE.height + hidden });
  const height = await inspector.evaluate((panel) => {
    const last = panel.querySelector('.body')?.lastElementChild ?? panel;
    return Math.ceil(last.getBoundingClientRect().bottom - panel.getBoundingClientRect().top);
  });
  const { x, y, width } = await boxOf(inspector);
  const picture = await page.screenshot({ clip: { x, y, width, height } });
  await page.setViewportSize(SIZE);
  return { label: kind.id, width, height, pictures: [picture] };
}

async function cardOf(page: Page, { kind, id }: Example): Promise<Tile> {
  const pictures: Buffer[] = [];
  let { height } = CARD;
  const seen = await boxOf(page.locator('.surface'));
  for (const { zoom, margin, ...most } of STEPS) {
    await zoomTo(page, zoom);
    await page.waitForTimeout(100);
    const box = await page.evaluate((wanted) => (Reflect.get(window, 'netdraftTest') as TestWindow).boxOf(wanted), id);
    // A chip is part of its container's border from some zoom on.
    if (!box) continue;
    const clip = {
      x: Math.max(seen.x, box.x - margin),
      y: Math.max(seen.y, box.y - margin),
      width: Math.min(most.width, box.width + 2 * margin),
      height: Math.min(most.height, box.height + 2 * margin),
    };
    pictures.push(await page.screenshot({ clip }));
    height = Math.max(height, clip.height);
  }
  return { label: kind.id, width: CARD.width, height, pictures };
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('it is not there');
  return box;
}
