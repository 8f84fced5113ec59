import type { Page } from 'playwright-core';

/** What belongs together on a contact sheet, side by side. Sizes in px. */
export interface Tile {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly Buffer[];
}
const GAP = 16;
const CAPTION = 18;
/** Larger pictures are shown smaller by what people and tools look at them with. */
const LARGEST = { width: 1300, height: 1100 };

/** Puts tiles of one width into columns, the tallest first, and photographs as many sheets as that takes. */
export async function sheetsOf(page: Page, tiles: readonly Tile[]): Promise<readonly Buffer[]> {
  const width = Math.max(...tiles.map((tile) => tile.width)) + GAP;
  const across = Math.max(1, Math.floor(LARGEST.width / width));
  const tallest = [...tiles].sort((a, b) => b.height - a.height);
  const sheets: Tile[][][] = [];
  for (const tile of tallest) {
    const column = sheets.flat().find((one) => heightOf([...one, tile]) <= Math.max(LARGEST.height, heightOf(one.slice(0, 1))));
    const last = sheets.at(-1);
    if (column) column.push(tile);
    else if (last && last.length < across) last.push([tile]);
    else sheets.push([[tile]]);
  }
  const pictures: Buffer[] = [];
  for (const columns of sheets) {
    await page.setViewportSize({ width: across * width + GAP, height: Math.max(...columns.map(heightOf)) + GAP });
    await page.setContent(
      `<body style="margin:0;padding:${GAP / 2}px;display:flex;background:#888;font:11px/${CAPTION}px sans-serif">${columns.map((column) => `<div style="width:${width}px">${column.map(htmlOf).join('')}</div>`).join('')}`,
    );
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    pictures.push(await page.screenshot());
  }
  return pictures;
}

const heightOf = (column: readonly Tile[]): number => column.reduce((sum, tile) => sum + tile.height + CAPTION + GAP, 0);

const htmlOf = ({ label, pictures, height }: Tile): string =>
  `<figure style="margin:0 0 ${GAP}px;height:${height + CAPTION}px">${label}<div style="display:flex;gap:4px;align-items:start">${pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`).join('')}</div></figure>`;
