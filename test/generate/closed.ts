import { kindOf } from '../../core/kinds/index.ts';
import type { Design, Resource } from '../../core/model/design.ts';
import type { Field } from '../../core/model/fields.ts';

type Row = Readonly<Record<string, unknown>>;

/** The design without what no file may hold: names of resources that are not there, what stands in them, ports of ICMP. */
export function closed(design: Design): Design {
  const placed = Object.entries(design.resources).filter(([, { in: holder }]) => holder === undefined || Object.hasOwn(design.resources, holder));
  if (placed.length < Object.keys(design.resources).length) return closed({ ...design, resources: Object.fromEntries(placed) });
  const there = (id: unknown) => typeof id !== 'string' || Object.hasOwn(design.resources, id);
  return { ...design, resources: Object.fromEntries(placed.map(([id, resource]) => [id, closedResource(resource, there)])) };
}

function closedResource(resource: Resource, there: (id: unknown) => boolean): Resource {
  const fields = kindOf(resource.kind)?.fields ?? {};
  const kept = Object.entries(resource).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    const field = fields[key];
    if (!field) return [[key, value]];
    if (field.type === 'list') return [[key, (value as readonly unknown[]).filter((item) => isThere(field.of, item, there))]];
    if (field.type === 'rows') return [[key, (value as readonly Row[]).map((row) => closedRow(field.columns, row, there))]];
    return isThere(field, value, there) ? [[key, value]] : [];
  });
  return Object.fromEntries(kept) as unknown as Resource;
}

function closedRow(columns: Readonly<Record<string, Field>>, row: Row, there: (id: unknown) => boolean): Row {
  const cells = Object.entries(row).filter(([key, value]) => columns[key] === undefined || isThere(columns[key], value, there));
  const icmp = row['protocol'] === 'icmp' && row['ports'] !== undefined;
  return { ...Object.fromEntries(cells), ...(icmp && { ports: 'all' }) };
}

/** A peer is an id when it is no block. */
const isThere = (field: Field, value: unknown, there: (id: unknown) => boolean): boolean =>
  field.type === 'ref' ? there(value) : field.type !== 'peer' || String(value).includes('/') || there(value);
