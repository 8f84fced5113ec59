import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Design } from '../../../core/model/design.ts';
import { createEngine } from '../../../core/service/engine.ts';
import DimMenu from '../../../renderer/filter/DimMenu.svelte';
import { dimming } from '../../../renderer/filter/dimming.svelte.ts';
import Find from '../../../renderer/find/Find.svelte';
import LeftColumn from '../../../renderer/LeftColumn.svelte';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { drag } from '../../../renderer/state/drag.svelte.ts';
import { engine } from '../../../renderer/state/engine.svelte.ts';
import { selection } from '../../../renderer/state/selection.svelte.ts';
import { view } from '../../../renderer/state/view.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';

installStyles();
/** The column is as high as the window gives it. */
const tall = Object.assign(document.createElement('style'), {
  textContent: 'body > div { display: grid; grid-template-rows: minmax(0, 1fr); height: 900px }',
});
const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: {
    vpc: { kind: 'aws.vpc', name: 'shop', ipv4Cidr: '10.0.0.0/16' },
    front: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.1.0/24', routeTable: 'rt' },
    web: { kind: 'aws.instance', in: 'front', name: 'Web server', privateIpv4: '10.0.1.10' },
    rt: { kind: 'aws.route-table', in: 'vpc', routes: [{ destination: '192.0.2.0/24', target: 'web' }] },
    'tc-clb': { kind: 'tencent.clb', tags: [{ key: 'team', value: 'orders' }] },
  },
  layout: {},
  scenarios: [],
};
const large: Design = {
  ...design,
  resources: {
    vpc: { kind: 'aws.vpc' },
    ...Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`host-${n}`, { kind: 'aws.instance', in: 'vpc' }])),
  },
};
let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  tall.remove();
});
beforeEach(async () => {
  document.head.append(tall);
  await page.viewport(1280, 900);
  document.body.style.cssText = 'margin:0;height:900px;display:flex';
  // The engine itself, in the same thread: what it finds is what the list shows.
  stop = engine.start(() => ({ api: createEngine(), onCrash: () => undefined, close: () => undefined }));
  doc.load(design);
  view.leftTab = 'palette';
  view.paletteOpen = true;
  view.finding = true;
});

describe('finding', () => {
  const field = () => page.getByRole('combobox', { name: 'Find in the drawing' });
  const options = () => page.getByRole('option');

  test('an address leads to who has it and to what holds it; Enter selects', async () => {
    render(Find);
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('10.0.1.10');
    await expect.element(options().nth(2)).toHaveTextContent('shop VPC 10.0.0.0/16');
    await expect.element(options().first()).toHaveTextContent('Web server EC2 instance · front · shop 10.0.1.10');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(options().nth(1)).toHaveAttribute('aria-selected', 'true');
    expect(document.activeElement?.getAttribute('aria-activedescendant')).toBe(options().nth(1).element().id);
    await userEvent.keyboard('{Enter}');
    expect([...selection.ids]).toEqual(['front']);
    expect(view.finding).toBe(false);
  });
  test('a block that only a route speaks of leads to its row', async () => {
    render(Find);
    await userEvent.keyboard('192.0.2.0/24');
    await expect.element(options().first()).toHaveTextContent('names 192.0.2.0/24');
    await userEvent.keyboard('{Enter}');
    expect(selection.place).toEqual({ resource: 'rt', field: 'routes', index: 0, column: 'destination' });
  });
  test('says when there is nothing, and Escape leaves without touching the selection', async () => {
    selection.select(['vpc']);
    render(Find);
    await userEvent.keyboard('nginx');
    await expect.element(page.getByText('Nothing here is called nginx or has that address.')).toBeVisible();
    await userEvent.keyboard('{Enter}{Escape}');
    expect([[...selection.ids], view.finding]).toEqual([['vpc'], false]);
  });
});

describe('the outline', () => {
  const tree = () => page.getByRole('tree', { name: 'Outline' });
  const rows = () => [...document.querySelectorAll('[role="treeitem"]')].map((row) => row.textContent?.trim());
  const current = () => document.getElementById(tree().element().getAttribute('aria-activedescendant') ?? '')?.textContent?.trim();
  const shown = async () => {
    view.leftTab = 'outline';
    render(LeftColumn);
    await expect.element(tree()).toBeVisible();
  };

  test('is walked by arrows, Home, End and letters, and selects as it goes', async () => {
    await shown();
    expect(rows()).toEqual(['shop', 'front', 'Web server', 'rt', 'tc-clb']);
    (tree().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect([current(), [...selection.ids]]).toEqual(['Web server', ['web']]);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(rows()).toEqual(['shop', 'front', 'rt', 'tc-clb']);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(current()).toBe('Web server');
    await userEvent.keyboard('{Home}{End}');
    expect([...selection.ids]).toEqual(['tc-clb']);
    await userEvent.keyboard('f');
    expect([...selection.ids]).toEqual(['front']);
  });
  test('says level, place and state of each row', async () => {
    await shown();
    const row = page.getByRole('treeitem', { name: 'front, Subnet' });
    await expect.element(row).toHaveAttribute('aria-level', '2');
    await expect.element(row).toHaveAttribute('aria-expanded', 'true');
    expect(['aria-posinset', 'aria-setsize'].map((name) => row.element().getAttribute(name))).toEqual(['1', '2']);
  });
  test('shows what is selected on the canvas, and opens what it stands in', async () => {
    doc.load(large);
    await shown();
    (tree().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(rows()).toEqual(['vpc']);
    selection.select(['host-4321']);
    await expect.element(page.getByRole('treeitem', { name: 'host-4321, EC2 instance' })).toHaveAttribute('aria-selected', 'true');
    // Of 5,001 rows only those are there that are seen.
    expect(rows().length).toBeLessThan(80);
  });
  test('a filter keeps the way to what it finds; Enter in it selects that', async () => {
    doc.load(large);
    await shown();
    await userEvent.click(page.getByRole('textbox', { name: 'Filter the outline' }));
    await userEvent.keyboard('host-499');
    await expect.element(page.getByRole('treeitem', { name: 'host-4990, EC2 instance' })).toBeVisible();
    expect(rows()).toHaveLength(12);
    await userEvent.keyboard('{Enter}');
    expect([...selection.ids]).toEqual(['host-499']);
  });
});

describe('showing only what matches', () => {
  test('is chosen by keyboard, dims the rest, and leaves the design alone', async () => {
    const before = doc.design;
    render(DimMenu);
    await expect.poll(() => engine.caughtUp && Object.keys(engine.faces).length).toBe(5);
    await userEvent.click(page.getByRole('button', { name: 'Show only' }));
    await expect.element(page.getByRole('checkbox', { name: 'Public' })).toHaveFocus();
    await userEvent.keyboard(' ');
    expect([dimming.words, [...(dimming.ids ?? [])]]).toEqual(['Public', ['vpc', 'front', 'web']]);
    await userEvent.keyboard(' {ArrowUp}{ArrowUp}{ArrowUp}');
    await userEvent.click(page.getByRole('checkbox', { name: 'team = orders' }));
    expect([...(dimming.ids ?? [])]).toEqual(['vpc', 'front', 'web', 'rt']);
    await userEvent.click(page.getByRole('button', { name: 'Show everything' }));
    expect(dimming.ids).toBeUndefined();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Show only' })).toHaveFocus();
    expect(doc.design).toBe(before);
  });
});

describe('the palette with several clouds', () => {
  const topOf = (name: string) => page.getByRole('button', { name, exact: true }).element().getBoundingClientRect().top;
  const turnTo = async (cloud: string) => {
    await userEvent.click(page.getByRole('radio', { name: cloud, exact: true }));
    await expect.element(page.getByRole('radio', { name: cloud, exact: true })).toBeChecked();
  };

  test('switching the cloud keeps what is comparable at the same place', async () => {
    render(LeftColumn);
    const places: Record<string, readonly number[]> = {};
    for (const [cloud, names] of [
      [
        'AWS',
        [
          'VPC, AWS',
          'Subnet, AWS',
          'NAT gateway, AWS',
          'EC2 instance, AWS',
          'Route table, AWS',
          'Security group, AWS',
          'Network ACL, AWS',
          'Internet',
        ],
      ],
      [
        'Alibaba',
        [
          'VPC, Alibaba',
          'vSwitch, Alibaba',
          'NAT gateway, Alibaba',
          'ECS instance, Alibaba',
          'Route table, Alibaba',
          'Security group, Alibaba',
          'Network ACL, Alibaba',
          'Internet',
        ],
      ],
      [
        'Tencent',
        [
          'VPC, Tencent',
          'Subnet, Tencent',
          'NAT gateway, Tencent',
          'CVM instance, Tencent',
          'Route table, Tencent',
          'Security group, Tencent',
          'Network ACL, Tencent',
          'Internet',
        ],
      ],
    ] as const) {
      await turnTo(cloud);
      places[cloud] = names.map(topOf);
    }
    expect(places['Alibaba']).toEqual(places['AWS']);
    expect(places['Tencent']).toEqual(places['AWS']);
  });
  test('what is searched for is found in the other clouds too, under their names', async () => {
    render(LeftColumn);
    await turnTo('AWS');
    await userEvent.click(page.getByRole('textbox', { name: 'Add a resource' }));
    await userEvent.keyboard('vswitch');
    await expect.element(page.getByRole('button', { name: 'vSwitch, Alibaba' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Alibaba' })).toBeVisible();
  });
  test('typing right behind the key that leads to the search loses no letter, and the key itself is none', async () => {
    const screen = await render(LeftColumn);
    const field = page.getByRole('textbox', { name: 'Add a resource' });
    (screen.component as unknown as { search(): void }).search();
    await userEvent.keyboard('v');
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await userEvent.keyboard('pc');
    await expect.element(field).toHaveValue('vpc');
    (field.element() as HTMLInputElement).select();
    await userEvent.keyboard('/');
    await expect.element(field).toHaveValue('vpc');
  });
  test('who has the screen read and activates a row puts one down; a click with the mouse does not', async () => {
    const placed: string[] = [];
    const stop = drag.attach({ move: () => undefined, drop: () => undefined, cancel: () => undefined, place: (kind) => placed.push(kind) });
    render(LeftColumn);
    const row = page.getByRole('button', { name: 'VPC, AWS' });
    (row.element() as HTMLElement).click();
    expect(placed).toEqual(['aws.vpc']);
    await userEvent.click(row);
    expect(placed).toEqual(['aws.vpc']);
    stop();
  });
  test('a limit is said where the row is, and with the tabs by keyboard the outline is a key away', async () => {
    doc.load({ ...design, resources: { ...design.resources, igw: { kind: 'aws.internet-gateway', in: 'vpc' } } });
    render(LeftColumn);
    await expect.element(page.getByRole('button', { name: /Internet gateway, AWS, 1 of 1/ })).toBeVisible();
    (page.getByRole('tab', { name: 'Add' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('tab', { name: 'Outline' })).toHaveFocus();
    await expect.element(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
  });
});
