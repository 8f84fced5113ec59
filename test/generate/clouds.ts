import fc from 'fast-check';
import { mayHold } from '../../core/kinds/containers.ts';
import { KINDS } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { assertNever } from '../../core/model/assert.ts';
import type { Resource } from '../../core/model/design.ts';
import type { CellField, Field, ItemField, RowsField, Value } from '../../core/model/fields.ts';

/**
 * A pool of every kind of every cloud, made from what the kinds declare: a new kind is in it at once. References mostly meet somebody of their
 * role and cloud, sometimes of another cloud, sometimes nobody; addresses lie near each other and near the borders of the blocks of all clouds.
 */
interface Member {
  readonly id: string;
  readonly kind: Kind;
  /** The how-manieth of its kind, from 0. */
  readonly n: number;
}

const COPIES = { network: 2, segment: 3, host: 2, rules: 2, other: 1 } as const;

const isBalancer = (kind: Kind): boolean => kind.group === 'balancing' && kind.roles.includes('host');
const isHost = (kind: Kind): boolean => kind.roles.includes('host') && !isBalancer(kind);

function copies(kind: Kind): number {
  if (kind.roles.includes('network')) return COPIES.network;
  if (kind.roles.includes('segment')) return COPIES.segment;
  if (isHost(kind) || kind.roles.includes('public-address')) return COPIES.host;
  return kind.group === 'rules' ? COPIES.rules : COPIES.other;
}

const of = (is: (kind: Kind) => boolean, prefix: string): readonly Member[] =>
  KINDS.filter((kind) => kind.cloud !== 'outside' && is(kind))
    .flatMap((kind) => Array.from({ length: copies(kind) }, (_, n) => ({ kind, n })))
    .map((one, i) => ({ ...one, id: prefix === '' ? `${one.kind.id.replace('.', '-')}-${one.n}` : `${prefix}-${i}` }));

const MEMBERS: readonly Member[] = [...of(isHost, 'host'), ...of(isBalancer, 'lb'), ...of((kind) => !isHost(kind) && !isBalancer(kind), '')];
/** Ends of flows, under names that no kind is in. */
export const HOSTS_OF_CLOUDS: readonly string[] = MEMBERS.filter(({ kind }) => isHost(kind)).map(({ id }) => id);
export const BALANCERS_OF_CLOUDS: readonly string[] = MEMBERS.filter(({ kind }) => isBalancer(kind)).map(({ id }) => id);

const one = fc.constantFrom;
const often = <T>(value: fc.Arbitrary<T>, weight = 3): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary: value as fc.Arbitrary<T | undefined> }, { weight: 1, arbitrary: fc.constant(undefined) });

const CIDRS4 = ['0.0.0.0/0', '0.0.0.0/0', '10.0.0.0/16', '10.0.1.0/24', '10.0.0.0/24', '10.1.0.0/16', '192.168.0.0/16', '203.0.113.9/32'];
const CIDRS6 = ['::/0', '::/0', '2001:db8:1a2b:c00::/56', '2001:db8:1a2b:c01::/64', '64:ff9b::/96', '2001:db8:5::/48'];
const ADDRESSES4 = ['10.0.0.4', '10.0.1.10', '10.0.2.200', '10.1.0.5', '198.51.100.200', '10.0.0.1'];
const ADDRESSES6 = ['2001:db8:1a2b:c00::4', '2001:db8:1a2b:c01::9', '2001:db8:1a2b:c02::7', '2001:db8:ffff::9'];
const byFamily = <T>(family: 'ipv4' | 'ipv6' | 'any', v4: readonly T[], v6: readonly T[]): readonly T[] =>
  family === 'any' ? [...v4, ...v6] : family === 'ipv4' ? v4 : v6;

/** Blocks that fit into each other: those of networks and of their segments. */
function blocks({ kind, n }: Member, family: 'ipv4' | 'ipv6' | 'any'): readonly string[] | undefined {
  if (kind.roles.includes('network')) return byFamily(family, [`10.${n}.0.0/16`, '10.0.0.0/16'], ['2001:db8:1a2b:c00::/56']);
  if (kind.roles.includes('segment')) return byFamily(family, [`10.0.${n}.0/24`, `10.1.${n}.0/24`, `10.0.${n}.0/28`], [`2001:db8:1a2b:c0${n}::/64`]);
  return undefined;
}

function reference(member: Member, role: string): fc.Arbitrary<string | undefined> {
  const filling = MEMBERS.filter(({ kind, id }) => kind.roles.some((filled) => filled === role) && id !== member.id);
  const own = filling.filter(({ kind }) => kind.cloud === member.kind.cloud).map(({ id }) => id);
  const others = [...filling.map(({ id }) => id), 'gone'];
  const outside = role === 'private-network' ? ['office'] : [];
  const near = [...own, ...outside];
  return near.length === 0 ? one(...others) : fc.oneof({ weight: 15, arbitrary: one(...near) }, { weight: 1, arbitrary: one(...others) });
}

/** Names of rows that other rows name. */
const NAMES = ['a', 'b'];

function cell(member: Member, name: string, field: CellField | ItemField): fc.Arbitrary<Value | undefined> {
  switch (field.type) {
    case 'flag':
      return fc.boolean();
    case 'whole':
      return one(...[field.default ?? field.min, field.min, field.max, 10, 80, 443].filter((n) => n >= field.min && n <= field.max));
    case 'text':
      if (name === 'name') return one(...NAMES);
      return field.pattern === undefined ? one(undefined, 'a') : one(undefined, ...(field.default === undefined ? [] : [field.default]));
    case 'choice':
      return one(field.default, field.default, ...field.options);
    case 'cidr':
      return one(...(blocks(member, field.family) ?? byFamily(field.family, CIDRS4, CIDRS6)));
    case 'address':
      return one(undefined, ...byFamily(field.family, ADDRESSES4, ADDRESSES6));
    case 'ports':
      return one('all', '443', '80', '1024-65535');
    case 'protocol':
      return one('all', 'tcp', 'tcp', 'udp', 'icmp', '47');
    case 'ref':
      return reference(member, field.role);
    case 'local':
      return one(...NAMES);
    case 'peer':
      return fc.oneof({ weight: 3, arbitrary: one(...CIDRS4, ...CIDRS6) }, { weight: 1, arbitrary: reference(member, field.role) });
    default:
      return assertNever(field);
  }
}

/** Rows; those of filters often let everything through, so that packets come further than the first of them. */
function rowsOf(member: Member, { columns }: RowsField): fc.Arbitrary<Value> {
  const row = fc.record(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, often(cell(member, name, column), 7)])));
  const any = fc.array(row.map(written), { maxLength: 3 }) as unknown as fc.Arbitrary<Value>;
  const target = Object.keys(columns).find((name) => ['peer', 'cidr'].includes(columns[name]?.type ?? ''));
  if (target === undefined || columns['protocol'] === undefined) return any;
  const all = ['0.0.0.0/0', '::/0'].map((cidr, i) => ({
    ...(columns['number'] && { number: 1 + i, action: 'allow' }),
    protocol: 'all',
    ports: 'all',
    [target]: cidr,
  }));
  return fc.oneof({ weight: 3, arbitrary: fc.constant(all) as unknown as fc.Arbitrary<Value> }, { weight: 2, arbitrary: any });
}

function valueFor(member: Member, name: string, field: Field): fc.Arbitrary<Value | undefined> {
  if (field.type === 'rows') return rowsOf(member, field);
  if (field.type !== 'list') return cell(member, name, field);
  return fc
    .array(cell(member, name, field.of), { minLength: 1, maxLength: 2 })
    .map((items) => [...new Set(items.filter((item) => item !== undefined))]);
}

/** What came out undefined is left out, as in a document. */
const written = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function resourceOf(member: Member): fc.Arbitrary<Resource> {
  const { kind } = member;
  const holders = MEMBERS.filter((other) => mayHold(other.kind, kind)).map(({ id }) => id);
  const free = kind.within.includes('canvas') || holders.length === 0;
  const container = free ? one(undefined, ...holders) : one(...holders);
  const fields = Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, often(valueFor(member, name, field))]));
  return fc.record({ ...fields, in: container }).map((values) => ({ kind: kind.id, ...written(values) }) as Resource);
}

/** Every resource of the pool of all clouds, by id. */
export const CLOUDS_POOL: Readonly<Record<string, fc.Arbitrary<Resource>>> = Object.fromEntries(
  MEMBERS.map((member) => [member.id, resourceOf(member)]),
);
/** The clouds that there are, each with the ids of its resources. */
export const IDS_OF_CLOUDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...new Set(MEMBERS.map(({ kind }) => kind.cloud))].map((cloud) => [cloud, MEMBERS.filter(({ kind }) => kind.cloud === cloud).map(({ id }) => id)]),
);
