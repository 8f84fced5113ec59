import type { Attribute, BlockSchema, ProviderSchema, SchemaType } from '../terraform/schema.ts';
import { pack, type Packed, Unknown, unpack } from './msgpack.ts';
import { dynamicValue, fieldsOf, legacyTypeSystem } from './protobuf.ts';

type Answer = (request: Buffer) => Buffer;

const valueIn = (message: ReadonlyMap<number, Buffer>, field: number): Packed => {
  const packed = fieldsOf(message.get(field) ?? Buffer.alloc(0)).get(1);
  return packed ? unpack(packed) : null;
};
interface PackedMap {
  readonly [key: string]: Packed;
}
const isObject = (value: Packed): value is PackedMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown);

/** What the cloud would choose itself: every attribute that is computed and that nobody wrote. */
function fill(value: Packed, { attributes = {} }: BlockSchema, choose: (name: string, attribute: Attribute, written: PackedMap) => Packed): Packed {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const attribute = attributes[name];
      const open = one === null || one instanceof Unknown;
      return [name, attribute?.computed && open ? choose(name, attribute, value) : one];
    }),
  );
}

interface Made {
  readonly id: string;
  readonly number: number;
  /** Of the provider. */
  readonly region: string;
  /** What the configuration says. */
  readonly written: PackedMap;
}

/** What it makes up: ids, its region, IPv6 blocks, public addresses. What could have been written and was not stays away. */
function madeUp(name: string, { type, optional }: Attribute, { id, number, region, written }: Made): Packed {
  if (name === 'id') return id;
  if (name === 'region') return region;
  if (name === 'service_name') return `com.amazonaws.vpce.${region}.vpce-svc-${number}`;
  if (name === 'public_ip' || (name === 'ip_address' && id.includes('eip'))) return `203.0.113.${number}`;
  if (name === 'ipv6_cidr_block' && id.startsWith('aws_vpc-') && written.assign_generated_ipv6_cidr_block !== true) return null;
  if (name === 'ipv6_cidr_block') return /_ipv6_cidr_block-|^aws_vpc/.test(id) ? `2001:db8:${id.startsWith('alicloud') ? 1 : number}:100::/56` : null;
  if (type === 'string') return !optional && /(?:_ids?|arn)$/.test(name) ? `${id}-${name}` : optional ? null : '';
  if (type === 'number' || type === 'bool') return null;
  return optional ? null : emptyOf(type, id);
}

/** Something in a list of what was looked for, so that the first of it can be taken. */
function emptyOf(type: SchemaType, id: string): Packed {
  if (typeof type === 'string') return type === 'string' ? id : null;
  const [outer, inner] = type;
  if (outer === 'object')
    return Object.fromEntries(
      Object.entries(inner as Readonly<Record<string, SchemaType>>).map(([name, one]) => [name, emptyOf(one, `${id}-${name}`)]),
    );
  if (outer !== 'list' && outer !== 'set') return {};
  return Array.isArray(inner) && inner[0] === 'object' ? [emptyOf(inner as SchemaType, id)] : [];
}

/** A vSwitch asks for a part of the block of its VPC by its number. */
function numbered(state: Packed): Packed {
  if (!isObject(state) || typeof state.ipv6_cidr_block_mask !== 'number') return state;
  return { ...state, ipv6_cidr_block: `2001:db8:1:${(0x100 + state.ipv6_cidr_block_mask).toString(16)}::/64` };
}

/** Plans and applies without a cloud: what it would choose is not known in a plan, and made up by an apply. */
export function cloudAnswers(schema: ProviderSchema): Readonly<Record<string, Answer>> {
  let made = 0;
  let region = 'eu-central-1';
  const blockOf = (all: ProviderSchema['resource_schemas'], message: ReadonlyMap<number, Buffer>): BlockSchema =>
    all[String(message.get(1))]?.block ?? {};
  return {
    // Request: version of terraform 1, configuration 2.
    Configure(request) {
      const configuration = valueIn(fieldsOf(request), 2);
      if (isObject(configuration) && typeof configuration.region === 'string') region = configuration.region;
      return Buffer.alloc(0);
    },
    // Request: type 1, prior 2, proposed 3. Answer: planned 1, legacy 5.
    PlanResourceChange(request) {
      const message = fieldsOf(request);
      const planned = fill(valueIn(message, 3), blockOf(schema.resource_schemas, message), () => new Unknown());
      return Buffer.concat([dynamicValue(1, pack(planned)), legacyTypeSystem(5)]);
    },
    // Request: type 1, prior 2, planned 3. Answer: new 1, legacy 4.
    ApplyResourceChange(request) {
      const message = fieldsOf(request);
      const id = `${message.get(1)}-${++made}`;
      const state = fill(valueIn(message, 3), blockOf(schema.resource_schemas, message), (name, attribute, written) =>
        madeUp(name, attribute, { id, number: made, region, written }),
      );
      return Buffer.concat([dynamicValue(1, pack(numbered(state))), legacyTypeSystem(4)]);
    },
    // Request: type 1, configuration 2. Answer: state 1.
    ReadDataSource(request) {
      const message = fieldsOf(request);
      const id = `${message.get(1)}-${++made}`;
      const state = fill(valueIn(message, 2), blockOf(schema.data_source_schemas, message), (name, attribute, written) =>
        madeUp(name, attribute, { id, number: made, region, written }),
      );
      return dynamicValue(1, pack(state));
    },
  };
}
