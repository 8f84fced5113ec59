import { describe, expect, test } from 'vitest';
import { field } from '../../../core/model/fields.ts';
import { because, hidden, refused } from '../../../core/kinds/form.ts';
import { type Column, formatTable, isTable, parseTable, readRow, rowAsText } from '../../../renderer/inspector/fields/cells.ts';
import type { Design } from '../../../core/model/design.ts';

const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: { 'web-1': { kind: 'aws.instance', name: 'Web one' } },
  layout: {},
  scenarios: [],
};
const columns: readonly Column[] = [
  { name: 'name', field: field.text({ maxLength: 10, pattern: '[a-z ]+' }), words: { label: 'Name' } },
  {
    name: 'scheduler',
    field: field.choice({ options: ['wrr', 'wlc'], default: 'wrr' }),
    words: { label: 'Scheduler', options: { wrr: 'Weighted round robin', wlc: 'Least connections' } },
  },
  { name: 'sticky', field: field.flag({ default: false }), words: { label: 'Sticky' } },
  { name: 'cap', field: field.whole({ min: 1, max: 2048, unit: 'Mbps' }), words: { label: 'Cap' } },
  { name: 'target', field: field.ref({ role: 'host', onDelete: 'cascade' }), words: { label: 'Target' } },
  { name: 'protocol', field: field.protocol({ default: 'tcp' }), words: { label: 'Protocol' } },
  { name: 'ports', field: field.ports({ default: 'all' }), words: { label: 'Ports' } },
];

describe('the text of a spreadsheet', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb', [['a', 'b']]],
    [
      '"a ""b"""\t"c\nd"\n\te',
      [
        ['a "b"', 'c\nd'],
        ['', 'e'],
      ],
    ],
  ])('%j', (text, rows) => {
    expect(parseTable(text)).toEqual(rows);
    expect(parseTable(formatTable(rows))).toEqual(rows);
  });
  test('one cell is no table, whatever its last line break says', () => {
    expect(isTable('443\n')).toBe(false);
    expect(isTable('443\t80')).toBe(true);
  });
});

describe('pasted cells are read by their columns', () => {
  test('names of choices and resources, words for a switch, numbers with unit and commas', () => {
    expect(readRow(['api', 'least connections', 'Yes', '1,024 Mbps', 'web one', 'UDP', '53'], columns, undefined, design)).toEqual({
      values: { name: 'api', scheduler: 'wlc', sticky: true, cap: 1024, target: 'web-1', protocol: 'udp', ports: '53' },
      drafts: {},
    });
  });
  test('defaults and empty cells are not written down', () => {
    expect(readRow(['', 'wrr', 'off', '', '', 'tcp', 'all'], columns, undefined, design).values).toEqual(
      Object.fromEntries(columns.map(({ name }) => [name, undefined])),
    );
  });
  test('what is no value stays as it was typed', () => {
    expect(readRow(['A!', 'fastest', 'maybe', '4096', 'nobody', 'x', '70000'], columns, undefined, design)).toEqual({
      values: {},
      drafts: { name: 'A!', scheduler: 'fastest', sticky: 'maybe', cap: '4096', target: 'nobody', protocol: 'x', ports: '70000' },
    });
  });
  test('ports are read with the protocol that is pasted beside them, or that stands there', () => {
    const [protocol, ports] = columns.slice(5) as [Column, Column];
    expect(readRow(['icmp', '8-0'], [protocol, ports], undefined, design).drafts).toEqual({});
    expect(readRow(['8-0'], [ports], { protocol: 'icmp' }, design).values).toEqual({ ports: '8-0' });
    expect(readRow(['8-0'], [ports], { protocol: 'tcp' }, design).drafts).toEqual({ ports: '8-0' });
  });
  test('what the form does not allow is no value either', () => {
    const states = { scheduler: refused(because('SAID'), 'wlc'), sticky: hidden };
    const read = readRow(['a', 'wlc', 'yes'], columns, undefined, design, (column) => states[column as keyof typeof states]);
    expect(read).toEqual({ values: { name: 'a' }, drafts: { scheduler: 'wlc', sticky: 'true' } });
  });
  test('a copied row comes back as it was', () => {
    const row = { name: 'api', scheduler: 'wlc', sticky: true, cap: 7, target: 'web-1', protocol: 'udp', ports: '53' };
    const text = rowAsText(row, columns, design);
    expect(text).toEqual(['api', 'Least connections', 'On', '7 Mbps', 'Web one', 'udp', '53']);
    expect(readRow(text, columns, undefined, design)).toEqual({ values: row, drafts: {} });
  });
});
