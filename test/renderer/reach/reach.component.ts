import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { setField } from '../../../core/edit/resources.ts';
import { emptyDesign, type Design } from '../../../core/model/design.ts';
import type { EngineApi } from '../../../core/protocol/engine.ts';
import { createEngine } from '../../../core/service/engine.ts';
import { designOf, TEMPLATES } from '../../../core/templates/index.ts';
import { dimming } from '../../../renderer/filter/dimming.svelte.ts';
import { compareWithSaved } from '../../../renderer/reach/comparing.ts';
import Reach from '../../../renderer/reach/Reach.svelte';
import { reaching } from '../../../renderer/reach/reaching.svelte.ts';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { type EngineConnection, engine } from '../../../renderer/state/engine.svelte.ts';
import { flow } from '../../../renderer/state/flow.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';
import { answerOf } from '../answers.ts';
import { fakeEngine } from '../fake-engine.ts';

installStyles();
/** Two web servers, a database and a batch host: the Internet reaches web-1 on 443, and that the database on 5432. */
const SHOP = designOf(TEMPLATES[0] as (typeof TEMPLATES)[number]);

/** The real engine, in the page: what it says is what people get. */
const api: EngineApi = createEngine();
let stop: (() => void) | undefined;
async function show(design: Design, connection: EngineConnection = { api, onCrash: () => undefined, close: () => undefined }): Promise<void> {
  stop = engine.start(() => connection);
  doc.load(design);
  await inRoom();
  await vi.waitFor(() => expect(reaching.progress).not.toBe('asking'));
}
/** As much room as a dock gives: what does not fit scrolls. */
async function inRoom(): Promise<void> {
  document.body.style.cssText = 'display: flex; height: 420px';
  const { container } = await render(Reach);
  Object.assign(container.style, { display: 'flex', flex: '1', minWidth: '0', minHeight: '0' });
}
beforeEach(() => page.viewport(1000, 460));
afterEach(() => {
  stop?.();
  dimming.clear();
});
const grid = () => page.getByRole('grid');
const cell = (sentence: string | RegExp) => page.getByRole('gridcell', { name: sentence });
const status = () => document.querySelector('.sentence')?.textContent?.trim();
const key = (keys: string) => userEvent.keyboard(keys);
/** The database takes connections from these instead of from the web servers. */
const letIn = (peer: string) => doc.run(setField, { id: 'sg-db', field: 'inbound', value: [{ protocol: 'tcp', ports: '5432', peer }] });

describe('the matrix', () => {
  beforeEach(() => show(SHOP));

  test('says of each pair what is allowed over each family', async () => {
    await expect.element(cell('Internet can open to web-1 over IPv4: tcp 443.')).toHaveTextContent(/v4\s*443/);
    await expect.element(cell('Internet can open to db-1 over IPv4: nothing.')).toHaveTextContent(/v4\s*none/);
    await expect.element(cell('web-1 can open to Internet over IPv4: everything.')).toHaveTextContent(/v4\s*all/);
  });

  test('a click asks that in the flow bar', async () => {
    await cell('web-1 can open to db-1 over IPv4: tcp 5432.').click();
    expect(flow.current).toEqual({ from: 'web-1', to: 'db-1', protocol: 'tcp', port: 5432 });
    await expect.element(cell(/^web-1 can open to db-1/)).toHaveAttribute('aria-selected', 'true');
  });

  test('a question that is part of it stays', async () => {
    flow.ask({ from: 'db-1', to: 'web-1', protocol: 'tcp', port: 80 });
    await cell(/^web-1 can open to Internet/).click();
    expect(flow.current).toMatchObject({ from: 'web-1', to: 'internet', port: 80 });
  });

  test('arrows go from cell to cell, Enter asks, and the line below says what the cell says', async () => {
    (grid().element() as HTMLElement).focus();
    await key('{ArrowRight}');
    await vi.waitFor(() => expect(status()).toBe('Internet can open to web-1 over IPv4: tcp 443.'));
    await key('{Enter}');
    expect(flow.current).toMatchObject({ from: 'internet', to: 'web-1', port: 443 });
    await key('{ArrowDown}');
    await vi.waitFor(() => expect(status()).toBe('web-1 is not asked about itself.'));
    expect(document.getElementById(grid().element().getAttribute('aria-activedescendant') ?? '')?.classList).toContain('cursor');
  });

  test('is filtered by name, rows and columns by themselves', async () => {
    await page.getByLabelText('Filter the rows: from').fill('db');
    await vi.waitFor(() => expect(page.getByRole('rowheader').elements()).toHaveLength(1));
    expect(page.getByRole('gridcell').elements()).toHaveLength(4);
    await page.getByLabelText('Filter the columns: to').fill('nobody');
    await expect.element(page.getByText('No end is called that.')).toBeVisible();
  });

  test('follows an edit', async () => {
    letIn('sg-batch');
    await expect.element(cell('batch-1 can open to db-1 over IPv4: tcp 5432.')).toBeVisible();
    await expect.element(cell('web-1 can open to db-1 over IPv4: nothing.')).toBeVisible();
    doc.undo();
    await expect.element(cell('web-1 can open to db-1 over IPv4: tcp 5432.')).toBeVisible();
  });
});

describe('compared with the saved version', () => {
  beforeEach(() => show(SHOP));
  const list = () => page.getByRole('complementary', { name: 'Differences' });

  test('what differs is listed, ringed in its cell, and can be asked', async () => {
    letIn('sg-batch');
    compareWithSaved();
    await expect.element(list()).toHaveTextContent(/Opens\s*1\s*Opens\s*batch-1\s*db-1/);
    await expect.element(cell(/^web-1 can open to db-1 .*Changed: /)).toHaveClass('changed');
    await expect.element(cell(/^Internet can open to web-1/)).not.toHaveClass('changed');
    await list()
      .getByRole('button', { name: /Closes\s*web-1\s*db-1\s*v4\s*tcp 5432/ })
      .click();
    expect(flow.current).toMatchObject({ from: 'web-1', to: 'db-1', port: 5432 });
    expect(flow.family).toBe('ipv4');
  });

  test('all but what changed is dimmed on the drawing until the comparison ends', async () => {
    letIn('sg-batch');
    compareWithSaved();
    await expect.element(list().getByRole('button', { name: /^sg-db\s*changed: / })).toBeVisible();
    // A security group is seen at who wears it.
    expect(['web-1', 'sg-db', 'db-1', 'vpc'].map((id) => dimming.ids?.has(id))).toEqual([true, false, false, false]);
    doc.run(setField, { id: 'web-1', field: 'name', value: 'front' });
    expect(dimming.ids?.has('web-1')).toBe(false);
    await page.getByRole('button', { name: 'End the comparison' }).click();
    expect([dimming.ids, reaching.comparison]).toEqual([undefined, undefined]);
    // The button is gone: the keyboard goes on in the matrix.
    await expect.element(grid()).toHaveFocus();
  });

  test('is with the version that was saved last, also when the design is saved again', async () => {
    letIn('sg-batch');
    compareWithSaved();
    await expect.element(list()).toHaveTextContent(/Closes\s*1/);
    doc.markSaved(doc.design, { id: 'file-1', name: 'shop.netdraft', folder: '' });
    await expect.element(page.getByText('The same can be reached in both.')).toBeVisible();
    await expect.element(page.getByText('Since the saved version')).toBeVisible();
  });

  test('goes on while the design is edited', async () => {
    compareWithSaved();
    await expect.element(page.getByText('The same can be reached in both.')).toBeVisible();
    letIn('sg-batch');
    await expect.element(list()).toHaveTextContent(/Closes\s*\d/);
    doc.undo();
    await expect.element(page.getByText('The same can be reached in both.')).toBeVisible();
  });
});

describe('a large design', () => {
  /** Four subnets of ten hosts, which reach each other. */
  const large: Design = {
    ...emptyDesign('large'),
    resources: {
      vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
      ...Object.fromEntries(
        [0, 1, 2, 3].flatMap((s) => [
          [`subnet-${s}`, { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: `10.0.${s}.0/24` }],
          ...Array.from({ length: 10 }, (_, h) => [`host-${s}-${h}`, { kind: 'aws.instance', in: `subnet-${s}` }]),
        ]),
      ),
    },
  };

  test('collapses to its subnets, and opens them on Enter', async () => {
    await show(large);
    await expect.element(page.getByRole('rowheader', { name: /subnet-0\s*10 ends/ })).toBeVisible();
    await cell(/^From the 10 ends of subnet-0 to the 10 ends of subnet-0/).click();
    await expect.element(page.getByRole('rowheader', { name: /host-0-0\s*subnet-0/ })).toBeVisible();
    await page.getByRole('rowheader', { name: /host-0-0\s*subnet-0/ }).click();
    await expect.element(page.getByRole('rowheader', { name: /subnet-0\s*10 ends/ })).toBeVisible();
  });

  test('asks what is looked at also when so much was asked that it waits to be told', async () => {
    const most: Design = { ...large, resources: { ...large.resources } };
    for (let h = 0; h < 102; h++) Object.assign(most.resources, { [`more-${h}`]: { kind: 'aws.instance', in: 'subnet-0' } });
    let asked = 0;
    // What is answered is of no matter here, how much is asked.
    const between: EngineApi['between'] = (pairs) => {
      asked += pairs.length;
      return Promise.resolve({ revision: 1, value: pairs.map(() => ({ allowed: { ipv4: [] } })) });
    };
    const ends = Object.keys(most.resources).filter((id) => !/^(vpc|subnet)/.test(id));
    await show(most, fakeEngine(answerOf(), { between, ends: () => Promise.resolve({ revision: 1, value: ['internet', ...ends] }) }));
    await vi.waitFor(() => expect(reaching.progress).toBe('limit'));
    expect(asked).toBe(20_000);
    await expect.element(page.getByText(/^20,000 of 20,306 pairs asked\./)).toBeVisible();
    await page.getByRole('radio', { name: 'Each end' }).click();
    // The last hosts of the subnet that has most of them were not asked about yet.
    await page.getByLabelText('Filter the rows: from').fill('more-101');
    await page.getByLabelText('Filter the columns: to').fill('more-9');
    await expect.element(page.getByRole('columnheader', { name: /more-99/ })).toBeInTheDocument();
    await vi.waitFor(() => expect(cell(/more-101 can open to|more-101 and/).elements().length).toBeGreaterThan(3));
    expect(cell(/not asked yet/).elements()).toHaveLength(0);
    expect(asked).toBeLessThan(20_200);
    await page.getByRole('button', { name: 'Ask the rest' }).click();
    await vi.waitFor(() => expect(reaching.progress).toBe('done'));
  });

  test('can be stopped, and then says how much of it is known', async () => {
    let asked = 0;
    const slow: EngineApi['between'] = async (pairs) => {
      await new Promise((resume) => setTimeout(resume, 20));
      asked++;
      return api.between(pairs.slice(0, 1));
    };
    stop = engine.start(() => ({ api: { ...api, between: slow }, onCrash: () => undefined, close: () => undefined }));
    doc.load(large);
    await inRoom();
    await page.getByRole('button', { name: 'Stop' }).click();
    const then = asked;
    await expect.element(page.getByText(/^Stopped after \d+ of 1,640 pairs$/)).toBeVisible();
    await expect.element(cell(/So far \d+ of \d+ pairs are asked\.$/).first()).toBeVisible();
    await new Promise((resume) => setTimeout(resume, 100));
    expect(asked).toBeLessThanOrEqual(then + 1);
    await page.getByRole('button', { name: 'Go on' }).click();
    await vi.waitFor(() => expect(asked).toBeGreaterThan(then + 1));
  });
});
