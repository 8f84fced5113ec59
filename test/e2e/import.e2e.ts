import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describedFolder } from '../../build/bench/designs/described.ts';
import { question } from '../../cli/question.ts';
import { readDesign } from '../../core/file/read.ts';
import { nameOf } from '../../core/model/design.ts';
import { inProject } from '../../build/lib/places.mjs';
import { type App, describeEditions } from './harness/index.ts';
import { type Person, personAt, within } from './steps/person.ts';
import { crashWorker, pressWhile, workerOf } from './steps/window.ts';

const MOTO = inProject('test/fixtures/aws-describe/moto');
interface Described {
  readonly Reservations: readonly {
    readonly Instances: readonly { readonly InstanceId: string; readonly Tags: readonly { Key: string; Value: string }[] }[];
  }[];
}
const INSTANCES = (JSON.parse(readFileSync(join(MOTO, 'instances.json'), 'utf8')) as Described).Reservations.flatMap(({ Instances }) => Instances);
const called = (name: string) => INSTANCES.find(({ Tags }) => Tags.some(({ Key, Value }) => Key === 'Name' && Value === name))?.InstanceId ?? '';
const [WEB, DB] = [called('web-a'), called('db')];
const PEERING = 'pcx-771c40f7cdfcfad03';

/** Outcomes of every flow between the hosts, by names: those stay in Terraform, ids do not. */
function outcomesOf(path: string): Readonly<Record<string, unknown>> {
  const read = readDesign(readFileSync(path, 'utf8'), path);
  if ('errors' in read) throw new Error(`${path} is no design`);
  const { design } = read;
  const idOf = (name: string) =>
    Object.entries(design.resources).find(([id, one]) => one.kind === 'aws.instance' && nameOf(id, one) === name)?.[0] ?? name;
  const hosts = ['web-a', 'web-b', 'db', 'internet:203.0.113.9'];
  const pairs = hosts.flatMap((from) => hosts.filter((to) => to !== from).flatMap((to) => [22, 443, 5432].map((port) => ({ from, to, port }))));
  const asked = question(design);
  return Object.fromEntries(
    pairs.map(({ from, to, port }) => {
      const { families } = asked.trace({ from: idOf(from), to: idOf(to), protocol: 'tcp', port });
      return [`${from} to ${to} ${port}`, Object.fromEntries(families.map(({ family, outcome }) => [family, outcome]))];
    }),
  );
}

/** A network that exists, from its snapshot to Terraform and back. Each test goes on where the one before ended. */
describeEditions('a network that exists', (launch) => {
  let app: App;
  let person: Person;
  let folder: string;
  const at = (...names: readonly string[]) => join(folder, ...names);
  const tab = () => app.page.locator('nav .tab .name');
  const report = () => app.page.locator('[data-report]');
  const progress = () => app.page.getByRole('alertdialog');
  const shown = () => report().waitFor({ timeout: 30_000 });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-import-'));
    cpSync(MOTO, at('shop', 'eu-central-1'), { recursive: true });
    mkdirSync(at('large'));
    for (const { path, text } of describedFolder()) writeFileSync(at('large', path), text);
    app = await launch();
    person = personAt(app);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a folder that is dropped is drawn, and its report names each place that was not understood', async () => {
    const addresses = readFileSync(join(MOTO, 'addresses.json'), 'utf8');
    writeFileSync(at('shop', 'eu-central-1', 'addresses.json'), addresses.slice(0, addresses.length / 2));
    writeFileSync(
      at('shop', 'odd.json'),
      '{ "__proto__": { "Vpcs": [] }, "constructor": [], "Subnets": [{ "__proto__": { "SubnetId": "subnet-0" } }] }',
    );
    await person.drops(at('shop'), async () => {
      await app.page.getByText('Drop to open').waitFor();
      await person.photograph('import-drop');
    });
    await shown();
    expect(await tab().textContent()).toBe('shop');
    await person.box('web-a');
    const said = (await report().textContent()) ?? '';
    expect(said).toMatch(/\d+ resources of 28 files/);
    expect(said).toMatch(/The file is not JSON from here on.*eu-central-1\/addresses\.json:\d+:\d+/);
    expect(said).toMatch(/The key __proto__ is never read\..*odd\.json: __proto__/);
    expect(said).toMatch(/The key constructor is never read\./);
    await person.photograph('import-report');
  });

  test('while a large one is read the open design stays, and Cancel keeps it', async () => {
    const before = await person.resources();
    const cancelled = pressWhile(app.page, /\d of 7 files, [\d,]+ records|[\d,]+ resources/, 'Cancel');
    await person.drops(at('large'));
    expect(await cancelled).toContain('Importing large');
    await progress().waitFor({ state: 'detached' });
    await expect.poll(() => workerOf(app.page, 'import')).toBeUndefined();
    expect([await tab().textContent(), await person.resources()]).toEqual(['shop', before]);
    await person.box('web-a');
  });

  test('when what reads it dies, that is said, and the open design stays', async () => {
    const before = await person.resources();
    await person.drops(at('shop'));
    await progress().getByText('shop is open already').waitFor();
    await crashWorker(app.page, 'import');
    await progress().getByRole('button', { name: 'Update the drawing' }).click();
    await progress()
      .getByText(/The import stopped: .*crashed by a test/)
      .waitFor();
    await person.press('Enter');
    expect([await tab().textContent(), await person.resources()]).toEqual(['shop', before]);
    app.forgive();
  });

  test('two hosts are asked about by the ids that AWS gave them; the blocker leads to its rule, and its fix lets the packet pass', async () => {
    await person.ask(`${WEB} to ${DB} 22`);
    await person.sees({ ipv4: 'Request blocked' });
    await person.showTrace('ipv4');
    await person.callout.getByText('No inbound rule of the security groups of db allows tcp/22').waitFor();
    await person.callout.locator('.crumbs').getByRole('button').last().click();
    await expect.poll(() => person.field('inbound').textContent()).toContain('Decides this trace over v4');
    await person.photograph('import-blocked');
    await person.callout.getByRole('button', { name: 'Apply fix' }).click();
    await person.sees({ ipv4: 'Works' });
  });

  test('a newer snapshot brings the drawing up to date, keeps what was moved by hand, and is one step of undo', async () => {
    const apart = async () => {
      const [peering, network] = [await person.box(PEERING), await person.box('data')];
      return Math.round(peering.x - network.x);
    };
    const home = await apart();
    await person.hidesCallout();
    const { x, y } = within(await person.box(PEERING), 0.5, 0.5);
    await person.drag(PEERING).to({ x: x + 60, y });
    await expect.poll(apart).toBeGreaterThan(home + 20);
    const moved = await apart();

    const file = at('shop', 'eu-central-1', 'instances.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"web-b"', '"web-c"'));
    await person.drops(at('shop'));
    await progress().getByText('shop is open already').waitFor();
    await person.photograph('import-update');
    await progress().getByRole('button', { name: 'Update the drawing' }).click();
    await person.box('web-c');
    expect(Math.abs((await apart()) - moved)).toBeLessThanOrEqual(2);
    // The snapshot knows nothing of the rule that the fix made.
    await person.sees({ ipv4: 'Request blocked' });
    await person.press('Control+z');
    await person.box('web-b');
    await person.sees({ ipv4: 'Works' });
  });

  test('its Terraform, read through the window, answers the same', async () => {
    const [drawn, again, files] = [at('drawn.netdraft'), at('again.netdraft'), at('terraform')];
    const save = async (path: string) => {
      await app.answerSave(path);
      await person.press('Control+Shift+s');
      await expect.poll(() => existsSync(path)).toBe(true);
    };
    await save(drawn);
    mkdirSync(files);
    await person.press('Control+Shift+e');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByText('routes.tf').waitFor();
    await app.answerFolder(files);
    await dialog.getByRole('button', { name: /Save \d+ files/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => existsSync(join(files, 'routes.tf'))).toBe(true);

    await person.press('Control+i');
    await app.answerOpen(files);
    await app.page.getByRole('button', { name: 'Choose a folder...' }).click();
    await expect.poll(() => tab().textContent(), { timeout: 30_000 }).toBe('terraform');
    await person.box('web-a');
    await person.photograph('import-terraform');
    await person.ask('web-a to db 22');
    await person.sees({ ipv4: 'Works' });
    await save(again);
    expect(new Set(Object.values(outcomesOf(drawn)).map((one) => JSON.stringify(one))).size).toBeGreaterThan(2);
    expect(outcomesOf(again)).toEqual(outcomesOf(drawn));
  });

  test('a folder in which there is no network says what it holds instead, and the open design stays', async () => {
    mkdirSync(at('other'));
    writeFileSync(at('other', 'package.json'), '{ "name": "other" }');
    await person.drops(at('other'));
    await progress().getByText('No network in other').waitFor();
    expect(await progress().textContent()).toMatch(/This is not the answer of a describe call.*package\.json/);
    await person.photograph('import-nothing');
    await person.press('Escape');
    expect(await tab().textContent()).toBe('terraform');
  });
});
