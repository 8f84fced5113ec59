import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, describePage, dragBy, dragTo } from './harness/index.ts';
import { type Person, personAt, within } from './steps/person.ts';
import { seen } from './steps/window.ts';

/** A small network under the hand, and what the hand may change its mind about. Each test goes on where the one before ended. */
describePage('drawing with the mouse', (launch) => {
  let app: App;
  let person: Person;
  const NAMES = ['vpc', 'us-east-1a', 'us-east-1b', 'subnet', 'subnet-2', 'igw', 'web'] as const;
  const places = async () => Promise.all(NAMES.map(async (name) => [name, await person.box(name)] as const));
  const drawing = async () => ({ places: await places(), count: await person.resources() });
  beforeAll(async () => {
    app = await launch({ motion: true });
    person = personAt(app);
    await person.startsEmpty();
  });
  afterAll(() => app.close());

  test('an empty canvas says how to begin', async () => {
    expect(await app.page.getByText('Drop a VPC here, or start from a template.').isVisible()).toBe(true);
  });

  test('a VPC takes a free block and brings its zones', async () => {
    const canvas = await person.canvasBox();
    await person.draw('VPC').at({ x: canvas.x + 100, y: canvas.y + 120 }, async () => {
      expect(await person.pill.getAttribute('data-drop')).toBe('accepted');
      expect(await person.pill.textContent()).toContain('10.0.0.0/16');
    });
    expect((await person.box('us-east-1b')).x).toBeGreaterThan((await person.box('us-east-1a')).x);
  });

  test('subnets take the next free block of the zone that lights up', async () => {
    for (const [zone, y, block] of [
      ['us-east-1a', 0.35, '10.0.0.0/24'],
      ['us-east-1a', 0.8, '10.0.1.0/24'],
      ['us-east-1b', 0.35, '10.0.2.0/24'],
    ] as const) {
      await person.draw('Subnet').into(zone, 0.15, y, async () => expect(await person.pill.textContent()).toContain(block));
    }
    const [one, two] = [await person.box('subnet'), await person.box('subnet-2')];
    expect(two.y).toBeGreaterThan(one.y + one.height);
  });

  test('[ asks for a smaller block', async () => {
    const before = await person.resources();
    await person.draw('Subnet').into('us-east-1b', 0.15, 0.8, async () => {
      await person.press('[');
      await expect.poll(() => person.pill.textContent()).toContain('/25');
      await person.press('Escape');
    });
    expect(await person.resources()).toBe(before);
  });

  test('a subnet on a subnet is refused, with the reason and what would be legal', async () => {
    const before = await person.resources();
    await person.draw('Subnet').into('subnet', 0.1, 0.5, async () => {
      expect(await person.pill.getAttribute('data-drop')).toBe('refused');
      expect(await person.pill.textContent()).toMatch(/cannot stand inside a subnet.*us-east-1a/);
    });
    expect(await person.resources()).toBe(before);
  });

  test('gateways dock on the border; a second Internet gateway is refused at the cursor and flies back', async () => {
    await person.draw('Internet gateway').onEdgeOf('vpc', 0.35);
    const [vpc, igw] = [await person.box('vpc'), await person.box('igw')];
    expect(Math.abs(igw.y + igw.height / 2 - vpc.y)).toBeLessThan(1.5);
    const before = await person.resources();
    const flight = seen(app.page, '.flight');
    await person.draw('Internet gateway').onEdgeOf('vpc', 0.8, async () => {
      expect(await person.pill.getAttribute('data-drop')).toBe('refused');
      expect(await person.pill.textContent()).toContain('vpc has igw already');
      await person.photograph('gestures-refused');
    });
    await flight;
    expect(await person.resources()).toBe(before);
    await person.draw('Egress-only').onEdgeOf('vpc', 0.6);
    await person.box('eigw');
  });

  test('a gateway slides over the corner', async () => {
    const vpc = await person.box('vpc');
    await person.drag('igw').to({ x: vpc.x + vpc.width + 4, y: vpc.y + vpc.height / 2 });
    const [igw, after] = [await person.box('igw'), await person.box('vpc')];
    expect(Math.abs(igw.x + igw.width / 2 - (after.x + after.width))).toBeLessThan(1.5);
  });

  test('an instance goes into a subnet, moves to another one, and undo takes it back', async () => {
    await person.draw('EC2 instance').into('subnet');
    const before = await person.box('web');
    await person.drag('web').to(within(await person.box('subnet-2'), 0.65, 0.5), async () => {
      expect(await person.pill.textContent()).toContain('subnet-2');
    });
    expect((await person.box('web')).y).toBeGreaterThan(before.y + 50);
    await person.press('Control+z');
    expect((await person.box('web')).y).toBeCloseTo(before.y, 0);
  });

  test('the VPC takes everything along', async () => {
    const [vpc, web] = [await person.box('vpc'), await person.box('web')];
    await person.drag('vpc').byLabel({ x: 30, y: 30 });
    // The last move is painted with the next frame.
    await expect.poll(async () => (await person.box('vpc')).x).toBeGreaterThan(vpc.x + 5);
    const [after, inside] = [await person.box('vpc'), await person.box('web')];
    expect(inside.x - after.x).toBeCloseTo(web.x - vpc.x, 0);
    expect(inside.y - after.y).toBeCloseTo(web.y - vpc.y, 0);
  });

  test('Shift+1 shows everything', async () => {
    await person.press('Shift+Digit1');
    const [canvas, vpc] = [await person.canvasBox(), await person.box('vpc')];
    expect(vpc.x).toBeGreaterThan(canvas.x);
    expect(vpc.x + vpc.width).toBeLessThan(canvas.x + canvas.width);
  });

  test('Escape in the middle of any gesture restores everything', async () => {
    const giveUp = () => person.press('Escape');
    const before = await drawing();
    const unchanged = async (gesture: string) => expect(await drawing(), gesture).toEqual(before);

    await person.drag('web').to(within(await person.box('us-east-1b'), 0.5, 0.5), giveUp);
    await unchanged('moving an instance');
    await person.drag('vpc').byLabel({ x: 90, y: 60 }, giveUp);
    await unchanged('moving a VPC with all that is in it');
    await person.drag('igw').to(within(await person.box('vpc'), 0.75, 0), giveUp);
    await unchanged('sliding a gateway along the border');
    await person.draw('NAT gateway').into('subnet', 0.9, 0.5, giveUp);
    await unchanged('a drop from the palette');
    await person.select('vpc');
    const vpc = await person.box('vpc');
    await dragBy(app.page, { x: vpc.x + vpc.width, y: vpc.y + vpc.height }, { x: 40, y: 30 }, giveUp);
    await unchanged('resizing');
    const subnet = await person.box('subnet');
    await app.page.mouse.move(subnet.x + 30, subnet.y + 10);
    await dragTo(app.page, within(subnet, 1, 0.5), within(await person.box('igw'), 0.5, 0.5), giveUp);
    await unchanged('drawing a line');
    expect(await person.offers.count()).toBe(0);
  });

  test('a line from a subnet to the Internet gateway offers the route, Enter makes it, undo takes it back', async () => {
    const before = await person.resources();
    await person.connect('subnet').to('igw', '0.0.0.0/0');
    await expect.poll(() => person.resources()).toBeGreaterThan(before);
    await person.press('Control+z');
    await expect.poll(() => person.resources()).toBe(before);
  });

  test('a handle resizes, and everything stays where it is', async () => {
    await person.select('vpc');
    const [before, inside] = [await person.box('vpc'), await person.box('subnet')];
    await dragBy(app.page, within(before, 0.5, 1), { x: 0, y: 40 });
    const after = await person.box('vpc');
    expect(after.height).toBeGreaterThan(before.height + 20);
    expect(await person.box('subnet')).toEqual(inside);
    await person.press('Control+z');
    expect(await person.box('vpc')).toEqual(before);
  });

  test('a copied subnet takes the next free block', async () => {
    await person.select('subnet');
    await person.press('Control+d');
    await person.select('subnet-4');
    await expect.poll(() => person.field('ipv4Cidr').getByRole('textbox').inputValue()).toBe('10.0.3.0/24');
    await person.photograph('gestures-duplicate');
    await person.press('Escape');
    await person.press('Control+z');
    await expect.poll(() => person.isDrawn('subnet-4')).toBe(false);
  });

  test('a marquee to the left selects what it touches, one to the right what it contains; Delete takes that away', async () => {
    const web = await person.box('web');
    await dragTo(app.page, { x: web.x + web.width + 8, y: web.y + web.height + 6 }, { x: web.x + web.width - 5, y: web.y + web.height - 5 });
    await expect.poll(() => person.surface.getAttribute('aria-label')).toContain('web');
    const before = await person.resources();
    const [subnet, zone, taller] = [await person.box('subnet-3'), await person.box('us-east-1b'), await person.box('us-east-1a')];
    await dragTo(app.page, { x: zone.x - 6, y: taller.y + taller.height + 14 }, { x: zone.x + zone.width + 2, y: subnet.y - 4 });
    await expect.poll(() => person.surface.getAttribute('aria-label')).toContain('subnet-3');
    await person.press('Delete');
    await expect.poll(() => person.resources()).toBe(before - 1);
  });

  test('deleting says what goes with it, and undo brings it all back', async () => {
    const before = await drawing();
    await person.select('vpc');
    await person.press('Delete');
    const dialog = app.page.getByRole('alertdialog');
    await dialog.waitFor();
    for (const name of ['us-east-1a', 'subnet', 'igw', 'web']) expect(await dialog.textContent()).toContain(name);
    await person.photograph('gestures-delete');
    await person.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => person.isDrawn('web')).toBe(false);
    await person.press('Control+z');
    await expect.poll(() => person.isDrawn('web')).toBe(true);
    expect(await drawing()).toEqual(before);
  });
});
