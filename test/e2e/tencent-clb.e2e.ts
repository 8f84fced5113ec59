import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import { type App, describePage } from './harness/index.ts';
import { formOf } from './steps/form.ts';
import { type Person, personAt } from './steps/person.ts';
import { timelineOn } from './steps/timeline.ts';

const PAYG = 'IPv6 instances are sold pay-as-you-go only.';
const NO_IPV6 = 'app-2 has no IPv6 address yet. Give it one, then bind it.';

/** Brief "IPv6 CLB": bought by both accounts in its inspector, given listeners and backends, and asked. Each test goes on where the one before ended. */
describePage('an IPv6 CLB of Tencent Cloud', (launch) => {
  let app: App;
  let person: Person;
  let form: ReturnType<typeof formOf>;
  let timeline: ReturnType<typeof timelineOn>;
  let folder: string;
  let start: number;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-clb-'));
    const file = join(folder, 'clb.netdraft');
    copyFileSync(inProject('templates/tencent-ipv6-clb.netdraft'), file);
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
  /** Goes along the timeline to where the packet is at. */
  const until = async (hop: string) => {
    await timeline.press('Home');
    const hops = await timeline.hops();
    for (let at = 1; at < hops && !(await timeline.here()).endsWith(hop); at++) await timeline.press('ArrowRight');
    expect(await timeline.here()).toMatch(new RegExp(`${hop}$`));
  };
  /** In both themes, for people. */
  const photograph = async (name: string) => {
    await person.photograph(name);
    if (app.edition !== 'desktop') return;
    await app.command('theme-dark');
    await person.photograph(`${name}-dark`);
    await app.command('theme-light');
  };

  test('the CLB of the template makes room for one that is bought', async () => {
    await person.select('clb-v6');
    start = await person.resources();
    await person.press('Delete');
    await app.page.getByRole('alertdialog').waitFor();
    await person.press('Enter');
    await expect.poll(() => person.isDrawn('clb-v6')).toBe(false);
    await person.ofCloud('Tencent');
    await person.draw('CLB').into('shop-vpc', 0.5, 0.9);
    await person.select('clb');
    await form.choose('ipVersion', 'IPv6');
  });

  test('a bill-by-IP account is offered what the purchase page offers, and told why not the rest', async () => {
    expect(await form.offers('billingMode')).toEqual({ 'Pay-as-you-go': '', Monthly: PAYG });
    await form.cannotChoose('billingMode', 'Monthly');
    expect(await form.offers('instanceType')).toEqual({ CLB: '', 'Classic CLB': 'Classic CLB is no longer sold since 20 October 2021.' });
    expect(await form.offers('networkType')).toEqual({ 'Public network': '', 'Private network': 'An IPv6 CLB must be on the public network.' });
    await form.says('elasticIp', 'An IPv6 CLB is bought without an EIP.');
    expect(await person.field('elasticIp').getByRole('combobox').count()).toBe(0);
    expect(await form.offers('ipVersion')).toEqual({ IPv4: '', IPv6: '', 'IPv6 NAT64': '' });
    expect(await form.offers('network')).toEqual({ VPC: '', 'Classic network': 'This account chooses a VPC.' });
    const bgp = 'An IPv6 CLB is connected by BGP only.';
    expect(await form.offers('carrier')).toEqual({ BGP: '', CMCC: bgp, CTCC: bgp, CUCC: bgp });
    await photograph('clb-by-ip');
    expect(await form.offers('networkBilling')).toEqual({ 'By traffic': '', 'By bandwidth': '' });
    await form.choose('networkBilling', 'By traffic');
    await form.choose('specification', 'LCU-supported');
    await form.says('specification', /1,?000,?000 connections at once, 100,?000 new ones and 50,?000 queries/);
    await form.choose('specification', 'Shared');
    await form.says('specification', 'no performance is guaranteed');
    expect(await person.field('dualStackBinding').getByRole('switch').isEnabled()).toBe(true);
  });

  test('the bandwidth cap goes to 2048 Mbps, the name to 60 letters of its kind', async () => {
    await form.write('bandwidthCap', '4096');
    await form.says('bandwidthCap', '4096 is out of range: 1 to 2048.');
    await form.write('bandwidthCap', '2048');
    await expect.poll(() => person.field('bandwidthCap').getByRole('alert').count()).toBe(0);
    const name = person.inspector.getByLabel('Name', { exact: true });
    for (const bad of ['n'.repeat(61), 'my clb']) {
      await name.fill(bad);
      await person.inspector.getByText('Letters, digits, hyphens, underscores and dots, 60 at most.').waitFor();
    }
    await name.fill('web-1_a.b');
    await name.press('Enter');
    await person.box('web-1_a.b');
    await person.rename('web-1_a.b', 'shop');
  });

  test('a region without IPv6 CLB refuses it, one that sells it does not', async () => {
    await person.select('ap-guangzhou');
    await form.choose('region', 'Tokyo');
    await person.select('shop');
    await form.says('ipVersion', 'IPv6 CLB is not sold in ap-tokyo.');
    expect((await form.offers('ipVersion')).IPv6).toBe('IPv6 CLB is not sold in ap-tokyo.');
    await person.photograph('clb-region');
    await person.press('Control+z');
    await expect.poll(() => person.field('ipVersion').textContent()).not.toContain('not sold');
  });

  test('a bill-by-CVM account is sold other things', async () => {
    await person.select('ap-guangzhou');
    await form.choose('accountType', 'Bill-by-CVM');
    await person.select('shop');
    expect(await form.offers('billingMode')).toEqual({ 'Pay-as-you-go': '', Monthly: 'A bill-by-CVM account buys a CLB pay-as-you-go only.' });
    expect(await form.isShown('elasticIp')).toBe(false);
    expect(await form.offers('network')).toEqual({ VPC: '', 'Classic network': 'The classic network was withdrawn on 31 December 2022.' });
    await form.says('dualStackBinding', 'Not in the purchase form of a bill-by-CVM account');
    // What was chosen before stays and is said.
    const byBandwidth = 'A bill-by-CVM account is billed by bandwidth only.';
    await form.says('networkBilling', byBandwidth);
    expect(await form.offers('networkBilling')).toEqual({ 'By traffic': byBandwidth, 'By bandwidth': '' });
    await form.choose('networkBilling', 'By bandwidth');
    await form.says('bandwidthCap', '2048 is out of range: 1 to 1024.');
    await photograph('clb-by-cvm');
    await form.write('bandwidthCap', '1024');
    await expect.poll(() => person.field('bandwidthCap').textContent()).not.toContain('out of range');
    await form.write('bandwidthCap', '2048');
    await form.says('bandwidthCap', '2048 is out of range: 1 to 1024.');
    await form.write('bandwidthCap', '1024');
  });

  test('its private network has no IP version, carrier or specification', async () => {
    expect(await form.offers('networkType')).toEqual({ 'Public network': '', 'Private network': '' });
    await form.choose('networkType', 'Private network');
    // What is written already stays in sight until it is taken away.
    await form.remove('ipVersion');
    await form.remove('bandwidthCap');
    for (const name of ['ipVersion', 'carrier', 'specification', 'networkBilling', 'bandwidthCap']) {
      await expect.poll(() => form.isShown(name), { message: name }).toBe(false);
    }
    expect(await form.isShown('subnet')).toBe(true);
    await photograph('clb-private');
    for (let taken = 0; taken < 3; taken++) await person.press('Control+z');
    await expect.poll(() => person.field('ipVersion').textContent()).toContain('IPv6');
    await expect.poll(() => form.isShown('carrier')).toBe(true);
  });

  test('listeners and a rule are written with the keyboard', async () => {
    await form.addRow('listeners');
    await form.fillIn('mqtt', '', '8883');
    await person.press('Enter');
    await form.cell('listeners', 1, 'name').waitFor();
    await form.fillIn('web', 'h', '80');
    await expect.poll(() => form.cell('listeners', 0, 'protocol').textContent()).toMatch(/TCP\s*$/);
    await expect.poll(() => form.cell('listeners', 1, 'protocol').textContent()).toContain('HTTP');
    await form.addRow('rules');
    await form.fillIn('web');
    await person.press('Enter');
    await person.press('Tab');
    await form.fillIn('shop.example.com');
    await person.inspector.getByText('Seen directly').waitFor();
    await person.inspector.getByText('In X-Forwarded-For').waitFor();
    await photograph('clb-listeners');
  });

  test('layer 4 binds only servers that have IPv6, and by IPv6', async () => {
    await form.addRow('backends');
    await form.fillIn('mqtt');
    await person.press('Enter');
    await person.press('Tab');
    await person.type('app');
    await expect.poll(() => form.listed()).toEqual({ 'app-1': '', 'app-2': NO_IPV6 });
    await person.photograph('clb-refused');
    await person.press('Enter');
    await person.press('Tab');
    await person.type('1883');
    await person.press('Alt+ArrowRight');
    await form.cell('backends', 0, 'by').getByRole('combobox').click();
    expect(await form.listed()).toEqual({ Automatic: '', IPv6: '', IPv4: 'TCP, UDP and TCP SSL listeners of an IPv6 CLB bind IPv6 backends only.' });
    await person.press('Escape');
  });

  test('layer 7 binds an IPv4 server only with dual-stack binding', async () => {
    await form.addRow('backends');
    await form.fillIn('web');
    await person.press('Enter');
    await person.press('Tab');
    await person.type('app-2');
    await expect.poll(() => form.listed()).toEqual({ 'app-2': NO_IPV6 });
    await person.press('Escape');
    await person.press('Alt+ArrowRight');
    await form.cell('backends', 1, 'by').getByRole('combobox').click();
    expect(await form.listed()).toMatchObject({ Automatic: '', IPv6: '', IPv4: 'IPv4 backends need dual-stack binding.' });
    await person.press('Escape');
    await person.field('dualStackBinding').getByRole('switch').press('Space');
    await form.cell('backends', 1, 'target').getByRole('combobox').click();
    await person.type('app-2');
    await expect.poll(() => form.listed()).toEqual({ 'app-2': '' });
    await person.press('Enter');
    await person.press('Tab');
    await person.type('8080');
    // A second server, by IPv6.
    await person.press('Enter');
    await form.fillIn('web');
    await person.press('Enter');
    await person.press('Tab');
    await form.fillIn('app-1');
    await person.press('Enter');
    await person.press('Tab');
    await person.type('8080');
    await photograph('clb-backends');
    // Both fit the two listeners: nothing of the tables is a problem.
    expect(await person.inspector.textContent()).not.toMatch(/TC-CLB6-0(09|10|12)|TC-CLB-\d+/);
  });

  test('an IPv6 client comes in at layer 4 and is seen with its own address', async () => {
    await person.ask('Customer to shop 8883');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Works' });
    await person.showTrace('ipv6');
    await until('Request, app-1');
    expect((await timeline.header('Source')).at(-1)).toBe('2001:db8:77::5');
    expect((await timeline.header('Dest. port')).at(-1)).toBe('1883');
    await photograph('clb-layer-4');
  });

  test('at layer 7 it is found in X-Forwarded-For', async () => {
    await person.ask('Customer to shop 80');
    await expect
      .poll(async () => {
        await person.showTrace('ipv6');
        return person.dock.textContent();
      })
      .toContain('app-2');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Works' });
    await until('Request, app-2');
    expect((await timeline.header('Source')).at(-1)).not.toBe('2001:db8:77::5');
    expect((await timeline.header('X-Forwarded-For')).at(-1)).toBe('2001:db8:77::5');
    await photograph('clb-layer-7');
  });

  test('an IPv4 client is told that another CLB beside it makes dual stack', async () => {
    await person.showTrace('ipv4');
    await person.callout.waitFor();
    expect(await person.callout.textContent()).toContain(
      'shop has no IPv4 address: it serves IPv6 clients only. A second CLB beside it makes dual stack.',
    );
    await photograph('clb-ipv4-client');
  });

  test('a client in its own VPC is refused', async () => {
    await person.ask('tool-1 to shop 8883');
    await person.sees({ ipv6: 'Request blocked' });
    await person.showTrace('ipv6');
    await person.callout.waitFor();
    expect(await person.callout.textContent()).toContain(
      ' is in shop-vpc. An IPv6 CLB balances over the public network only; clients in its own VPC cannot reach it privately.',
    );
    await photograph('clb-same-vpc');
  });

  test('undo goes back to the template', async () => {
    const undo = app.page.getByRole('button', { name: 'Undo', exact: true });
    await person.press('Escape');
    while (await undo.isEnabled()) for (let taken = 0; taken < 10; taken++) await person.press('Control+z');
    await expect.poll(() => person.isDrawn('clb-v6')).toBe(true);
    await expect.poll(() => person.resources()).toBe(start);
    await person.ask('Customer to clb-v6 443');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Works' });
  });
});
