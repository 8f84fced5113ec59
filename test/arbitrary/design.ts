import fc from 'fast-check';
import { mayHold } from '../../core/kinds/containers.ts';
import { KINDS } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { assertNever } from '../../core/model/assert.ts';
import { type Design, type Flow, FORMAT, OUTCOMES, type Place, type Resource, type Scenario, type ScenarioStep } from '../../core/model/design.ts';
import type { CellField, Field, Value } from '../../core/model/fields.ts';

/** Designs that a file may hold: any kinds in containers that take them, any field set or not, references that fill their role. */
export const arbitraryDesign: fc.Arbitrary<Design> = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), seed: fc.nat() }), { maxLength: 12 })
  .map((wanted) => skeleton(wanted))
  .chain((resources) => {
    const filled = Object.fromEntries(Object.entries(resources).map(([id, bare]) => [id, filledIn(bare, resources)]));
    return fc.record({
      format: fc.constant(FORMAT),
      name,
      resources: fc.record(filled) as fc.Arbitrary<Design['resources']>,
      layout: layoutOf(resources),
      scenarios: fc.array(scenarioOf(resources), { maxLength: 4 }),
    });
  });

type Bare = { readonly kind: Kind; readonly in?: string };
type Skeleton = Readonly<Record<string, Bare>>;

/** Puts every wanted resource into something that takes it, making containers where there are none yet. */
function skeleton(wanted: readonly { readonly kind: Kind; readonly seed: number }[]): Skeleton {
  const made: Record<string, Bare> = {};
  const add = (kind: Kind, seed: number): string => {
    const fits = Object.entries(made).flatMap(([id, one]) => (mayHold(one.kind, kind) ? [id] : []));
    const free = kind.within.includes('canvas') && (fits.length === 0 || seed % 3 === 0);
    const holder = KINDS.find((k) => k !== kind && mayHold(k, kind));
    const into = free ? undefined : (fits[seed % Math.max(1, fits.length)] ?? (holder && add(holder, seed)));
    const id = `${kind.words.stem.replace(/[^a-z]/g, '')}-${Object.keys(made).length}`;
    made[id] = into === undefined ? { kind } : { kind, in: into };
    return id;
  };
  for (const { kind, seed } of wanted) add(kind, seed);
  return made;
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((s) => s.trim() === s && s.length > 0 && s.length <= 128 && !/\p{Cc}/u.test(s));

function filledIn({ kind, in: container }: Bare, all: Skeleton): fc.Arbitrary<Resource> {
  const fields = Object.fromEntries(Object.entries(kind.fields).map(([key, field]) => [key, valueOfField(field, all)]));
  return fc
    .record({ name, ...fields }, { requiredKeys: [] })
    .map((values) => present({ kind: kind.id, ...(container !== undefined && { in: container }), ...values }) as unknown as Resource);
}

/** What could not be chosen (a reference with nobody to refer to) is left out. */
const present = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function valueOfField(field: Field, all: Skeleton): fc.Arbitrary<Value | undefined> {
  if (field.type === 'list') {
    return fc.array(cell(field.of, all), { maxLength: 3 }).map((items) => items.filter((item) => item !== undefined));
  }
  if (field.type !== 'rows') return cell(field, all);
  const columns = Object.fromEntries(Object.entries(field.columns).map(([key, column]) => [key, cell(column, all)]));
  return fc.array(fc.record(columns, { requiredKeys: [] }).map(present), { maxLength: 3 }).map((rows) => rows.map(withIcmp) as unknown as Value);
}

/** Ports of an ICMP rule are types. */
const withIcmp = (row: Readonly<Record<string, unknown>>) =>
  (row.protocol === 'icmp' || row.protocol === 'icmpv6') && row.ports !== undefined ? { ...row, ports: '8-0' } : row;

const octet = fc.nat({ max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((o) => o.join('.'));
const ipv6 = fc.array(fc.nat({ max: 0xffff }), { minLength: 8, maxLength: 8 }).map((groups) => groups.map((g) => g.toString(16)).join(':'));
const block4 = fc.tuple(ipv4, fc.nat({ max: 32 })).map(([a, l]) => `${a}/${l}`);
const block6 = fc.tuple(ipv6, fc.nat({ max: 128 })).map(([a, l]) => `${a}/${l}`);
const byFamily = { ipv4: [ipv4, block4], ipv6: [ipv6, block6], any: [fc.oneof(ipv4, ipv6), fc.oneof(block4, block6)] } as const;

/** Texts that a pattern takes; where it takes none of these, its default. */
const matching = (pattern: string, usual: string | undefined): readonly string[] =>
  ['a1', '12', '111122223333', '/a1', ...(usual === undefined ? [] : [usual])].filter((text) => new RegExp(`^(?:${pattern})$`, 'u').test(text));

function cell(field: CellField, all: Skeleton): fc.Arbitrary<Value | undefined> {
  const named = (role: string) => Object.keys(all).filter((id) => all[id]?.kind.roles.some((filled) => filled === role));
  const oneOf = (ids: readonly string[]) => (ids.length > 0 ? fc.constantFrom(...ids) : fc.constant(undefined));
  switch (field.type) {
    case 'flag':
      return fc.boolean();
    case 'whole':
      return fc.integer({ min: field.min, max: field.max });
    case 'text':
      return field.pattern === undefined
        ? fc.string({ maxLength: field.maxLength, unit: 'binary-ascii' })
        : fc.constantFrom(...matching(field.pattern, field.default));
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'cidr':
      return byFamily[field.family][1];
    case 'address':
      return byFamily[field.family][0];
    case 'ports':
      return fc.constantFrom('all', '443', '1024-65535');
    case 'protocol':
      return fc.constantFrom('all', 'tcp', 'udp', 'icmp', 'icmpv6', '47');
    case 'ref':
      return oneOf(named(field.role));
    case 'local':
      return fc.constantFrom('a1', 'unknown');
    case 'peer':
      return fc.oneof(block4, block6, oneOf(named(field.role)));
    default:
      return assertNever(field);
  }
}

const px = fc.integer({ min: -2000, max: 2000 });
const size = fc.integer({ min: 40, max: 2000 });
const placeOf = (kind: Kind): fc.Arbitrary<Place> => {
  if (kind.shape === 'dock') return fc.record({ edge: fc.constantFrom('top', 'right', 'bottom', 'left'), at: fc.nat({ max: 900 }) });
  return kind.shape === 'frame' ? fc.record({ x: px, y: px, width: size, height: size }) : fc.record({ x: px, y: px });
};
const layoutOf = (resources: Skeleton): fc.Arbitrary<Design['layout']> =>
  fc.record(Object.fromEntries(Object.entries(resources).map(([id, { kind }]) => [id, placeOf(kind)])), { requiredKeys: [] }) as fc.Arbitrary<
    Design['layout']
  >;

function scenarioOf(resources: Skeleton): fc.Arbitrary<Scenario> {
  const hosts = Object.keys(resources).filter((id) => resources[id]?.kind.roles.includes('host'));
  const end = fc.oneof(fc.constant('internet'), fc.constant('internet:203.0.113.9'), ipv4, ...(hosts.length > 0 ? [fc.constantFrom(...hosts)] : []));
  const outcome = fc.constantFrom(...OUTCOMES, 'blocked' as const);
  const flow = fc.oneof(
    fc.record({ from: end, to: end, protocol: fc.constantFrom('tcp', 'udp'), port: fc.nat({ max: 65535 }) }),
    fc.record({ from: end, to: end, protocol: fc.constantFrom('icmp', '47') }),
  );
  return fc
    .record({
      name,
      suite: fc.option(name, { nil: undefined }),
      flow,
      expect: fc.record({ ipv4: outcome, ipv6: outcome }, { requiredKeys: ['ipv6'] }),
      steps: fc.array(stepOf(resources, flow), { maxLength: 3 }).map((steps) => (steps.length > 0 ? steps : undefined)),
    })
    .map((s) => present(s) as unknown as Scenario);
}

/** Another question, or any field set to any value that it takes. */
function stepOf(resources: Skeleton, flow: fc.Arbitrary<Flow>): fc.Arbitrary<ScenarioStep> {
  const then = fc.record({ ipv4: fc.constant('blocked' as const) }, { requiredKeys: [] });
  const question = fc.record({ flow, then });
  const fields = Object.entries(resources).flatMap(([id, { kind }]) => Object.entries(kind.fields).map(([key, field]) => ({ id, key, field })));
  if (fields.length === 0) return question;
  const change = fc
    .constantFrom(...fields)
    .chain(({ id, key, field }) => valueOfField(field, resources).map((value) => ({ type: 'set' as const, resource: id, field: key, value })));
  return fc.oneof(question, fc.record({ change, then }, { requiredKeys: ['change'] }));
}
