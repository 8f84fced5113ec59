import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import { type App, describeEditions, describeElectron, type DesktopApp, launchElectron } from './harness/index.ts';
import { type Person, personAt } from './steps/person.ts';
import { crashEngine, dropFile } from './steps/window.ts';

const TEMPLATE = inProject('templates/public-private-nat.netdraft');
const OTHER = inProject('templates/vpn-no-internet-gateway.netdraft');
interface Written {
  readonly name: string;
  readonly resources: object;
}
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Written;
const nameIn = (path: string) => read(path).name;
const countIn = (path: string) => Object.keys(read(path).resources).length;
const unsaved = (page: Page) => page.getByTitle('not saved');

/** Changes something by hand: one more VPC. */
async function edit(person: Person): Promise<void> {
  const canvas = await person.canvasBox();
  const before = await person.resources();
  await person.draw('VPC').at({ x: canvas.x + 20, y: canvas.y + canvas.height - 30 });
  await unsaved(person.page).waitFor();
  await expect.poll(() => person.resources()).toBeGreaterThan(before);
}

describeEditions('files', (launch) => {
  let app: App;
  let person: Person;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-files-'));
    app = await launch();
    person = personAt(app);
    await person.opens(TEMPLATE);
  });
  afterAll(async () => {
    app.forgive();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a broken file is named with line and column, and the open design stays', async () => {
    const broken = join(folder, 'broken.netdraft');
    writeFileSync(broken, readFileSync(TEMPLATE, 'utf8').replace('"aws.vpc"', '"aws.vpcc"'));
    await app.answerOpen(broken);
    await person.press('Control+o');
    const dialog = app.page.getByRole('alertdialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toMatch(/broken\.netdraft:\d+:\d+/);
    expect(await dialog.textContent()).toContain('aws.vpcc');
    await person.photograph('files-broken');
    await person.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await app.page.getByText(nameIn(TEMPLATE), { exact: true }).first().waitFor();
    expect(await person.resources()).toBe(countIn(TEMPLATE));
  });

  test('a file that is dropped on the window is opened', async () => {
    await dropFile(app.page, OTHER, async () => {
      await app.page.locator('.drop').waitFor();
      await person.photograph('files-drop');
    });
    await app.page.getByText(nameIn(OTHER), { exact: true }).first().waitFor();
    await expect.poll(() => person.resources()).toBe(countIn(OTHER));
  });

  test('when the engine dies it is said and started again, with the design as it was', async () => {
    await person.sees({ ipv4: 'Works' });
    await crashEngine(app.page);
    await app.page.getByRole('alert').getByText('The engine stopped and was started again').waitFor();
    await person.photograph('files-crash');
    await person.sees({ ipv4: 'Works' });
    expect(await person.resources()).toBe(countIn(OTHER));
    // Every edit is answered again, too.
    await edit(person);
    await person.press('Control+z');
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
    app.forgive();
  });

  test('closing what is not saved: Cancel keeps it, Don’t save lets it go', async () => {
    await edit(person);
    const close = () => app.page.getByRole('button', { name: 'Close the design' }).click();
    await app.answerUnsaved('cancel');
    await close();
    // In the browser edition the question is part of the page, and takes the keys until it is answered.
    await app.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await unsaved(app.page).waitFor();
    expect(await person.surface.isVisible()).toBe(true);

    const copy = join(folder, 'kept.netdraft');
    await app.answerSave(copy);
    await person.press('Control+Shift+s');
    await expect.poll(() => existsSync(copy)).toBe(true);
    await unsaved(app.page).waitFor({ state: 'detached' });
    const kept = readFileSync(copy, 'utf8');
    await edit(person);
    await app.answerUnsaved('discard');
    await close();
    await app.page.getByText('Empty canvas').waitFor();
    expect(readFileSync(copy, 'utf8')).toBe(kept);
  });
});

describeElectron('closing the window with changes that are not saved', () => {
  let app: DesktopApp | undefined;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-close-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  test('Cancel keeps it open; Save asks where, writes and closes', async () => {
    app = await launchElectron();
    const person = personAt(app);
    await person.opens(TEMPLATE);
    await edit(person);
    const before = await person.resources();
    await app.answerUnsaved('cancel');
    await app.closeWindow();
    await expect.poll(() => app?.waitingAnswers()).toBe(0);
    expect(await person.resources()).toBe(before);

    const file = join(folder, 'saved.netdraft');
    await app.answerSave(file);
    await person.press('Control+Shift+s');
    await expect.poll(() => existsSync(file)).toBe(true);
    await edit(person);
    const first = readFileSync(file, 'utf8');
    await app.answerUnsaved('save');
    await app.closeWindow();
    await app.ended;
    expect(readFileSync(file, 'utf8')).not.toBe(first);
  });
});
