import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Design } from '../../../core/model/design.ts';
import { createEngine } from '../../../core/service/engine.ts';
import Inspector from '../../../renderer/inspector/Inspector.svelte';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { engine } from '../../../renderer/state/engine.svelte.ts';
import { selection } from '../../../renderer/state/selection.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';

installStyles();
const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: {
    vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
    igw: { kind: 'aws.internet-gateway', in: 'vpc' },
    subnet: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.0.0/24' },
    other: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.1.0/24' },
    web: { kind: 'aws.instance', in: 'subnet' },
    fn: { kind: 'aws.lambda-function', in: 'subnet' },
    'sg-web': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }] },
    'sg-api': { kind: 'aws.security-group', in: 'vpc' },
    rt: { kind: 'aws.route-table', in: 'vpc', notKnown: ['aws_route.out.destination_cidr_block'] },
    later: { kind: 'aws.subnet', in: 'vpc', notKnown: ['aws_subnet.later.cidr_block'] },
  },
  layout: {},
  scenarios: [],
};
const field = (id: string, name: string): unknown => doc.design.resources[id]?.[name];

beforeEach(() => {
  doc.load(design);
  render(Inspector);
});
const show = (id: string): void => selection.select([id]);

describe('the form that a kind declares', () => {
  test('a valid value is taken at every key, and one field is one step of undo', async () => {
    show('subnet');
    const block = page.getByRole('textbox', { name: 'IPv4 block' });
    await userEvent.fill(block, '10.0.9.0/24');
    expect(field('subnet', 'ipv4Cidr')).toBe('10.0.9.0/24');
    await userEvent.fill(block, '10.0.7.0/24');
    doc.undo();
    expect(field('subnet', 'ipv4Cidr')).toBe('10.0.0.0/24');
    expect(doc.canUndo).toBe(false);
  });

  test('what is known after an apply only is said at its field, and is known when it is set; elsewhere a person says so', async () => {
    show('later');
    const block = page.getByRole('textbox', { name: 'IPv4 block' });
    await expect.element(block).toHaveAttribute('placeholder', 'Known after apply');
    await expect.element(page.getByText('aws_subnet.later.cidr_block')).toBeVisible();
    await userEvent.fill(block, '10.0.5.0/24');
    expect(field('later', 'notKnown')).toBeUndefined();
    await expect.element(page.getByText('aws_subnet.later.cidr_block')).not.toBeInTheDocument();
    doc.undo();
    expect(field('later', 'notKnown')).toEqual(['aws_subnet.later.cidr_block']);
    show('rt');
    await page.getByRole('button', { name: 'It is set now' }).click();
    expect(field('rt', 'notKnown')).toBeUndefined();
    doc.undo();
    expect(field('rt', 'notKnown')).toEqual(['aws_route.out.destination_cidr_block']);
  });

  test('what is wrong is said beside the field, the design keeps the last value, and nothing typed is lost', async () => {
    show('subnet');
    const block = page.getByRole('textbox', { name: 'IPv4 block' });
    await userEvent.fill(block, '10.0.9.0/33');
    await expect.element(page.getByRole('alert')).toHaveTextContent('10.0.9.0/33');
    expect(field('subnet', 'ipv4Cidr')).toBe('10.0.0.0/24');
    show('web');
    await expect.element(page.getByRole('textbox', { name: 'Private IPv4', exact: true })).toBeVisible();
    show('subnet');
    await expect.element(block).toHaveValue('10.0.9.0/33');
    await userEvent.click(block);
    await userEvent.keyboard('{Escape}');
    await expect.element(block).toHaveValue('10.0.0.0/24');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('a switch sets and returns to the default', async () => {
    show('fn');
    const flag = page.getByRole('switch', { name: 'Use IPv6 in dual-stack subnets' });
    await userEvent.click(flag);
    expect(field('fn', 'ipv6AllowedForDualStack')).toBe(true);
    await expect.element(flag).toHaveAttribute('aria-checked', 'true');
    await userEvent.click(flag);
    expect(field('fn', 'ipv6AllowedForDualStack')).toBeUndefined();
  });

  test('a choice that is the default is not written down', async () => {
    show('vpc');
    const tenancy = page.getByRole('combobox', { name: 'Tenancy' });
    await userEvent.click(tenancy);
    await userEvent.click(page.getByRole('option', { name: 'Dedicated' }));
    expect(field('vpc', 'tenancy')).toBe('dedicated');
    await userEvent.keyboard('{ArrowUp}');
    expect(field('vpc', 'tenancy')).toBeUndefined();
  });

  test('a reference takes a resource by its name, and offers only what fits', async () => {
    show('subnet');
    const table = page.getByRole('combobox', { name: 'Route table' });
    await userEvent.click(table);
    await expect.element(page.getByRole('option', { name: 'rt' })).toBeVisible();
    expect(page.getByRole('option').elements()).toHaveLength(1);
    await userEvent.keyboard('rt{Enter}');
    expect(field('subnet', 'routeTable')).toBe('rt');
  });

  test('a list grows by choosing, shrinks by Backspace', async () => {
    show('web');
    const groups = page.getByRole('combobox', { name: 'Security groups' });
    await userEvent.click(groups);
    await userEvent.keyboard('sg-a{Enter}');
    expect(field('web', 'securityGroups')).toEqual(['sg-api']);
    await userEvent.keyboard('sg-w{Enter}');
    expect(field('web', 'securityGroups')).toEqual(['sg-api', 'sg-web']);
    await userEvent.keyboard('{Backspace}');
    expect(field('web', 'securityGroups')).toEqual(['sg-api']);
  });

  test('the name is edited in the head; an empty one is refused and said', async () => {
    show('web');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await userEvent.fill(name, 'shop');
    expect(doc.design.resources['web']?.name).toBe('shop');
    await userEvent.fill(name, ' ');
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(doc.design.resources['web']?.name).toBe('shop');
  });

  test('Escape takes back what was typed as a name, and leaves the focus where it is', async () => {
    show('web');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await userEvent.fill(name, 'shop');
    await userEvent.keyboard('{Escape}');
    await expect.element(name).toHaveValue('web');
    await expect.element(name).toHaveFocus();
    expect(doc.design).toEqual(design);
    expect(doc.canUndo).toBe(false);
  });

  test('undo shows what the design holds, also in a field that was typed into', async () => {
    show('vpc');
    const block = page.getByRole('textbox', { name: 'IPv4 block', exact: true });
    await userEvent.fill(block, '10.9.0.0/16');
    doc.undo();
    await expect.element(block).toHaveValue('10.0.0.0/16');
    await userEvent.fill(block, '10.9.');
    doc.redo();
    await expect.element(block).toHaveValue('10.9.');
  });
});

describe('a table of rules', () => {
  test('Enter adds a row behind the last one, and typing goes on there', async () => {
    show('sg-web');
    await userEvent.click(page.getByRole('textbox', { name: 'Protocol, 1' }).first());
    await userEvent.keyboard('{Enter}udp{Tab}53');
    expect(field('sg-web', 'inbound')).toEqual([
      { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
      { protocol: 'udp', ports: '53' },
    ]);
  });

  test('arrows move between the cells', async () => {
    show('sg-web');
    await userEvent.click(page.getByRole('button', { name: 'Add a row' }).first());
    await expect.element(page.getByRole('textbox', { name: 'Protocol, 2' }).first()).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByRole('textbox', { name: 'Protocol, 1' }).first()).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowRight}');
    await expect.element(page.getByRole('textbox', { name: 'Ports, 1' }).first()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('textbox', { name: 'Ports, 2' }).first()).toHaveFocus();
  });

  test('a wrong cell is said under its row and does not reach the design', async () => {
    show('sg-web');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ports, 1' }).first(), '99999');
    await expect.element(page.getByRole('alert')).toHaveTextContent('99999');
    expect(field('sg-web', 'inbound')).toEqual([{ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }]);
  });

  test('an end of a rule may be a group or a block', async () => {
    show('sg-web');
    const peer = page.getByRole('combobox', { name: /, 1$/ }).first();
    await userEvent.fill(peer, 'sg-api');
    await userEvent.keyboard('{Enter}');
    expect(field('sg-web', 'inbound')).toMatchObject([{ peer: 'sg-api' }]);
    await userEvent.fill(peer, '10.0.0.0/8');
    await userEvent.keyboard('{Enter}');
    expect(field('sg-web', 'inbound')).toMatchObject([{ peer: '10.0.0.0/8' }, {}]);
  });

  test('a row goes away by its button, and comes back by undo', async () => {
    show('sg-web');
    await userEvent.click(page.getByRole('button', { name: 'Remove row 1' }).first());
    expect(field('sg-web', 'inbound')).toEqual([]);
    doc.undo();
    expect(field('sg-web', 'inbound')).toHaveLength(1);
  });

  test('the first change writes the default rows down', async () => {
    show('sg-api');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ports, 1' }), '443');
    expect(field('sg-api', 'outbound')).toEqual([
      { protocol: 'all', ports: '443', peer: '0.0.0.0/0' },
      { protocol: 'all', ports: 'all', peer: '::/0' },
    ]);
  });
});

describe('fields that depend on others', () => {
  /** The engine itself, in the same thread. */
  const connection = () => ({ api: createEngine(), onCrash: () => undefined, close: () => undefined });
  const dependent: Design = {
    ...design,
    resources: {
      ...design.resources,
      nat: { kind: 'aws.nat-gateway', in: 'subnet', elasticIps: ['eip'] },
      eip: { kind: 'aws.elastic-ip', in: 'vpc' },
      outside: { kind: 'aws.lambda-function' },
    },
  };
  beforeEach(() => {
    doc.load(dependent);
    return engine.start(connection);
  });

  test('what does not apply is not shown, and comes as soon as it does', async () => {
    show('vpc');
    await expect.element(page.getByRole('combobox', { name: 'IPv6', exact: true })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'IPv6 block' })).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('combobox', { name: 'IPv6', exact: true }));
    await userEvent.click(page.getByRole('option', { name: 'Provided by Amazon' }));
    await expect.element(page.getByRole('textbox', { name: 'IPv6 block' })).toBeVisible();
  });

  test('what is written and does not apply any more stays, says what is wrong, and is removed when the person wants', async () => {
    show('nat');
    await userEvent.click(page.getByRole('combobox', { name: 'Connectivity' }));
    await userEvent.click(page.getByRole('option', { name: 'Private' }));
    const held = page.getByText('nat is private and cannot have an Elastic IP.').first();
    await expect.element(held).toBeVisible();
    expect(field('nat', 'elasticIps')).toEqual(['eip']);
    await userEvent.click(page.getByRole('button', { name: 'Remove the value' }));
    expect(field('nat', 'elasticIps')).toBeUndefined();
    await expect.element(page.getByText('Elastic IPs')).not.toBeInTheDocument();
  });

  test('a choice that cannot be taken is shown with why, to the mouse and to the keys', async () => {
    show('web');
    const ipv6 = page.getByRole('combobox', { name: 'IPv6 address', exact: true });
    await expect.element(ipv6).toBeVisible();
    await userEvent.click(ipv6);
    const refused = page.getByRole('option', { name: 'Yes subnet has no IPv6 block.' });
    await expect.element(refused).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(refused, { force: true });
    expect(field('web', 'ipv6')).toBeUndefined();
    await expect.element(refused).toBeVisible();
    await userEvent.keyboard('{Home}{ArrowDown}');
    await expect.element(ipv6).toHaveAttribute('aria-activedescendant', refused.element().id);
    await userEvent.keyboard('{Enter}');
    expect(field('web', 'ipv6')).toBeUndefined();
    await userEvent.keyboard('{Escape}{ArrowDown}');
    expect(field('web', 'ipv6')).toBe('no');
  });

  test('what is found at several rows is said once, and leads from one to the next', async () => {
    doc.load({
      ...dependent,
      resources: {
        ...dependent.resources,
        rt: { kind: 'aws.route-table', in: 'vpc', routes: [{ destination: '10.9.0.0/16' }, { destination: '10.9.0.0/16' }] },
      },
    });
    show('rt');
    const problem = page.getByRole('button', { name: /10\.9\.0\.0\/16.*nowhere.*2 places/ });
    await userEvent.click(problem);
    expect(selection.place?.index).toBe(0);
    await userEvent.click(problem);
    expect(selection.place?.index).toBe(1);
    expect(page.getByRole('button', { name: /leads nowhere/ }).elements()).toHaveLength(1);
  });

  test('a switch that cannot be turned says why beside it', async () => {
    show('outside');
    const flag = page.getByRole('switch', { name: 'Use IPv6 in dual-stack subnets' });
    await expect.element(flag).toHaveAttribute('aria-disabled', 'true');
    await expect.element(flag).toHaveAccessibleDescription(/stands in no subnet/);
    await userEvent.click(flag, { force: true });
    expect(field('outside', 'ipv6AllowedForDualStack')).toBeUndefined();
  });
});
