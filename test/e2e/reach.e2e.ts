import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import { type App, describePage } from './harness/index.ts';
import { type Person, personAt } from './steps/person.ts';
import { netdraft } from './steps/terminal.ts';

interface Told {
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/** A reviewer reads what reaches what, asks one cell, and compares with two other versions. Each test goes on where the one before ended. */
describePage('what can be reached', (launch) => {
  let app: App;
  let person: Person;
  let folder: string;
  let file: string;
  let older: string;
  const cell = (sentence: RegExp) => person.dock.getByRole('gridcell', { name: sentence });
  const list = () => person.dock.getByRole('complementary', { name: 'Differences' });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-reach-'));
    [file, older] = [join(folder, 'shop.netdraft'), join(folder, 'older.netdraft')];
    copyFileSync(inProject('templates/public-private-nat.netdraft'), file);
    writeFileSync(older, readFileSync(file, 'utf8').replace('"ports": "5432", "peer": "sg-web"', '"ports": "5432", "peer": "sg-batch"'));
    app = await launch();
    person = personAt(app);
    await person.opens(file);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a key shows the matrix, arrows go through it, and Enter asks a cell and draws its path', async () => {
    await person.press('Shift+4');
    await cell(/^Internet can open to web-1 over IPv4: tcp 443\.$/).waitFor();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await person.press(key);
    await person.dock.getByText('web-1 can open to db-1 over IPv4: tcp 5432.').waitFor();
    await person.press('Enter');
    await person.sees({ ipv4: 'Works' });
    await person.photograph('reach-matrix');
  });

  test('a fix that is applied is in it at once, and differs from the saved version', async () => {
    await cell(/^Internet can open to db-1/).click();
    await person.sees({ ipv4: 'Request blocked' });
    await person.callout.getByRole('button', { name: 'Apply fix' }).click();
    await person.dock.getByRole('button', { name: 'Compare with another version' }).click();
    await app.page.getByRole('menuitem', { name: 'With the saved version' }).click();
    await list().getByText('Since the saved version').waitFor();
    await expect.poll(() => list().textContent()).toMatch(/Changed in the design\s*[1-9]/);
    await person.press('Control+z');
    await list().getByText('The same can be reached in both.').waitFor();
  });

  test('another design is compared as the terminal compares it', async () => {
    const told = JSON.parse(netdraft('diff', older, file, '--json').out) as Told;
    expect(told.changes).toHaveLength(2);
    await app.answerOpen(older);
    await person.press('Control+Shift+D');
    await list().getByText('Since older.netdraft').waitFor();
    for (const { from, to } of told.changes)
      await list()
        .getByRole('button', { name: `${from} ${to}` })
        .waitFor();
    await list()
      .getByText(/^Opens\s*1$/)
      .waitFor();
    expect(await cell(/Changed: /).count()).toBe(2);
    await person.photograph('reach-compared');
    await list()
      .getByRole('button', { name: /^Closes/ })
      .click();
    await person.sees({ ipv4: 'Request blocked' });
  });
});
