import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, describePage } from './harness/index.ts';
import { formOf } from './steps/form.ts';
import { type Person, personAt } from './steps/person.ts';

/** Facts 4.4: the same drawing in three clouds, on one canvas, and three answers. Each test goes on where the one before ended. */
describePage('one design in three clouds', (launch) => {
  let app: App;
  let person: Person;
  let form: ReturnType<typeof formOf>;
  beforeAll(async () => {
    app = await launch();
    person = personAt(app);
    form = formOf(person);
    await person.startsEmpty();
  });
  afterAll(() => app.close());
  const photograph = async (name: string) => {
    await person.photograph(name);
    if (app.edition !== 'desktop') return;
    await app.command('theme-dark');
    await person.photograph(`${name}-dark`);
    await app.command('theme-light');
  };

  /** The same gestures in each cloud: a VPC, a subnet, a host, a security group. */
  const DRAWN = [
    {
      cloud: 'AWS',
      at: { x: 30, y: 70 },
      vpc: 'vpc',
      zone: 'us-east-1a',
      subnet: 'Subnet',
      segment: 'subnet',
      host: 'EC2 instance',
      name: 'web',
      group: 'sg',
    },
    {
      cloud: 'Alibaba',
      at: { x: 470, y: 70 },
      vpc: 'vpc-2',
      zone: 'cn-hangzhou-h',
      subnet: 'vSwitch',
      segment: 'vsw',
      host: 'ECS instance',
      name: 'ecs',
      group: 'sg-2',
    },
    {
      cloud: 'Tencent',
      at: { x: 30, y: 310 },
      vpc: 'vpc-3',
      zone: 'ap-guangzhou-3',
      subnet: 'Subnet',
      segment: 'subnet-2',
      host: 'CVM instance',
      name: 'cvm',
      group: 'sg-3',
    },
  ] as const;
  /** What each host hears when it calls the Internet: aws, alibaba, tencent. */
  const outward = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const { name } of DRAWN) {
      await person.ask(`${name} to Internet 443`);
      await person.hasAnswer();
      found.push(await person.verdict('ipv4'));
    }
    return found;
  };
  const why = async (name: string): Promise<string> => {
    await person.ask(`${name} to Internet 443`);
    await person.hasAnswer();
    await person.showTrace('ipv4');
    await person.callout.waitFor();
    const text = (await person.callout.textContent()) ?? '';
    await photograph(`three-${name}`);
    await person.hidesCallout();
    return text;
  };

  test('a host in a subnet of each cloud, drawn from its palette', async () => {
    const canvas = await person.canvasBox();
    for (let out = 0; out < 4; out++) await app.page.getByRole('button', { name: 'Zoom out' }).click();
    for (const { cloud, at, vpc, zone, subnet, segment, host, name, group } of DRAWN) {
      await person.ofCloud(cloud);
      await person.draw('VPC').at({ x: canvas.x + at.x, y: canvas.y + at.y });
      await person.draw(subnet).into(zone, 0.3, 0.4);
      await person.draw(host).into(segment);
      await person.draw('Security group').into(vpc, 0.7, 0.9);
      await person.box(name);
      await expect.poll(() => person.isDrawn(group)).toBe(true);
    }
  });

  test('each gets a public address and a security group without a rule', async () => {
    for (const { name, group } of DRAWN) {
      await person.select(name);
      await person.field('securityGroups').getByRole('combobox').fill(group);
      await person.press('Enter');
      await person.field('securityGroups').getByRole('button', { name: group, exact: true }).waitFor();
    }
    await person.field('publicBandwidth').getByRole('textbox').fill('10');
    await person.select('ecs');
    await person.field('staticPublicIp').getByRole('switch').press('Space');
    await person.select('web');
    await person.field('publicIpv4').getByRole('combobox').press('ArrowDown');
    await photograph('three-drawn');
  });

  test('an empty group lets everything out in Alibaba Cloud and nothing in Tencent Cloud (V-X06)', async () => {
    expect(await outward()).toEqual(['Request blocked', 'Works', 'Request blocked']);
    expect(await why('cvm')).toContain('No outbound rule of the security groups of cvm allows tcp/443');
    await person.select('cvm');
    await person.field('securityGroups').getByRole('button', { name: 'sg-3', exact: true }).click();
    await form.addRow('outbound');
    await form.fillIn('', '', '443', '0.0.0.0/0');
    await person.press('Enter');
    await person.hasAnswer();
  });

  test('without a default route the public address is enough in two clouds, but not in AWS (V-X01)', async () => {
    expect(await outward()).toEqual(['Request blocked', 'Works', 'Works']);
    expect(await why('web')).toMatch(/route/);
  });

  test('with a route to an Internet gateway it works in AWS too, whose empty group lets everything out', async () => {
    await person.ofCloud('AWS');
    await person.draw('Internet gateway').onEdgeOf('vpc', 0.5);
    await person.connect('subnet').to('igw', '0.0.0.0/0');
    expect(await outward()).toEqual(['Works', 'Works', 'Works']);
    await photograph('three-work');
  });

  test('an address finds who has it and what holds it, the outline is in step, and all but a tier is dimmed', async () => {
    const { page } = person;
    await person.press('Control+f');
    await page.getByRole('combobox', { name: 'Find in the drawing' }).fill('ecs');
    await page.getByRole('option', { name: 'ecs', exact: false }).first().waitFor();
    await person.press('Enter');
    await page.locator('[data-panel="inspector"]').getByText('ECS in').waitFor();
    await page.getByRole('tab', { name: 'Outline' }).click();
    const chosen = page.getByRole('treeitem', { name: 'ecs, ECS instance' });
    await expect.poll(() => chosen.getAttribute('aria-selected')).toBe('true');
    await chosen.click();
    await person.press('ArrowLeft');
    await page.locator('[data-panel="inspector"]').getByText('vSwitch in').waitFor();
    await page.getByRole('tab', { name: 'Add' }).click();
    await page.getByRole('button', { name: 'Show only' }).click();
    await page.getByRole('checkbox', { name: 'Public' }).press('Space');
    await page.getByText('Dimmed: all but Public').waitFor();
    await photograph('three-dimmed');
    await page.locator('.sign').getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => page.locator('.sign').count()).toBe(0);
  });
});
