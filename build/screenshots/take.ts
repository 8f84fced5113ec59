import { mkdirSync, writeFileSync } from 'node:fs';
import { inProject } from '../lib/places.mjs';
import type { CDPSession, Page } from 'playwright-core';
import { launchElectron } from '../../test/e2e/harness/electron.ts';
import { smallPng } from './small-png.ts';

const SIZE = { width: 1440, height: 900 };
const SCALE = 2;
const FOLDER = inProject('docs/images');
/** The network of the briefs and of the main screen's mockups. */
const DESIGN = inProject('templates/lambda-dual-stack.netdraft');

/** The rows of Alibaba Cloud's table on three cards: what the dark picture shows. */
const TABLE = inProject('templates/alibaba-ipv6-gateway.netdraft');

/** The main window in both themes, the start screen and the export dialog, from the real app. Says what was written, with its size. */
export async function takeScreenshots(say: (line: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const keep = async (page: Page, screen: CDPSession, name: string): Promise<void> => {
    // Wherever the pointer was left, something would be lit up.
    await page.mouse.move(SIZE.width - 2, SIZE.height - 2);
    const bytes = smallPng(await settled(screen));
    writeFileSync(`${FOLDER}/${name}.png`, bytes);
    say(`docs/images/${name}.png, ${Math.ceil(bytes.length / 1024)} KB`);
  };

  const app = await launchElectron();
  const { page } = app;
  const screen = await largeScreen(page);
  // Each is drawn when the engine has answered about it, the last one last.
  await page.locator('.tile').last().locator('svg g').first().waitFor();
  await keep(page, screen, 'start');

  await app.answerOpen(DESIGN);
  await page.keyboard.press('Control+o');
  // The function is selected by the way that its callout leads.
  await page.locator('.callout').getByRole('button', { name: 'Ipv6AllowedForDualStack' }).click();
  await app.command('zoom-fit');
  await keep(page, screen, 'main-light');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').locator('.preview svg').waitFor();
  await keep(page, screen, 'export');
  await page.keyboard.press('Escape');
  await app.answerOpen(TABLE);
  await page.keyboard.press('Control+o');
  await page.getByRole('tab', { name: 'Scenarios' }).click();
  await page.getByText('12 of 12 as expected').first().waitFor();
  await app.command('zoom-fit');
  await app.command('theme-dark');
  await keep(page, screen, 'main-dark');
  await app.close();
}

/** A screen of twice as many pixels, which the virtual one does not have. */
async function largeScreen(page: Page): Promise<CDPSession> {
  const screen = await page.context().newCDPSession(page);
  await screen.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: SCALE, mobile: false });
  return screen;
}

/** The picture of the window, once three in a row are alike: glides, fades and fonts have come to rest. */
async function settled(screen: CDPSession): Promise<Buffer> {
  let last = '';
  let alike = 0;
  for (let i = 0; i < 40 && alike < 2; i++) {
    const { data } = await screen.send('Page.captureScreenshot', { format: 'png' });
    alike = data === last ? alike + 1 : 0;
    last = data;
  }
  return Buffer.from(last, 'base64');
}
