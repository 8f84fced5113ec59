/// <reference lib="dom" />
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Design } from '../../core/model/design.ts';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import type { App } from '../../test/e2e/harness/app.ts';
import { personAt } from '../../test/e2e/steps/person.ts';
import { inProject } from '../lib/places.mjs';
import { inBrowser, SIZES, THEMES, zoomTo } from './looking.ts';

const FOLDER = 'out/states';
const RECORDS = inProject('test/fixtures/aws-describe/moto');
/** A template with Elastic IPs that nothing uses. */
const LOOSE = `${FOLDER}/loose.netdraft`;

/** What the window shows beside its drawing: start, lists, dialogs, what is under the pointer, a loose address, the report of an import. @param wanted one theme; both when left out */
export const takeStates = (say: (line: string) => void, wanted?: string): Promise<void> =>
  inBrowser(async (app) => {
    mkdirSync(inProject(FOLDER), { recursive: true });
    for (const theme of THEMES.filter((one) => wanted === undefined || one === wanted)) {
      // The window follows the system.
      await app.page.emulateMedia({ colorScheme: theme });
      await takeAll(app, async (name) => {
        await app.page.waitForTimeout(700);
        const picture = `${FOLDER}/${name}-${theme}.png`;
        writeFileSync(inProject(picture), await app.page.screenshot());
        say(picture);
      });
    }
  });

async function takeAll(app: App, keep: (name: string) => Promise<void>): Promise<void> {
  const { page } = app;
  const person = personAt(app);
  const open = async (file: string): Promise<void> => {
    await app.answerOpen(inProject(file));
    await page.keyboard.press('Control+o');
    await page.waitForFunction(() => (Reflect.get(window, 'netdraftTest') as TestWindow | undefined)?.caughtUp);
    await page.waitForTimeout(300);
    await app.command('zoom-fit');
  };
  const tab = (name: string) => page.getByRole('tab', { name }).click();

  for (const size of SIZES) {
    await page.setViewportSize(size);
    await keep(`start-${size.width}`);
  }
  const [small, usual] = SIZES;
  await page.setViewportSize(usual);
  await open('templates/lambda-dual-stack.netdraft');
  for (const name of ['web-1', 'igw-prod', 'private-b', 'prod-vpc']) {
    const box = await person.box(name);
    await page.mouse.move(box.x + Math.min(60, box.width / 2), box.y + 14);
    await keep(`hover-${name}`);
  }
  for (const list of ['Scenarios', 'Problems', 'Terraform']) {
    await tab(list);
    await keep(`dock-${list.toLowerCase()}`);
  }
  await page.setViewportSize(small);
  await tab('Scenarios');
  await keep('dock-scenarios-1024');
  await page.setViewportSize(usual);
  await person.select('web-1');
  for (const part of ['Reach', 'Terraform']) {
    await page.locator('[data-panel="inspector"]').getByRole('tab', { name: part }).click();
    await keep(`inspector-${part.toLowerCase()}`);
  }
  await app.command('help');
  await keep('help');
  await page.keyboard.press('Escape');
  await app.command('export-picture');
  await keep('export');
  await page.keyboard.press('Escape');
  await app.command('import');
  await keep('import');
  await page.keyboard.press('Escape');
  await app.command('find');
  await keep('find');
  await page.keyboard.press('Escape');

  await open('templates/ipv6-only-nat64.netdraft');
  await keep('nat64');
  const design = JSON.parse(readFileSync(inProject('templates/lambda-dual-stack.netdraft'), 'utf8')) as Design;
  const loose = { 'eip-spare': { kind: 'aws.elastic-ip', in: 'us-east-1' }, 'eip-nowhere': { kind: 'aws.elastic-ip' } };
  writeFileSync(inProject(LOOSE), JSON.stringify({ ...design, resources: { ...design.resources, ...loose } }));
  await open(LOOSE);
  for (const zoom of [1, 0.6, 0.4, 0.2]) {
    await zoomTo(page, zoom);
    await keep(`loose-address-${zoom * 100}`);
  }
  await person.drops(RECORDS);
  await page.locator('[data-report]').waitFor();
  await app.command('zoom-fit');
  await keep('import-report');
}
