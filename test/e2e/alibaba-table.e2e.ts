import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import { type App, describePage } from './harness/index.ts';
import { formOf } from './steps/form.ts';
import { type Person, personAt } from './steps/person.ts';
import { timelineOn } from './steps/timeline.ts';

const BANDWIDTH = 'Setting the bandwidth to 0 takes ecs-2 off the Internet';
const IN_TO_2 = 'The Internet in to ecs-2';
const OUT_OF_2 = 'ecs-2 out to the Internet';
const IN_TO_3 = 'The Internet in to ecs-3';

/** The three rows of the table: what an address can do within the VPC, out and in. */
const TABLE = [
  { host: 'ecs-1', badge: 'Internal only', row: 'row 1', can: ['Works', 'Request blocked', 'Request blocked'], neighbour: 'ecs-2' },
  { host: 'ecs-2', badge: 'Public', row: 'row 2', can: ['Works', 'Works', 'Works'], neighbour: 'ecs-3' },
  { host: 'ecs-3', badge: 'Egress-only', row: 'row 3', can: ['Works', 'Works', 'Request blocked'], neighbour: 'ecs-1' },
] as const;

/** Brief "IPv6 gateway": the table of Alibaba Cloud, row by row, and what changes follow live. Each test goes on where the one before ended. */
describePage('the IPv6 gateway of Alibaba Cloud', (launch) => {
  let app: App;
  let person: Person;
  let form: ReturnType<typeof formOf>;
  let timeline: ReturnType<typeof timelineOn>;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-table-'));
    const file = join(folder, 'table.netdraft');
    copyFileSync(inProject('templates/alibaba-ipv6-gateway.netdraft'), file);
    app = await launch();
    person = personAt(app);
    form = formOf(person);
    timeline = timelineOn(app.page);
    await person.opens(file);
  });
  afterAll(async () => {
    // Closing waits for downloads into the folder.
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const photograph = async (name: string) => {
    await person.photograph(name);
    if (app.edition !== 'desktop') return;
    await app.command('theme-dark');
    await person.photograph(`${name}-dark`);
    await app.command('theme-light');
  };
  const bandwidth = () => form.cell('ipv6Addresses', 0, 'bandwidth').getByRole('textbox');
  const tab = (name: string) => person.dock.getByRole('tab', { name }).click();
  /** The computed facts of the host: one line of the inspector for each column of the table. */
  const abilities = () => person.inspector.locator('section', { hasText: 'What it can do' }).textContent();
  /** A scenario of the list: its name is in a field, so it is found by its Replay button. */
  const scenario = (name: string) => person.dock.getByRole('listitem').filter({ has: app.page.getByRole('button', { name: `Replay ${name}` }) });
  const mark = async (name: string) => ((await scenario(name).locator('.state').textContent()) ?? '').trim();

  for (const { host, badge, row, can, neighbour } of TABLE) {
    test(`${host} stands in ${row} of the table`, async () => {
      const [inside, out, into] = can;
      await person.ask(`Internet to ${host} 443`);
      await person.sees({ ipv4: 'Request blocked', ipv6: into });
      await person.callout.waitFor();
      await photograph(`table-${host}`);
      await person.hidesCallout();
      await person.select(host);
      await expect.poll(abilities).toContain(row);
      expect(await person.badges(host)).toContain(badge);
      await person.ask(`${host} to Internet 443`);
      await person.hasAnswer();
      await person.sees({ ipv6: out });
      await person.ask(`${host} to ${neighbour} 443`);
      await person.sees({ ipv4: 'Works', ipv6: inside });
    });
  }

  test('the scenario list agrees with the table', async () => {
    await tab('Scenarios');
    for (const { host } of TABLE) {
      for (const name of [`${host} out to the Internet`, `The Internet in to ${host}`])
        await expect.poll(() => mark(name), { message: name }).toBe('as expected');
    }
    await photograph('table-scenarios');
  });

  test('bandwidth set to 0 changes the badge, the verdict and the scenarios at once', async () => {
    await person.ask('Internet to ecs-2 443');
    await person.sees({ ipv6: 'Works' });
    await person.hidesCallout();
    await person.select('ecs-2');
    await bandwidth().click();
    await person.press('Control+a');
    await person.type('0');
    await person.sees({ ipv6: 'Request blocked' });
    await expect.poll(() => person.badges('ecs-2')).toContain('Internal only');
    await expect.poll(abilities).toContain('row 1');
    await expect.poll(() => mark(IN_TO_2)).toBe('not as expected');
    await expect.poll(() => mark(OUT_OF_2)).toBe('not as expected');
    await expect.poll(() => mark('ecs-2 to ecs-3 inside the VPC')).toBe('as expected');
    await person.showTrace('ipv6');
    await person.callout.waitFor();
    expect(await person.callout.textContent()).toContain('has 0 Mbit/s of Internet bandwidth, so it is of use inside the VPC only');
    await tab('Scenarios');
    await photograph('table-bandwidth-0');
  });

  test('bandwidth bought again opens both ways', async () => {
    await person.hidesCallout();
    await bandwidth().click();
    await person.press('Control+a');
    await person.type('20');
    await person.sees({ ipv6: 'Works' });
    await expect.poll(() => person.badges('ecs-2')).toContain('Public');
    await expect.poll(() => mark(IN_TO_2)).toBe('as expected');
    await expect.poll(() => mark(OUT_OF_2)).toBe('as expected');
  });

  test('an egress-only rule keeps the way out and closes the way in', async () => {
    await person.select('ipv6gw');
    await form.addRow('egressOnlyRules');
    await person.type('ecs-2');
    await person.press('Enter');
    await person.sees({ ipv6: 'Request blocked' });
    await expect.poll(() => person.badges('ecs-2')).toContain('Egress-only');
    await expect.poll(() => mark(IN_TO_2)).toBe('not as expected');
    await expect.poll(() => mark(OUT_OF_2)).toBe('as expected');
    await photograph('table-egress-only');
  });

  test('deleting the rules opens both hosts at once', async () => {
    for (let left = 2; left > 0; left--) {
      await form.cell('egressOnlyRules', 0, 'host').getByRole('combobox').click();
      await person.press('Escape');
      await person.press('Control+Delete');
      await expect.poll(() => person.field('egressOnlyRules').locator('[data-row]').count()).toBe(left - 1);
    }
    await person.sees({ ipv6: 'Works' });
    for (const host of ['ecs-2', 'ecs-3']) await expect.poll(() => person.badges(host), { message: host }).toContain('Public');
    await expect.poll(() => mark(IN_TO_2)).toBe('as expected');
    await expect.poll(() => mark(IN_TO_3)).toBe('not as expected');
    const undo = app.page.getByRole('button', { name: 'Undo', exact: true });
    await person.press('Escape');
    while (await undo.isEnabled()) await undo.click();
    await expect.poll(() => person.badges('ecs-3')).toContain('Egress-only');
    await expect.poll(() => mark(IN_TO_3)).toBe('as expected');
  });

  test('the scenario with steps plays the change and what it does', async () => {
    await scenario(BANDWIDTH)
      .getByRole('button', { name: `Replay ${BANDWIDTH}` })
      .click();
    await tab('Trace');
    await app.page.locator('.sign').waitFor();
    await person.sees({ ipv6: 'Request blocked' });
    await timeline.press('Home');
    await person.sees({ ipv6: 'Works' });
    await timeline.press('End');
    await person.sees({ ipv6: 'Works' });
    expect(await timeline.here()).toMatch(/Reply, ecs-2$/);
    await photograph('table-replay');
    await person.press('Escape');
    await expect.poll(() => person.badges('ecs-2')).toContain('Public');
  });
});
