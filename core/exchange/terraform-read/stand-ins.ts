import { FUNCTIONS } from './functions.ts';
import { type Instance, isList, isMap, Link, Unknown, type Value, type ValueMap } from './value.ts';

/** IPv6 blocks that a cloud chooses: by the type, the argument that asks for one, and the attribute that has it then. A `/56` each. */
const GENERATED: Readonly<Record<string, { readonly asked: string; readonly attribute: string }>> = {
  aws_vpc: { asked: 'assign_generated_ipv6_cidr_block', attribute: 'ipv6_cidr_block' },
  aws_vpc_ipv6_cidr_block_association: { asked: 'assign_generated_ipv6_cidr_block', attribute: 'ipv6_cidr_block' },
  alicloud_vpc: { asked: 'enable_ipv6', attribute: 'ipv6_cidr_block' },
  alicloud_vpc_ipv6_cidr_block: { asked: '', attribute: 'ipv6_cidr_block' },
  tencentcloud_vpc_ipv6_cidr_block: { asked: '', attribute: 'ipv6_cidr_block' },
};

/** What takes a part of its network's block. */
const SUBNETS: ReadonlySet<string> = new Set(['aws_subnet', 'tencentcloud_vpc_ipv6_subnet_cidr_block']);

/**
 * Blocks of the documentation range in place of those that the cloud will choose, one for each instance: what is counted from them
 * (`cidrsubnet`) can be drawn then. `note` is told once of each.
 */
export function createStandIns(note: (address: string, attribute: string) => void): {
  readonly of: (type: string, attribute: string, address: string) => Value | undefined;
  /** With the block that the cloud will choose, where the instance asks for one. */
  readonly complete: (instance: Instance) => Instance;
  /** With what others choose from it. After all are complete. */
  readonly parts: (instance: Instance) => Instance;
} {
  const given = new Map<string, string>();
  const of = (type: string, attribute: string, address: string): string | undefined => {
    const generated = Object.hasOwn(GENERATED, type) ? GENERATED[type] : undefined;
    if (generated?.attribute !== attribute) return undefined;
    const known = given.get(address);
    if (known !== undefined) return known;
    const number = given.size;
    const block = `2001:db8:${(0x1000 + (number >> 8)).toString(16)}:${((number & 0xff) << 8).toString(16)}::/56`;
    given.set(address, block);
    note(address, attribute);
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
    note(instance.address, key);
    return FUNCTIONS.cidrsubnet?.([whole, 8, number]);
  };
  return {
    of,
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
      const wants = asked === '' || String(instance.arguments[asked]) === 'true';
      if (!wants || (typeof written === 'string' && written !== '')) return instance;
      if (written !== undefined && written !== null && !(written instanceof Unknown) && !(written instanceof Link)) return instance;
      return { ...instance, arguments: { ...instance.arguments, [attribute]: of(instance.type, attribute, instance.address) ?? null } };
    },
  };
}
