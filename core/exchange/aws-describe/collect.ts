import { innerShape, type Item, type Origin, type Shape } from '../../kinds/describe.ts';
import { parseJson, placeFinder } from '../../file/json.ts';
import { ENVELOPE, FULL_NAMES, ID_KEYS, MORE } from './tables.ts';
import type { Collected } from '../records/answers.ts';
import type { ImportFile, Notes, Watch } from '../records/report.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `vpcs` and `Vpcs` are the same list. */
export const upper = (key: string): string => {
  const first = key.charCodeAt(0);
  return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + key.slice(1) : key;
};
/** What no object can be called by without harm. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Reads files into lists of records. What is no JSON, or no answer, is noted with its place, and the rest is read all the same.
 * A record that is described twice counts once, with all that was said of it.
 */
export function collect(files: readonly ImportFile[], notes: Notes, watch?: Watch): Collected {
  const tables = new Map<string, Item[]>();
  const known = new Map<string, Item & { raw: object }>();
  const pages = new Map<string, { files: number; open: number }>();
  const shape: Shape = { read: new Set(), inner: new Map(), wrong: (origin, key) => notes.add('WRONG_TYPE', origin, { key }) };

  let records = 0;
  const add = (table: string, raw: unknown, origin: Origin): void => {
    if (!isObject(raw)) {
      // Lists of names are answers too; where records are expected it is a fault.
      if (Object.hasOwn(ID_KEYS, table) || typeof raw !== 'string') notes.add('NOT_A_RECORD', origin, { key: table });
      return;
    }
    records++;
    const item: Item & { raw: object } = { raw, shape: innerShape(shape, table), origin };
    const id = idOf(table, raw);
    const before = id === undefined ? undefined : known.get(id);
    if (before) {
      const first = before.raw as Json;
      const differs = Object.keys(raw).some((key) => Object.hasOwn(first, key) && JSON.stringify(first[key]) !== JSON.stringify(raw[key]));
      if (differs) notes.add('DESCRIBED_TWICE', origin, { key: table });
      // Two calls may say different things of one resource: `describe-prefix-lists` has the blocks, the other call the size.
      before.raw = { ...raw, ...first };
      return;
    }
    if (id !== undefined) known.set(id, item);
    const list = tables.get(table);
    if (list) list.push(item);
    else tables.set(table, [item]);
  };

  const answer = (root: unknown, path: string): void => {
    if (!isObject(root)) return notes.add('NOT_AN_ANSWER', { file: path, path: '' });
    const keys = Object.keys(root);
    if (keys.length === 0) return notes.add('EMPTY_ANSWER', { file: path, path: '' });
    // `get-function-configuration` answers the record itself.
    if (keys.some((key) => upper(key) === 'FunctionArn')) return add('Functions', root, { file: path, path: '' });
    const open = keys.some((key) => MORE.includes(upper(key)) && typeof root[key] === 'string');
    let lists = 0;
    for (const written of keys) {
      const table = upper(written);
      const value = root[written];
      if (RESERVED.has(written)) {
        notes.add('RESERVED_KEY', { file: path, path: written }, { key: written });
        continue;
      }
      if (ENVELOPE.includes(table)) continue;
      if (Array.isArray(value)) {
        lists++;
        // Some calls answer only which (the groups of a mount target): that describes nothing.
        if (value.length > 0 && value.every((one) => typeof one === 'string')) continue;
        if (!tables.has(table)) tables.set(table, []);
        value.forEach((one, index) => {
          add(table, one, { file: path, path: `${written}[${index}]` });
        });
        const page = pages.get(table) ?? { files: 0, open: 0 };
        pages.set(table, { files: page.files + 1, open: page.open + Number(open) });
      } else if (isObject(value) && !keys.some((key) => upper(key) === 'VpcId')) {
        lists++;
        add(table, value, { file: path, path: written });
      }
    }
    // `describe-vpc-attribute`: the VPC and one attribute, side by side.
    if (lists === 0 && keys.some((key) => upper(key) === 'VpcId')) add('VpcAttributes', root, { file: path, path: '' });
    else if (lists === 0) notes.add('NOT_AN_ANSWER', { file: path, path: '' });
  };

  for (const [index, { path, text }] of files.entries()) {
    for (const root of documents(text, path, notes)) answer(root, path);
    watch?.({ files: index + 1, of: files.length, records });
  }
  for (const [table, { files: count, open }] of pages) if (open >= count) notes.add('PAGE_MISSING', undefined, { key: table });
  return { tables, shape };
}

/** The id of a record, with its list; undefined: it has none, and is never the same as another. */
function idOf(table: string, raw: Json): string | undefined {
  const known = [FULL_NAMES, ID_KEYS].flatMap((keys) => (Object.hasOwn(keys, table) ? (keys[table] ?? []) : []));
  const value = known.map((key) => raw[key] ?? raw[(key[0] ?? '').toLowerCase() + key.slice(1)]).find((one) => typeof one === 'string');
  return value === undefined ? undefined : `${table} ${value}`;
}

/** The documents of a text: one, or several behind each other, as a loop over pages leaves them. */
function documents(text: string, path: string, notes: Notes): readonly unknown[] {
  if (text.trim() === '') {
    notes.add('FILE_EMPTY', { file: path, path: '' });
    return [];
  }
  try {
    return [JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)];
  } catch {
    return severalDocuments(text, path, notes);
  }
}

function severalDocuments(text: string, path: string, notes: Notes): readonly unknown[] {
  const found: unknown[] = [];
  for (let start = 0; start < text.length; ) {
    const rest = text.slice(start);
    if (rest.trim() === '') break;
    const parsed = parseJson(rest);
    const end = 'fault' in parsed ? (parsed.fault.fault === 'after' ? parsed.fault.at : undefined) : rest.length;
    if (end === undefined) {
      const fault = (parsed as { readonly fault: { readonly at: number } }).fault;
      notes.add('NOT_JSON', { file: path, path: '', ...placeFinder(text)(start + fault.at) });
      break;
    }
    found.push(JSON.parse(rest.slice(0, end)));
    start += end;
  }
  return found;
}
