import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLOURS } from '../../core/picture/tokens.ts';
import { type App, describeEditions, readPicture, shareOf } from './harness/index.ts';
import { type Person, personAt } from './steps/person.ts';
import { netdraft, verdictsOf } from './steps/terminal.ts';
import { timelineOn } from './steps/timeline.ts';

/** Brief "IPv6 and Lambda": from an empty canvas to the Terraform, with mouse and keyboard only. Each test goes on where the one before ended. */
describeEditions('a Lambda function in a dual-stack VPC', (launch) => {
  let app: App;
  let person: Person;
  let timeline: ReturnType<typeof timelineOn>;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-lambda-'));
    app = await launch({ motion: true });
    person = personAt(app);
    timeline = timelineOn(app.page);
    await person.startsEmpty();
  });
  afterAll(async () => {
    // Closing waits for downloads into the folder.
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a dual-stack VPC with two subnets is drawn', async () => {
    const canvas = await person.canvasBox();
    await person.draw('VPC').at({ x: canvas.x + 90, y: canvas.y + 110 });
    await person.select('vpc');
    await person.field('ipv6Source').getByRole('combobox').press('ArrowDown');
    await expect.poll(() => person.inspector.textContent()).toContain('::/56');
    await person.draw('Subnet').into('us-east-1a', 0.04, 0.2);
    await person.draw('Subnet').into('us-east-1a', 0.04, 0.6, async () => expect(await person.pill.textContent()).toContain('10.0.1.0/24'));
    await person.rename('subnet', 'public');
    await person.rename('subnet-2', 'private');
  });

  test('gateways sit down on its border, the NAT gateway and the function in the subnets', async () => {
    await person.draw('Internet gateway').onEdgeOf('vpc', 0.3);
    await person.draw('Egress-only').onEdgeOf('vpc', 0.7);
    await person.draw('NAT gateway').into('public');
    await person.draw('Lambda function').into('private');
    for (const name of ['igw', 'eigw', 'nat', 'fn']) await person.box(name);
  });

  test('lines become routes', async () => {
    await person.connect('public').to('igw', '0.0.0.0/0, ::/0 to igw');
    await person.connect('private').to('nat', '0.0.0.0/0 to nat');
    await person.connect('private').to('eigw', '::/0 to eigw');
  });

  test('IPv4 works through the NAT gateway, IPv6 stops at the flag', async () => {
    await person.ask('fn to Internet 443');
    await person.sees({ ipv4: 'Works', ipv6: 'Request blocked' });
    await person.showTrace('ipv6');
    await person.callout.waitFor();
    expect(await person.callout.textContent()).toContain('IPv6 for dual-stack subnets is off');
    expect(await person.callout.textContent()).toContain('Ipv6AllowedForDualStack');
    const levels = await app.page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1])));
    expect(
      levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
      'headings that skip a level',
    ).toEqual([]);
    await person.photograph('lambda-blocked');
    const shown = readPicture(await app.page.screenshot());
    for (const token of ['v4', 'v6', 'works', 'request'] as const) expect(shareOf(shown, COLOURS.light[token]), token).toBeGreaterThan(0.00005);
  });

  test('the flag in the inspector lets IPv6 through the egress-only gateway', async () => {
    await person.select('fn');
    const flag = person.field('ipv6AllowedForDualStack').getByRole('switch');
    expect(await person.field('ipv6AllowedForDualStack').textContent()).toContain('Decides this trace over v6');
    await flag.focus();
    await person.press('Space');
    await person.sees({ ipv6: 'Works' });
    await person.showTrace('ipv6');
    await expect.poll(() => person.dock.textContent()).toContain('eigw');
    await person.photograph('lambda-works');
    await person.press('Control+z');
    await person.sees({ ipv4: 'Works', ipv6: 'Request blocked' });
  });

  test('the fix of the callout does the same, and undo takes it back', async () => {
    await person.callout.getByRole('button', { name: 'Preview' }).click();
    await person.sees({ ipv6: 'Works' });
    await person.photograph('lambda-preview');
    await person.press('Escape');
    await person.sees({ ipv6: 'Request blocked' });
    await person.callout.getByRole('button', { name: 'Apply fix' }).click();
    await person.sees({ ipv6: 'Works' });
    await person.press('Control+z');
    await person.sees({ ipv6: 'Request blocked' });
    await person.press('Control+Shift+z');
    await person.sees({ ipv6: 'Works' });
  });

  test('nothing comes in from the Internet', async () => {
    await person.ask('Internet to fn 443');
    await person.sees({ ipv4: 'Request blocked', ipv6: 'Request blocked' });
    await person.showTrace('ipv6');
    await person.callout.waitFor();
    await person.photograph('lambda-inbound');
    await person.ask('fn to Internet 443');
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
  });

  test('the packet is played to its end and scrubbed back', async () => {
    await person.showTrace('ipv4');
    await timeline.press('Home');
    expect(await timeline.here()).toBe('hop 1, Request, fn');
    await timeline.press('ArrowRight');
    await timeline.press('ArrowRight');
    expect(await timeline.here()).toBe('hop 3, Request, nat');
    expect(await timeline.header('Source')).toEqual(['10.0.1.4', '10.0.0.4']);
    await timeline.faster();
    await timeline.faster();
    await timeline.play();
    await expect.poll(() => timeline.number(), { timeout: 20_000 }).toBe(await timeline.hops());
    await expect.poll(() => timeline.isPlaying()).toBe(false);
    expect(await timeline.here()).toMatch(/Reply, fn$/);
    const hops = await timeline.hops();
    await timeline.scrub(0.95, 0.6, async () => {
      await expect.poll(() => timeline.number()).toBeLessThan(hops);
      expect(await timeline.number()).toBeGreaterThan(1);
    });
    await timeline.scrub(0.6, 0.09, async () => void (await expect.poll(() => timeline.number()).toBe(1)));
    await person.photograph('lambda-scrubbed');
  });

  test('saved, closed and opened again it is the same', async () => {
    const file = join(folder, 'lambda.netdraft');
    await app.answerSave(file);
    await person.press('Control+s');
    await expect.poll(() => existsSync(file)).toBe(true);
    await app.page.getByText('Saved as').waitFor();
    expect(netdraft('check', file)).toMatchObject({ status: 0 });
    expect(verdictsOf(file, 'fn', 'internet', 443)).toEqual({ ipv4: 'works', ipv6: 'works' });
    expect(verdictsOf(file, 'internet', 'fn', 443)).toEqual({ ipv4: 'request-blocked', ipv6: 'request-blocked' });

    const before = await person.resources();
    await app.page.getByRole('button', { name: 'Close the design' }).click();
    await app.page.getByText('Empty canvas').waitFor();
    await app.answerOpen(file);
    await person.press('Control+o');
    await person.surface.waitFor();
    await person.box('fn');
    await expect.poll(() => person.resources()).toBe(before);
    await person.ask('fn to Internet 443');
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
  });

  test.each(['png', 'svg'])('the picture as %s is the one that the command line makes', async (format) => {
    const [file, same] = [join(folder, `lambda.${format}`), join(folder, `same.${format}`)];
    await app.page.getByRole('button', { name: 'Export' }).click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: format.toUpperCase() }).click();
    // It would hold the day's date.
    await dialog.getByRole('switch', { name: 'With the title block' }).click();
    await person.photograph(`lambda-export-${format}`);
    await app.answerSave(file);
    await dialog.getByRole('button', { name: 'Save...' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => existsSync(file)).toBe(true);
    const asked = ['--from', 'fn', '--to', 'internet', '--port', '443'];
    expect(netdraft('export', join(folder, 'lambda.netdraft'), '--format', format, '--out', same, '--no-title', ...asked).err).toBe('');
    expect(readFileSync(file).equals(readFileSync(same))).toBe(true);
  });

  test('the picture is as large as the dialog says, and has both families in their colours', async () => {
    await app.page.getByRole('button', { name: 'Export' }).click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'PNG' }).click();
    await dialog.getByRole('switch', { name: 'With the title block' }).click();
    const size = ((await dialog.getByText(/^\d+ x \d+ px$/).textContent()) ?? '').match(/\d+/g)?.map(Number);
    await app.page.keyboard.press('Escape');
    const picture = readPicture(join(folder, 'lambda.png'));
    expect([picture.width, picture.height]).toEqual(size);
    expect(picture.width).toBeGreaterThan(1600);
    for (const token of ['v4', 'v6', 'works'] as const) expect(shareOf(picture, COLOURS.light[token]), token).toBeGreaterThan(0.0002);
    expect(shareOf(picture, COLOURS.light.request)).toBe(0);
  });

  test('the Terraform builds the same network', async () => {
    const files = join(folder, 'terraform');
    mkdirSync(files);
    await person.press('Control+Shift+e');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByText('routes.tf').click();
    await expect.poll(() => dialog.textContent()).toContain('egress_only_gateway_id');
    await person.photograph('lambda-terraform');
    await app.answerFolder(files);
    await dialog.getByRole('button', { name: /Save \d+ files/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => existsSync(join(files, 'routes.tf'))).toBe(true);
    const read = (of: string) => readdirSync(of).map((name) => `${name}\n${readFileSync(join(of, name), 'utf8')}`);
    const same = join(folder, 'terraform-same');
    expect(netdraft('export', join(folder, 'lambda.netdraft'), '--format', 'terraform', '--out', same).status).toBe(0);
    await expect.poll(() => read(files)).toEqual(read(same));
    const text = read(files).join('\n');
    for (const wanted of [
      /assign_generated_ipv6_cidr_block\s+= true/,
      /resource "aws_subnet" "public"/,
      /resource "aws_subnet" "private"/,
      /resource "aws_internet_gateway" "igw"/,
      /resource "aws_egress_only_internet_gateway" "eigw"/,
      /nat_gateway_id\s+= aws_nat_gateway\.nat\.id/,
      /egress_only_gateway_id\s+= aws_egress_only_internet_gateway\.eigw\.id/,
      /ipv6_allowed_for_dual_stack\s+= true/,
    ]) {
      expect(text).toMatch(wanted);
    }
  });
});
