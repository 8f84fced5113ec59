import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { kindOf } from '../../../core/kinds/index.ts';
import type { Design } from '../../../core/model/design.ts';
import type { RowsField } from '../../../core/model/fields.ts';
import RowsControl from '../../../renderer/inspector/fields/RowsControl.svelte';
import Inspector from '../../../renderer/inspector/Inspector.svelte';
import { listenToKeys } from '../../../renderer/host/keys.ts';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { selection } from '../../../renderer/state/selection.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';

installStyles();
const row = (number: number) => ({ number, protocol: 'tcp', ports: String(number), cidr: '10.0.0.0/8' });
const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: {
    vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
    acl: { kind: 'aws.network-acl', in: 'vpc', inbound: [row(100), row(200)] },
    igw: { kind: 'aws.internet-gateway', in: 'vpc', name: 'Main gateway' },
    rt: { kind: 'aws.route-table', in: 'vpc', routes: [{ destination: '0.0.0.0/0', target: 'igw' }] },
  },
  layout: {},
  scenarios: [],
};
const inbound = () => doc.design.resources['acl']?.['inbound'] as readonly Readonly<Record<string, unknown>>[];
const routes = () => doc.design.resources['rt']?.['routes'];
const cell = (name: string) => page.getByRole('textbox', { name }).first();
const focus = (name: string) => userEvent.click(cell(name));
/** The clipboard, as the browser hands it to the page: to what has the focus only where that is a field. */
function clipboard(type: 'copy' | 'cut' | 'paste', text = ''): string {
  const data = new DataTransfer();
  if (text) data.setData('text/plain', text);
  const target = document.activeElement instanceof HTMLInputElement ? document.activeElement : document.body;
  target.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }));
  return data.getData('text/plain');
}

describe('a table by keyboard', () => {
  beforeEach(() => {
    doc.load(design);
    selection.select(['acl']);
    render(Inspector);
  });

  test('Enter and Shift+Enter go down and up in the column, arrows too', async () => {
    await focus('Ports, 1');
    await userEvent.keyboard('{Enter}');
    await expect.element(cell('Ports, 2')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.element(cell('Ports, 1')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowDown}');
    await expect.element(cell('Ports, 2')).toHaveFocus();
  });

  test('Tab goes on through the rows and out of the table, and changes nothing', async () => {
    await focus('Source, 2');
    const before = doc.design;
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('button', { name: 'Add a row' }).first()).toHaveFocus();
    await userEvent.keyboard('{Tab}{Tab}');
    expect(doc.design).toBe(before);
    expect(doc.canUndo).toBe(false);
  });

  test('behind the last cell, typing goes on in a new row', async () => {
    await focus('Source, 2');
    await userEvent.keyboard('{Tab}300{Tab}{Tab}6');
    expect(inbound()).toMatchObject([row(100), row(200), { number: 300, protocol: '6' }]);
  });

  test('typing on the row that is not there yet begins it', async () => {
    (page.getByRole('button', { name: 'Add a row' }).first().element() as HTMLElement).focus();
    await userEvent.keyboard('300');
    expect(inbound()[2]).toEqual({ number: 300 });
  });

  test('Ctrl+Enter adds below, Ctrl+D duplicates, Alt with an arrow moves, Ctrl+Delete removes; each is one step of undo', async () => {
    await focus('Rule, 1');
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(inbound()).toEqual([row(100), row(100), row(200)]);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(inbound()).toEqual([row(100), row(200), row(100)]);
    await expect.element(cell('Rule, 3')).toHaveFocus();
    await userEvent.keyboard('{Control>}{Delete}{/Control}');
    expect(inbound()).toEqual([row(100), row(200)]);
    await focus('Rule, 1');
    await userEvent.keyboard('{Control>}{Enter}{/Control}150');
    expect(inbound()).toEqual([row(100), { number: 150 }, row(200)]);
    for (let step = 0; step < 5; step++) doc.undo();
    expect(inbound()).toEqual([row(100), row(200)]);
  });

  test('Escape takes back what was typed into the cell, a value too', async () => {
    await focus('Ports, 1');
    await userEvent.fill(cell('Ports, 1'), '8080');
    expect(inbound()[0]).toMatchObject({ ports: '8080' });
    await userEvent.keyboard('{Escape}');
    expect(inbound()[0]).toMatchObject({ ports: '100' });
    await expect.element(cell('Ports, 1')).toHaveValue('100');
  });

  test('letters choose in a cell with choices, and the keys go on from there', async () => {
    const action = page.getByRole('combobox', { name: 'Action, 1' }).first();
    (action.element() as HTMLElement).focus();
    await userEvent.keyboard('d');
    expect(inbound()[0]).toMatchObject({ action: 'deny' });
    await userEvent.keyboard('{ArrowDown}a{ArrowLeft}');
    await expect.element(cell('Rule, 2')).toHaveFocus();
  });

  test('what was typed and is no value goes with its row', async () => {
    await userEvent.fill(cell('Ports, 1'), '99999');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(cell('Ports, 2')).toHaveValue('99999');
    await expect.element(cell('Ports, 1')).toHaveValue('200');
    await focus('Rule, 1');
    await userEvent.keyboard('{Control>}{Delete}{/Control}');
    await expect.element(cell('Ports, 1')).toHaveValue('99999');
  });

  test('rows are selected with Shift and arrows, copied, and pasted from any cell', async () => {
    await focus('Ports, 1');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await expect.element(page.getByRole('row', { selected: true }).nth(1)).toBeVisible();
    const text = clipboard('copy');
    expect(text.split('\n')[1]?.split('\t')).toEqual(['200', 'Allow', 'tcp', '200', '10.0.0.0/8']);
    (page.getByRole('button', { name: 'Add a row' }).first().element() as HTMLElement).focus();
    clipboard('paste', text);
    await vi.waitFor(() => expect(inbound()).toEqual([row(100), row(200), row(100), row(200)]));
    doc.undo();
    expect(inbound()).toEqual([row(100), row(200)]);
  });

  test('cells of a spreadsheet are read by their columns from the focus on; wrong ones stay with their error', async () => {
    await focus('Ports, 2');
    clipboard('paste', '443\t172.16.0.0/12\r\n70000\t::/0\r\n');
    await vi.waitFor(() => expect(inbound()).toHaveLength(3));
    expect(inbound()[1]).toEqual({ ...row(200), ports: '443', cidr: '172.16.0.0/12' });
    expect(inbound()[2]).toEqual({ cidr: '::/0' });
    await expect.element(cell('Ports, 3')).toHaveValue('70000');
    await expect.element(page.getByRole('alert')).toHaveTextContent('70000');
  });

  test('the key that pastes is that of the table while the row that is not there yet has the focus', async () => {
    const heard: string[] = [];
    const stop = listenToKeys((command) => heard.push(command));
    (page.getByRole('button', { name: 'Add a row' }).first().element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}v{/Control}');
    stop();
    expect(heard).toEqual([]);
  });

  test('a line of column names at the top of what is pasted is no row', async () => {
    (page.getByRole('button', { name: 'Add a row' }).first().element() as HTMLElement).focus();
    clipboard('paste', 'Rule\tAction\tProtocol\tPorts\tSource\n300\tDeny\tudp\t53\t0.0.0.0/0');
    await vi.waitFor(() => expect(inbound()[2]).toEqual({ number: 300, action: 'deny', protocol: 'udp', ports: '53', cidr: '0.0.0.0/0' }));
  });

  test('opens in a window of its own, with every column in one line', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Open the table wide' }).first());
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('textbox', { name: 'Rule, 1' })).toHaveFocus();
    const wide = dialog.getByRole('textbox', { name: 'Source, 1' });
    await expect.element(wide).toBeVisible();
    const top = (name: string) => dialog.getByRole('textbox', { name }).element().getBoundingClientRect().top;
    expect(top('Source, 1')).toBe(top('Rule, 1'));
    await userEvent.fill(wide, '192.168.0.0/16');
    expect(inbound()[0]).toMatchObject({ cidr: '192.168.0.0/16' });
    await userEvent.keyboard('{Escape}');
    await expect.element(wide).toBeVisible();
    expect(inbound()[0]).toMatchObject({ cidr: '10.0.0.0/8' });
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('undo goes on in the window of its own, and the row that is left has the focus', async () => {
    const stop = listenToKeys((command) => command === 'undo' && doc.undo());
    await userEvent.click(page.getByRole('button', { name: 'Open the table wide' }).first());
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('textbox', { name: 'Rule, 1' })).toHaveFocus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(inbound()).toHaveLength(3);
    await userEvent.click(dialog.getByRole('textbox', { name: 'Rule, 3' }));
    await userEvent.keyboard('{Control>}z{/Control}');
    stop();
    expect(inbound()).toEqual([row(100), row(200)]);
    await expect.element(dialog.getByRole('textbox', { name: 'Rule, 2' })).toHaveFocus();
  });
});

describe('a table with references', () => {
  test('the arrows go past a reference; typing and F2 open its list', async () => {
    doc.load(design);
    selection.select(['rt']);
    render(Inspector);
    const target = page.getByRole('combobox', { name: 'Target, 1' });
    (target.element() as HTMLElement).focus();
    await expect.element(target).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{F2}');
    await expect.element(target).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}{Enter}');
    await expect.element(page.getByRole('combobox', { name: 'Destination, 2' })).toHaveFocus();
    clipboard('paste', '::/0\tmain gateway');
    await vi.waitFor(() =>
      expect(routes()).toEqual([
        { destination: '0.0.0.0/0', target: 'igw' },
        { destination: '::/0', target: 'igw' },
      ]),
    );
  });
});

describe('a table with many columns in a narrow inspector', () => {
  const kind = kindOf('aws.network-acl');
  const field = { ...(kind?.fields['inbound'] as RowsField), secondary: ['action', 'ports', 'cidr'] };
  const start = (inspected: Design = design) => {
    doc.load(inspected);
    const written = inspected.resources['acl']?.['inbound'];
    render(RowsControl, {
      field,
      place: { resource: 'acl', field: 'inbound' },
      state: { columns: { cidr: { hidden: true as const } }, rows: [{}, { ports: { hidden: true as const } }] },
      owner: 'acl',
      written,
      label: 'Inbound',
      words: kind?.words.fields['inbound'],
    });
  };

  test('a row shows what it is recognised by, and the rest in one line that opens', async () => {
    start();
    await expect.element(page.getByRole('button', { name: /^Ports 100/ })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Ports, 1' })).not.toBeInTheDocument();
    await userEvent.click(cell('Rule, 1'));
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.element(page.getByRole('combobox', { name: 'Action, 1' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('textbox', { name: 'Ports, 1' })).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await expect.element(cell('Rule, 1')).toHaveFocus();
    await expect.element(page.getByRole('textbox', { name: 'Ports, 1' })).not.toBeInTheDocument();
  });

  test('a cell that does not apply shows what is written, to be removed, and nothing where nothing is', async () => {
    start({ ...design, resources: { ...design.resources, acl: { kind: 'aws.network-acl', in: 'vpc', inbound: [row(100), { number: 7 }] } } });
    await userEvent.click(page.getByRole('button', { name: 'All settings of row 1 (Alt Right)' }));
    await userEvent.click(page.getByRole('button', { name: 'All settings of row 2 (Alt Right)' }));
    expect(page.getByText('Source').elements()).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Remove the value' }));
    expect(inbound()[0]).toEqual({ number: 100, protocol: 'tcp', ports: '100' });
  });
});
