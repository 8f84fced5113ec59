import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, describeEditions, dragBy, dragTo } from './harness/index.ts';
import { type Person, personAt, within } from './steps/person.ts';
import { seen } from './steps/window.ts';

/** What the hand may change its mind about. The drawing is small and the same in every test. */
describeEditions('gestures', (launch) => {
  let app: App;
  let person: Person;
  const NAMES = ['vpc', 'us-east-1a', 'us-east-1b', 'subnet', 'igw', 'web'] as const;
  const places = async () => Promise.all(NAMES.map(async (name) => [name, await person.box(name)] as const));
  beforeAll(async () => {
    app = await launch();
    person = personAt(app);
    await person.startsEmpty();
    const canvas = await person.canvasBox();
    await person.draw('VPC').at({ x: canvas.x + 90, y: canvas.y + 110 });
    await person.draw('Subnet').into('us-east-1a', 0.04, 0.2);
    await person.draw('Internet gateway').onEdgeOf('vpc', 0.5);
    await person.draw('EC2 instance').into('subnet');
  });
  afterAll(() => app.close());

  test('Escape in the middle of any of them restores everything', async () => {
    const giveUp = () => person.press('Escape');
    const before = { places: await places(), count: await person.resources() };
    const unchanged = async (gesture: string) => expect({ places: await places(), count: await person.resources() }, gesture).toEqual(before);

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

  test('a second Internet gateway is refused at the cursor and flies back', async () => {
    const before = await person.resources();
    const flight = seen(app.page, '.flight');
    await person.draw('Internet gateway').onEdgeOf('vpc', 0.8, async () => {
      expect(await person.pill.getAttribute('data-drop')).toBe('refused');
      expect(await person.pill.textContent()).toContain('vpc has igw already');
      await person.photograph('gestures-refused');
    });
    await flight;
    expect(await person.resources()).toBe(before);
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
    await person.box('subnet-2');
    await person.select('subnet-2');
    await expect.poll(() => person.field('ipv4Cidr').getByRole('textbox').inputValue()).toBe('10.0.1.0/24');
    await person.photograph('gestures-duplicate');
    await person.press('Escape');
    await person.press('Control+z');
    await expect.poll(() => person.isDrawn('subnet-2')).toBe(false);
  });

  test('a marquee selects what it contains', async () => {
    const web = await person.box('web');
    await dragTo(app.page, { x: web.x + web.width + 8, y: web.y + web.height + 6 }, { x: web.x - 5, y: web.y - 5 });
    await expect.poll(() => person.surface.getAttribute('aria-label')).toContain('web');
  });

  test('deleting says what goes with it, and undo brings it all back', async () => {
    const before = { places: await places(), count: await person.resources() };
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
    expect({ places: await places(), count: before.count }).toEqual(before);
    await expect.poll(() => person.resources()).toBe(before.count);
  });
});
