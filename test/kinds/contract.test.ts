import { describe, expect, it } from 'vitest';
import { stationOf } from '../../core/engine/compile.ts';
import { createView } from '../../core/engine/view.ts';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import { mayHold } from '../../core/kinds/containers.ts';
import { KINDS, kindOf } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { ROLES, type RoleName } from '../../core/kinds/roles.ts';
import type { Resource } from '../../core/model/design.ts';
import type { CellField, Field } from '../../core/model/fields.ts';
import { checkScalar } from '../../core/model/validate.ts';
import { takersOf } from '../support/containers.ts';
import { changed, designOf, NETWORK, type Resources } from './network.ts';

const named = KINDS.map((kind) => ({ id: kind.id, kind }));

const cells = (field: Field): readonly CellField[] => {
  if (field.type === 'rows') return Object.values(field.columns);
  return field.type === 'list' ? [field.of] : [field];
};
const rolesOf = (field: Field): readonly RoleName[] =>
  cells(field).flatMap((cell) => (cell.type === 'ref' || cell.type === 'peer' ? [cell.role] : []));

/** The good network, with bare containers beside it where nothing in it takes the kind: it is of another cloud. */
function withContainers(kind: Kind): Resources {
  if (takersOf(NETWORK, kind).length > 0) return NETWORK;
  const container = KINDS.find((other) => mayHold(other, kind));
  if (!container) return NETWORK;
  const around = container.within.includes('canvas') ? NETWORK : withContainers(container);
  const outer = container.within.includes('canvas') ? undefined : takersOf(around, container)[0];
  return changed(around, { [`around-${kind.words.stem}`]: { kind: container.id, ...(outer === undefined ? {} : { in: outer }) } });
}

/** One of the kind with nothing set, in a container of the good network that may hold it. */
function lonely(kind: Kind): Resources {
  const around = kind.within.includes('canvas') ? NETWORK : withContainers(kind);
  const container = kind.within.includes('canvas') ? undefined : takersOf(around, kind)[0];
  return changed(around, { one: { kind: kind.id, ...(container === undefined ? {} : { in: container }) } });
}

describe('the list of kinds', () => {
  it('has unique ids, and stems that are unique in each cloud', () => {
    expect(new Set(KINDS.map((kind) => kind.id)).size).toBe(KINDS.length);
    expect(new Set(KINDS.map((kind) => `${kind.cloud} ${kind.words.stem}`)).size).toBe(KINDS.length);
  });
  it('fills every role, and uses only roles that are listed', () => {
    const filled = new Set(KINDS.flatMap((kind) => kind.roles));
    expect(ROLES.filter((role) => !filled.has(role))).toEqual([]);
  });
  it('names kinds of the right role where a plan adds one', () => {
    const groups = {
      internet: 'gateways',
      outbound: 'gateways',
      vpn: 'joins',
      directConnect: 'joins',
      peering: 'joins',
      hubPeering: 'joins',
      'line-association': 'joins',
      service: 'compute',
      endpoint: 'gateways',
    };
    const all = KINDS.flatMap((kind) => Object.entries(kind.capabilities.network?.parts ?? {}).map(([part, id]) => ({ kind, part, id })));
    for (const { kind, part, id } of all) {
      expect(kindOf(id)?.cloud, id).toBe(kind.cloud);
      if (part in groups) expect(kindOf(id)?.group, id).toBe(groups[part as keyof typeof groups]);
      else expect(kindOf(id)?.roles, id).toContain(part);
    }
  });
});

describe.each(named)('$id', ({ kind }) => {
  const { words, fields } = kind;

  it('says what it is', () => {
    expect(kind.id).toMatch(/^[a-z]+\.[a-z][a-z0-9-]*$/);
    expect(words.name).not.toBe('');
    expect(words.short.length).toBeLessThanOrEqual(16);
    expect(words.stem).toMatch(/^[a-z][a-z0-9]*$/);
    const sentences = words.help.split(/[.:] /).length;
    expect(sentences, words.help).toBeGreaterThanOrEqual(3);
    expect(words.search.length).toBeGreaterThan(2);
  });
  it('says in words what it takes as a name, and what a pattern of a field takes', () => {
    if (kind.naming) expect(words.naming).toMatch(/\.$/);
    for (const its of Object.values(words.fields)) if (its.invalid !== undefined) expect(its.invalid).toMatch(/\.$/);
  });
  it('has a glyph without colours of its own', () => {
    expect(kind.glyph).toMatch(/^<(path|rect|circle|ellipse)/);
    expect(kind.glyph).not.toMatch(/#[0-9a-f]{3}|rgb|style=|class=/i);
  });
  it('has a label for every field, column and choice, and a hint for every field', () => {
    expect(Object.keys(words.fields).sort()).toEqual(Object.keys(fields).sort());
    for (const [key, field] of Object.entries(fields)) {
      const its = words.fields[key];
      expect(its?.label, key).toMatch(/^[A-Z]/);
      expect(its?.hint, key).toMatch(/\.$/);
      if (field.type === 'choice') expect(Object.keys(its?.options ?? {}).sort(), key).toEqual([...field.options].sort());
      if (field.type !== 'rows') continue;
      expect(Object.keys(its?.columns ?? {}).sort(), key).toEqual(Object.keys(field.columns).sort());
      for (const [column, cell] of Object.entries(field.columns)) {
        if (cell.type === 'choice') expect(Object.keys(its?.columns?.[column]?.options ?? {}).sort(), column).toEqual([...cell.options].sort());
      }
    }
  });
  it('has defaults that its own fields accept', () => {
    for (const [key, field] of Object.entries(fields)) {
      const pairs: (readonly [CellField, unknown])[] =
        field.type === 'rows'
          ? (field.default ?? []).flatMap((row) => Object.entries(row).map(([column, value]) => [field.columns[column] as CellField, value] as const))
          : cells(field).flatMap((cell) => ('default' in cell && cell.default !== undefined ? [[cell, cell.default] as const] : []));
      for (const [cell, value] of pairs) expect(checkScalar(cell, value as string, { row: {} }), `${key}: ${String(value)}`).toBeUndefined();
    }
  });
  it('refers only to roles that some kind fills', () => {
    for (const role of Object.values(fields).flatMap(rolesOf))
      expect(
        KINDS.some((other) => other.roles.includes(role)),
        role,
      ).toBe(true);
    for (const role of kind.within)
      if (role !== 'canvas')
        expect(
          KINDS.some((other) => other.roles.includes(role)),
          role,
        ).toBe(true);
  });
  it('fills its roles with what others ask of them', () => {
    const asked: Partial<Record<RoleName, keyof Kind['capabilities']>> = {
      network: 'network',
      segment: 'segment',
      host: 'host',
      'route-table': 'route-table',
      'route-target': 'route-target',
      'network-filter': 'network-filter',
      'interface-filter': 'interface-filter',
    };
    for (const role of kind.roles) {
      const capability = asked[role];
      if (capability) expect(kind.capabilities[capability], role).toBeDefined();
      if (role === 'route-target') expect(kind.capabilities['next-hop'], role).toBeDefined();
    }
  });
  it('is drawn, judged and compiled with nothing set', () => {
    const resources = lonely(kind);
    const view = createView(designOf(resources));
    const face = kind.face(view, 'one');
    for (const line of face.lines) expect(line.text !== '' || line.code !== undefined).toBe(true);
    for (const rule of kind.findings) for (const found of rule.check(view, 'one')) expect(resources[found.place.resource]).toBeDefined();
    for (const station of kind.compile?.(view, 'one') ?? []) expect(stationOf(view, station.id)).toBeDefined();
  });
  it('gives a new one only fields that it has', () => {
    const { one: bare, ...around } = lonely(kind);
    const container = bare?.in;
    const born = kind.born?.(createView(designOf(around)), container);
    for (const key of Object.keys(born?.values ?? {})) expect([...Object.keys(fields), 'name']).toContain(key);
    for (const need of born?.needs ?? []) expect(Object.keys(fields)).toContain(need.field);
    const one: Resource = { kind: kind.id, ...(container === undefined ? {} : { in: container }), ...born?.values };
    const text = writeDesign(designOf({ ...around, one }));
    expect('design' in readDesign(text, 'test') ? 'read' : readDesign(text, 'test')).toBe('read');
  });
  it('comes back from a file as it was', () => {
    const design = designOf(lonely(kind));
    const read = readDesign(writeDesign(design), 'test');
    expect('design' in read ? read.design.resources : read.errors).toEqual(design.resources);
  });
});
