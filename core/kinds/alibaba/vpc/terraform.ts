import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix, samePrefix, within } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, Reference, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrsubnetOf, drawnName, idOf } from '../terraform.ts';
import { fields } from './fields.ts';

interface Space {
  readonly prefix: Prefix;
  /** The part of the VPC that holds it; undefined: its primary block. */
  readonly part: string | undefined;
  /** The cloud chooses it: what is drawn is a stand-in. */
  readonly computed: boolean;
}

/** The blocks of a VPC with the Terraform block that brings each. IPv6 always has a block of its own. */
function spacesOf({ view }: TerraformSource, id: ResourceId): readonly Space[] {
  const v = view.values(id, fields);
  const primary = readPrefix(v.ipv4Cidr, 'ipv4');
  const space = (prefix: Prefix, computed: boolean): Space => ({
    prefix,
    part: primary && samePrefix(prefix, primary) ? undefined : formatPrefix(prefix),
    computed,
  });
  return [
    ...(primary ? [space(primary, false)] : []),
    ...v.secondaryIpv4Cidrs.flatMap((text) => readPrefix(text, 'ipv4') ?? []).map((prefix) => space(prefix, false)),
    ...(view.as('network', id)?.blocks(view, id, 'ipv6') ?? []).map((prefix) => space(prefix, v.ipv6Source === 'cloud')),
  ];
}

const referenceTo = (reference: ResourceId, { part }: Space): Omit<Reference, 'attribute'> =>
  part === undefined ? { reference } : { reference, part };

/** The drawn block at the same place inside the block that the cloud will choose. */
function computedIpv6(tf: TerraformSource, id: ResourceId, prefix: Prefix): Expression | undefined {
  const space = spacesOf(tf, id).find((s) => s.computed && within(s.prefix, prefix));
  return space && cidrsubnetOf({ ...referenceTo(id, space), attribute: 'ipv6_cidr_block' }, space.prefix, prefix);
}

function blockOf(id: ResourceId, { prefix, part, computed }: Space): TerraformBlock {
  const cidr = formatPrefix(prefix);
  const base = { part, suffix: [cidr] };
  if (prefix.family === 'ipv4') return { ...base, type: 'alicloud_vpc_ipv4_cidr_block', arguments: { vpc_id: idOf(id), secondary_cidr_block: cidr } };
  return {
    ...base,
    type: 'alicloud_vpc_ipv6_cidr_block',
    arguments: {
      vpc_id: idOf(id),
      ipv6_cidr_block: computed ? undefined : cidr,
      ipv6_ipam_pool_id: computed ? undefined : { variable: 'ipv6_ipam_pool_id' },
    },
  };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  const spaces = spacesOf(tf, id);
  const ipv4 = spaces.find((s) => s.part === undefined)?.prefix;
  const values = { what: { resource: id } };
  const notes: readonly TerraformNote[] = [
    ...(ipv4 ? [] : [{ code: 'TF_VPC_WITHOUT_IPV4', severity: 'warning', values, place: { resource: id, field: 'ipv4Cidr' } } as const]),
    // No argument of the provider sets it: a new VPC is public until an IPv4 gateway makes it private.
    ...(v.internetMode === 'public'
      ? []
      : [{ code: 'TF_ALI_MODE_IS_PUBLIC', severity: 'warning', values, place: { resource: id, field: 'internetMode' } } as const]),
  ];
  return {
    blocks: [
      { type: 'alicloud_vpc', arguments: { vpc_name: drawnName, cidr_block: ipv4 && formatPrefix(ipv4) } },
      ...spaces.filter((s) => s.part !== undefined).map((s) => blockOf(id, s)),
    ],
    variables:
      v.ipv6Source === 'ipam' && spaces.some((s) => s.prefix.family === 'ipv6')
        ? [{ name: 'ipv6_ipam_pool_id', type: 'string', description: { code: 'TF_VAR_IPV6_POOL', values: { what: { resource: id } } } }]
        : [],
    notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'network',
  write,
  offers: {
    computedIpv6,
    spaceFrom: (tf, id, prefix) => {
      const space = spacesOf(tf, id).find((s) => within(s.prefix, prefix));
      return space?.part === undefined ? [] : [referenceTo(id, space)];
    },
  },
};
