import { FUNCTIONS } from './functions.ts';
import { type Instance, isList, isMap, Link, Unknown, type Value, type ValueMap } from './value.ts';

/** IPv6 blocks that a cloud chooses: by the type, the arguments that ask for one (none: it always does), and the attribute that has it then. A `/56` each. */
const GENERATED: Readonly<Record<string, { readonly asked: readonly string[]; readonly attribute: string }>> = {
  aws_vpc: { asked: ['assign_generated_ipv6_cidr_block', 'ipv6_ipam_pool_id'], attribute: 'ipv6_cidr_block' },
  aws_vpc_ipv6_cidr_block_association: {
    asked: ['assign_generated_ipv6_cidr_block', 'ipv6_ipam_pool_id', 'ipv6_pool'],
    attribute: 'ipv6_cidr_block',
  },
  alicloud_vpc: { asked: ['enable_ipv6'], attribute: 'ipv6_cidr_block' },
  alicloud_vpc_ipv6_cidr_block: { asked: [], attribute: 'ipv6_cidr_block' },
  tencentcloud_vpc_ipv6_cidr_block: { asked: [], attribute: 'ipv6_cidr_block' },
};
/** A flag that is set, or a pool that is named, whether its id is known or not. */
const isAsked = (value: Value | undefined): boolean => value !== undefined && value !== null && value !== '' && String(value) !== 'false';

/** Lists of the zones of a region: the first of them stand in their place, because only which differ from which decides anything. */
const FIRST = [0, 1, 2];
interface Zones {
  readonly type: RegExp;
  readonly region: string;
  /** What a zone is in the lists that the data source has, by their names. */
  readonly lists: Readonly<Record<string, (zone: string) => Value>>;
  readonly of: (region: string, number: number) => string;
}
const ZONES: readonly Zones[] = [
  {
    type: /^data\.aws_availability_zones$/,
    region: 'us-east-1',
    lists: { names: (zone) => zone },
    of: (region, number) => `${region}${'abc'[number]}`,
  },
  {
    // Every service of Alibaba Cloud has a list of its own.
    type: /^data\.alicloud_(?:\w+_)?zones$/,
    region: 'cn-hangzhou',
    lists: { zones: (zone) => ({ id: zone, zone_id: zone }), ids: (zone) => zone },
    of: (region, number) => `${region}-${'hij'[number]}`,
  },
  {
    type: /^data\.tencentcloud_availability_zones(?:_by_product)?$/,
    region: 'ap-guangzhou',
    lists: { zones: (zone) => ({ name: zone }) },
    of: (region, number) => `${region}-${3 + number}`,
  },
];

/** What takes a part of its network's block. */
const SUBNETS: ReadonlySet<string> = new Set(['aws_subnet', 'tencentcloud_vpc_ipv6_subnet_cidr_block']);

/**
 * Blocks of the documentation range in place of those that the cloud will choose, one for each instance: what is counted from them
 * (`cidrsubnet`) can be drawn then. `note` is told once of each. The same for the zones that a region has.
 */
export function createStandIns(note: (address: string, attribute: string, code: 'STANDS_IN' | 'ZONES_STAND_IN') => void): {
  readonly of: (type: string, attribute: string, address: string, region?: string) => Value | undefined;
  /** With the block that the cloud will choose, where the instance asks for one. */
  readonly complete: (instance: Instance) => Instance;
  /** With what others choose from it. After all are complete. */
  readonly parts: (instance: Instance) => Instance;
} {
  const given = new Map<string, string>();
  const told = new Set<string>();
  const zonesOf = (type: string, attribute: string, address: string, region: string | undefined): Value | undefined => {
    const zones = ZONES.find((one) => one.type.test(type));
    const zone = zones && Object.hasOwn(zones.lists, attribute) ? zones.lists[attribute] : undefined;
    if (!zones || !zone) return undefined;
    if (!told.has(address)) note(address, attribute, 'ZONES_STAND_IN');
    told.add(address);
    return FIRST.map((number) => zone(zones.of(region ?? zones.region, number)));
  };
  const blockOf = (type: string, attribute: string, address: string): string | undefined => {
    const generated = Object.hasOwn(GENERATED, type) ? GENERATED[type] : undefined;
    if (generated?.attribute !== attribute) return undefined;
    const known = given.get(address);
    if (known !== undefined) return known;
    const number = given.size;
    const block = `2001:db8:${(0x1000 + (number >> 8)).toString(16)}:${((number & 0xff) << 8).toString(16)}::/56`;
    given.set(address, block);
    note(address, attribute, 'STANDS_IN');
    return block;
  };
  const parts = new Map<string, number>();
  /**
   * A plan does not tell which part of a block that is not known yet is meant, or whether all of it is (`cidrsubnet`). A subnet takes the
   * next one; what anything else means stays unknown.
   */
  const partOf = (instance: Instance, key: string, { address, attribute }: Link): Value | undefined => {
    const whole = given.get(address);
    if (whole === undefined || attribute !== 'ipv6_cidr_block' || key !== 'ipv6_cidr_block') return undefined;
    const number = parts.get(address) ?? 0;
    parts.set(address, number + 1);
    note(instance.address, key, 'STANDS_IN');
    return FUNCTIONS.cidrsubnet?.([whole, 8, number]);
  };
  return {
    of: (type, attribute, address, region) => blockOf(type, attribute, address) ?? zonesOf(type, attribute, address, region),
    parts: (instance) => {
      const filled = (key: string, value: Value): Value => {
        if (value instanceof Link) return partOf(instance, key, value) ?? value;
        if (isList(value)) return value.map((one) => filled(key, one));
        return isMap(value) ? Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, filled(inner, one)])) : value;
      };
      return SUBNETS.has(instance.type) ? { ...instance, arguments: filled('', instance.arguments) as ValueMap } : instance;
    },
    complete: (instance) => {
      const generated = Object.hasOwn(GENERATED, instance.type) ? GENERATED[instance.type] : undefined;
      if (!generated || !isMap(instance.arguments)) return instance;
      const { asked, attribute } = generated;
      const written = instance.arguments[attribute];
      const wants = asked.length === 0 || asked.some((key) => isAsked(instance.arguments[key]));
      if (!wants || (typeof written === 'string' && written !== '')) return instance;
      if (written !== undefined && written !== null && !(written instanceof Unknown) && !(written instanceof Link)) return instance;
      return { ...instance, arguments: { ...instance.arguments, [attribute]: blockOf(instance.type, attribute, instance.address) ?? null } };
    },
  };
}
