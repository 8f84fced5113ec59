import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rect } from '../../core/picture/rect.ts';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import { type App, describeEditions, dragTo, type Point } from './harness/index.ts';

type WithHook = typeof globalThis & { netdraftTest?: TestWindow };

describeEditions('drawing with the mouse', (launch) => {
  let app: App;
  beforeAll(async () => {
    app = await launch();
    // The painted drawing has no elements to find: the canvas says where things are when the address asks for it.
    await app.page.evaluate(() => history.replaceState(null, '', '?test'));
    await app.page.getByText('Empty canvas').click();
    await app.page.locator('.surface').waitFor();
  });
  afterAll(() => app.close());

  /** The box of a resource on the screen, once it stands still. */
  async function box(name: string): Promise<Rect> {
    let last = '';
    for (let i = 0; i < 50; i++) {
      const found = await app.page.evaluate((wanted) => {
        const hook = (globalThis as WithHook).netdraftTest;
        return hook?.boxOf(hook.idOf(wanted) ?? wanted);
      }, name);
      const now = JSON.stringify(found);
      if (found && now === last) return found;
      last = now;
      await app.page.waitForTimeout(60);
    }
    throw new Error(`${name} is not on the canvas`);
  }
  const at = (r: Rect, x: number, y: number): Point => ({ x: r.x + r.width * x, y: r.y + r.height * y });
  const row = (kind: string) => app.page.locator(`[data-kind="${kind}"]`);
  const pill = () => app.page.locator('[data-drop]');
  const count = async (): Promise<number> => app.page.evaluate(() => (globalThis as WithHook).netdraftTest?.painted?.resources ?? 0);

  test('an empty canvas says how to begin', async () => {
    expect(await app.page.getByText('Drop a VPC here, or start from a template.').isVisible()).toBe(true);
  });

  test('a VPC takes a free block and brings its zones', async () => {
    const surface = await app.page.locator('.surface').boundingBox();
    if (!surface) throw new Error('no canvas');
    await dragTo(app.page, row('aws.vpc'), { x: surface.x + 100, y: surface.y + 120 }, async () => {
      expect(await pill().getAttribute('data-drop')).toBe('accepted');
      expect(await pill().textContent()).toContain('10.0.0.0/16');
    });
    await box('us-east-1a');
    expect((await box('us-east-1b')).x).toBeGreaterThan((await box('us-east-1a')).x);
  });

  test('subnets take the next free block of the zone that lights up', async () => {
    for (const [zone, y, block] of [
      ['us-east-1a', 0.35, '10.0.0.0/24'],
      ['us-east-1a', 0.8, '10.0.1.0/24'],
      ['us-east-1b', 0.35, '10.0.2.0/24'],
    ] as const) {
      await dragTo(app.page, row('aws.subnet'), at(await box(zone), 0.15, y), async () => expect(await pill().textContent()).toContain(block));
    }
    const [one, two] = [await box('subnet'), await box('subnet-2')];
    expect(two.y).toBeGreaterThan(one.y + one.height);
  });

  test('[ asks for a smaller block', async () => {
    await dragTo(app.page, row('aws.subnet'), at(await box('us-east-1b'), 0.15, 0.8), async () => {
      await app.page.keyboard.press('[');
      await app.page.waitForTimeout(50);
      expect(await pill().textContent()).toContain('/25');
      await app.page.keyboard.press('Escape');
    });
    expect(await count()).toBe(6);
  });

  test('a subnet on a subnet is refused, with the reason and what would be legal', async () => {
    const before = await count();
    await dragTo(app.page, row('aws.subnet'), at(await box('subnet'), 0.1, 0.5), async () => {
      expect(await pill().getAttribute('data-drop')).toBe('refused');
      expect(await pill().textContent()).toMatch(/cannot stand inside a subnet.*us-east-1a/);
    });
    expect(await count()).toBe(before);
  });

  test('gateways dock on the border, the second Internet gateway is refused', async () => {
    const vpc = await box('vpc');
    await dragTo(app.page, row('aws.internet-gateway'), { x: vpc.x + 300, y: vpc.y + 6 });
    const igw = await box('igw');
    expect(Math.abs(igw.y + igw.height / 2 - vpc.y)).toBeLessThan(1.5);
    await dragTo(app.page, row('aws.internet-gateway'), { x: vpc.x + 460, y: vpc.y + 6 }, async () => {
      expect(await pill().getAttribute('data-drop')).toBe('refused');
    });
    await dragTo(app.page, row('aws.egress-only-internet-gateway'), { x: vpc.x + 460, y: vpc.y - 6 });
    await box('eigw');
  });

  test('a gateway slides over the corner', async () => {
    const vpc = await box('vpc');
    await dragTo(app.page, at(await box('igw'), 0.5, 0.5), { x: vpc.x + vpc.width + 4, y: vpc.y + vpc.height / 2 });
    const [igw, after] = [await box('igw'), await box('vpc')];
    expect(Math.abs(igw.x + igw.width / 2 - (after.x + after.width))).toBeLessThan(1.5);
  });

  test('an instance goes into a subnet, moves to another one, and undo takes it back', async () => {
    await dragTo(app.page, row('aws.instance'), at(await box('subnet'), 0.65, 0.5));
    const before = await box('web');
    await dragTo(app.page, at(before, 0.5, 0.5), at(await box('subnet-2'), 0.65, 0.5), async () => {
      expect(await pill().textContent()).toContain('subnet-2');
    });
    expect((await box('web')).y).toBeGreaterThan(before.y + 50);
    await app.page.keyboard.press('Control+z');
    expect((await box('web')).y).toBeCloseTo(before.y, 0);
  });

  test('Escape in the middle of a drag restores everything', async () => {
    const before = await box('web');
    await dragTo(app.page, at(before, 0.5, 0.5), at(await box('subnet-3'), 0.65, 0.5), () => app.page.keyboard.press('Escape'));
    expect(await box('web')).toEqual(before);
  });

  test('the VPC takes everything along', async () => {
    const [vpc, web] = [await box('vpc'), await box('web')];
    await dragTo(app.page, { x: vpc.x + 200, y: vpc.y + 12 }, { x: vpc.x + 230, y: vpc.y + 42 });
    const [after, inside] = [await box('vpc'), await box('web')];
    expect(after.x).toBeGreaterThan(vpc.x + 5);
    expect(inside.x - after.x).toBeCloseTo(web.x - vpc.x, 0);
    expect(inside.y - after.y).toBeCloseTo(web.y - vpc.y, 0);
  });

  test('a line from a subnet to the Internet gateway offers the route, Enter makes it', async () => {
    const subnet = await box('subnet');
    // The dot shows while the pointer is over the label.
    await app.page.mouse.move(subnet.x + 30, subnet.y + 20);
    await dragTo(app.page, at(subnet, 1, 0.5), at(await box('igw'), 0.5, 0.5));
    const plans = app.page.locator('[data-plan]');
    await plans.first().waitFor();
    expect(await plans.first().textContent()).toContain('0.0.0.0/0');
    const before = await count();
    await app.page.keyboard.press('Enter');
    await plans.first().waitFor({ state: 'detached' });
    await app.page.waitForTimeout(200);
    expect(await count()).toBeGreaterThan(before);
    await app.page.keyboard.press('Control+z');
    await app.page.waitForTimeout(200);
    expect(await count()).toBe(before);
  });

  test('Shift+1 shows everything', async () => {
    await app.page.keyboard.press('Shift+Digit1');
    const surface = await app.page.locator('.surface').boundingBox();
    const vpc = await box('vpc');
    expect(vpc.x).toBeGreaterThan(surface?.x ?? 0);
    expect(vpc.x + vpc.width).toBeLessThan((surface?.x ?? 0) + (surface?.width ?? 0));
  });

  test('a marquee selects what it contains, Delete takes it away', async () => {
    const subnet = await box('subnet-3');
    const [zone, other] = [await box('us-east-1b'), await box('us-east-1a')];
    const before = await count();
    await dragTo(app.page, { x: zone.x - 6, y: other.y + other.height + 14 }, { x: zone.x + zone.width + 2, y: subnet.y - 4 });
    expect(await app.page.locator('.surface').getAttribute('aria-label')).toContain('subnet-3');
    await app.page.keyboard.press('Delete');
    await expect.poll(count).toBe(before - 1);
  });
});
