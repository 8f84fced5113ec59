import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, describePage } from './harness/index.ts';
import { type Person, personAt, within } from './steps/person.ts';
import { netdraft, verdictsOf } from './steps/terminal.ts';

/** Brief "Internet gateway": a public subnet and what comes in. Each test goes on where the one before ended. */
describePage('an instance in a public subnet', (launch) => {
  let app: App;
  let person: Person;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-public-'));
    app = await launch();
    person = personAt(app);
    await person.startsEmpty();
  });
  afterAll(async () => {
    // Closing waits for downloads into the folder.
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the network is drawn, and a line to the Internet gateway makes the subnet public', async () => {
    const canvas = await person.canvasBox();
    await person.draw('VPC').at({ x: canvas.x + 90, y: canvas.y + 130 });
    await person.select('vpc');
    await person.field('ipv6Source').getByRole('combobox').press('ArrowDown');
    await expect.poll(() => person.inspector.textContent()).toContain('::/56');
    await person.draw('Subnet').into('us-east-1a', 0.04, 0.2);
    await person.draw('Subnet').into('us-east-1b', 0.04, 0.2);
    await person.rename('subnet', 'public');
    await person.rename('subnet-2', 'private');
    await person.draw('Internet gateway').onEdgeOf('vpc', 0.35);
    await person.draw('EC2 instance').into('public');
    await person.connect('public').to('igw', '0.0.0.0/0, ::/0 to igw');
    await person.photograph('public-1');
  });

  test('without a public address and without a rule nothing comes in', async () => {
    await person.ask('Internet to web 443');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Request blocked' });
    await person.showTrace('ipv4');
    await person.callout.waitFor();
    expect(await person.callout.textContent()).toContain('No public IPv4 address leads to web');
    await person.photograph('public-2');
  });

  test('a security group is attached by a line, its rule written with the keyboard', async () => {
    await person.callout.getByRole('button', { name: 'Hide' }).click();
    await person.draw('Security group').into('vpc', 0.5, 0.9);
    await person.connect('sg').to('web', 'sg');
    // A group that is used is a badge of the card: the way to it is through the card's settings.
    await person.select('web');
    await person.field('securityGroups').getByRole('button', { name: 'sg', exact: true }).click();
    const rules = person.field('inbound');
    await rules.getByRole('button', { name: 'Add a row' }).press('Enter');
    // Protocol, ports, peer.
    await person.press('Tab');
    await person.type('443');
    await person.press('Tab');
    await person.type('0.0.0.0/0');
    await person.press('Enter');
    await expect.poll(() => person.inspector.textContent()).not.toContain('AWS-SG-102');
    await person.photograph('public-rule');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Request blocked' });
  });

  test('with a public address the allowed port works over IPv4', async () => {
    await person.select('web');
    await person.field('publicIpv4').getByRole('combobox').press('ArrowDown');
    await person.sees({ ipv4: 'Works' });
    await person.photograph('public-works');
  });

  test('the rule for 0.0.0.0/0 lets no IPv6 in, and the callout names the group', async () => {
    await person.sees({ ipv6: 'Request blocked' });
    await person.showTrace('ipv6');
    await person.callout.waitFor();
    expect(await person.callout.textContent()).toMatch(/No inbound rule of the security groups of web allows tcp\/443/);
    expect(await person.callout.textContent()).toContain('sg');
    await person.photograph('public-family');
  });

  test('while the rule is written the verdict changes, and Escape or undo take it back', async () => {
    await person.select('web');
    await person.field('securityGroups').getByRole('button', { name: 'sg', exact: true }).click();
    const row = (number: number) => person.field('inbound').locator(`[data-row="${number}"]`);
    await row(0)
      .getByRole('textbox', { name: /^Ports/ })
      .click();
    await person.press('End');
    await person.press('Backspace');
    await person.sees({ ipv4: 'Request blocked' });
    await person.type('3');
    await person.sees({ ipv4: 'Works' });
    // Enter in the last row adds one for the other family.
    await person.press('Enter');
    await row(1).waitFor();
    await person.press('Tab');
    await person.type('443');
    await person.press('Tab');
    await person.type('::/0');
    await person.press('Enter');
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
    await person.photograph('public-both');
  });

  test('another port is stopped by the group, which the callout names', async () => {
    await person.ask('Internet to web 22');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Request blocked' });
    await person.showTrace('ipv4');
    await person.callout.waitFor();
    expect(await person.callout.textContent()).toMatch(/tcp\/22/);
    expect(await person.callout.textContent()).toContain('sg');
    await person.photograph('public-wrong-port');
    await person.ask('Internet to web 443');
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
  });

  // It still has its public addresses: what comes in arrives, and the answer finds no way out.
  test('in the middle of a drag into the private subnet the verdict is that of there; Escape restores', async () => {
    const before = await person.box('web');
    await person.drag('web').to(within(await person.box('private'), 0.75, 0.5), async () => {
      await person.sees({ ipv4: 'Reply blocked', ipv6: 'Reply blocked' });
      await person.photograph('public-drag');
      await person.press('Escape');
      await person.sees({ ipv4: 'Works', ipv6: 'Works' });
    });
    expect(await person.box('web')).toEqual(before);
  });

  test('dropped there it stays blocked, and undo brings it back', async () => {
    await person.drag('web').to(within(await person.box('private'), 0.75, 0.5));
    await person.sees({ ipv4: 'Reply blocked', ipv6: 'Reply blocked' });
    await person.press('Control+z');
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
  });

  test('without its public address it is not reached over IPv4', async () => {
    await person.select('web');
    await person.field('publicIpv4').getByRole('combobox').press('ArrowDown');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Works' });
    await person.press('Control+z');
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
  });

  test('the terminal says the same of the saved file', async () => {
    const file = join(folder, 'public.netdraft');
    await app.answerSave(file);
    await person.press('Control+s');
    await expect.poll(() => existsSync(file)).toBe(true);
    await app.page.getByText('Saved as').waitFor();
    expect(netdraft('check', file)).toMatchObject({ status: 0 });
    expect(verdictsOf(file, 'internet', 'web', 443)).toEqual({ ipv4: 'works', ipv6: 'works' });
    expect(verdictsOf(file, 'internet', 'web', 22)).toEqual({ ipv4: 'request-blocked', ipv6: 'request-blocked' });
  });
});
