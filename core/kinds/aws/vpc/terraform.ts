import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix, within } from '../../../net/prefix.ts';
import type {
  Expression,
  NestedBlock,
  Reference,
  TerraformBlock,
  TerraformMapping,
  TerraformNote,
  TerraformSource,
  Written,
} from '../../terraform.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { cidrsubnetOf, exclusionBlock } from '../terraform.ts';
import { fields } from './fields.ts';

interface Space {
  readonly prefix: Prefix;
  /** The part of the VPC that holds it; undefined: its primary block. */
  readonly part: string | undefined;
  /** Amazon chooses it: what is drawn is a stand-in. */
  readonly computed: boolean;
}

/** The blocks of a VPC with the Terraform block that brings each. */
function spacesOf({ view }: TerraformSource, id: ResourceId): readonly Space[] {
  const v = view.values(id, fields);
  const space = (prefix: Prefix | undefined, secondary: boolean, computed: boolean): readonly Space[] =>
    prefix ? [{ prefix, part: secondary ? formatPrefix(prefix) : undefined, computed }] : [];
  const amazon = v.ipv6Source === 'amazon';
  // A block that Amazon chooses has a stand-in in the drawing even when nobody wrote one.
  const primaryIpv6 = readPrefix(v.ipv6Cidr, 'ipv6') ?? (amazon ? view.as('network', id)?.blocks(view, id, 'ipv6')[0] : undefined);
  return [
    ...space(readPrefix(v.ipv4Cidr, 'ipv4'), false, false),
    ...v.secondaryIpv4Cidrs.flatMap((text) => space(readPrefix(text, 'ipv4'), true, false)),
    ...(v.ipv6Source === 'none'
      ? []
      : [...space(primaryIpv6, false, amazon), ...v.secondaryIpv6Cidrs.flatMap((text) => space(readPrefix(text, 'ipv6'), true, amazon))]),
  ];
}

const referenceTo = (reference: ResourceId, { part }: Space): Omit<Reference, 'attribute'> =>
  part === undefined ? { reference } : { reference, part };

/** The drawn block at the same place inside the block that Amazon will choose. */
function computedIpv6(tf: TerraformSource, id: ResourceId, prefix: Prefix): Expression | undefined {
  const space = spacesOf(tf, id).find((s) => s.computed && within(s.prefix, prefix));
  if (!space || tf.view.values(id, fields).owner !== undefined) return undefined;
  return cidrsubnetOf({ ...referenceTo(id, space), attribute: 'ipv6_cidr_block' }, space.prefix, prefix);
}

function association(id: ResourceId, { prefix, part, computed }: Space, pool: boolean): TerraformBlock {
  const vpc = { vpc_id: { reference: id, attribute: 'id' } };
  const suffix = [formatPrefix(prefix)];
  if (prefix.family === 'ipv4') {
    return { type: 'aws_vpc_ipv4_cidr_block_association', part, suffix, arguments: { ...vpc, cidr_block: formatPrefix(prefix) } };
  }
  return {
    type: 'aws_vpc_ipv6_cidr_block_association',
    part,
    suffix,
    arguments: {
      ...vpc,
      assign_generated_ipv6_cidr_block: computed || undefined,
      ipv6_ipam_pool_id: pool ? { variable: 'ipv6_ipam_pool_id' } : undefined,
      ipv6_cidr_block: computed ? undefined : formatPrefix(prefix),
    },
  };
}

/** An id of AWS itself: of what was read from an account. */
const OF_AWS = /^vpc-[0-9a-f]{8,17}$/;

/** As DescribeVpcs calls it: the data source takes no IPv6 block as an argument. */
const IPV6_FILTER = 'ipv6-cidr-block-association.ipv6-cidr-block';

/** One that another account shares: it is found by its id where that is known, and by its block and its owner. */
function lookedUp(tf: TerraformSource, id: ResourceId, owner: string): Written {
  const v = tf.view.values(id, fields);
  const [ipv4, ipv6] = [readPrefix(v.ipv4Cidr, 'ipv4'), v.ipv6Source === 'none' ? undefined : readPrefix(v.ipv6Cidr, 'ipv6')];
  const filter = (name: string, value: string): NestedBlock => ({ name: 'filter', arguments: { name, values: [value] } });
  return {
    blocks: [
      {
        type: 'aws_vpc',
        data: true,
        arguments: { id: OF_AWS.test(id) ? id : undefined, cidr_block: ipv4 && formatPrefix(ipv4) },
        blocks: [filter('owner-id', owner), ...(ipv6 ? [filter(IPV6_FILTER, formatPrefix(ipv6))] : [])],
        comment: { code: 'TF_COMMENT_SHARED_VPC', values: { owner } },
      },
    ],
    notes: [{ code: 'TF_SHARED_VPC', severity: 'note', values: { what: { resource: id }, owner }, place: { resource: id, field: 'owner' } }],
  };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  if (v.owner !== undefined) return lookedUp(tf, id, v.owner);
  const spaces = spacesOf(tf, id);
  const primary = (family: Prefix['family']) => spaces.find((s) => s.part === undefined && s.prefix.family === family)?.prefix;
  const [ipv4, ipv6] = [primary('ipv4'), primary('ipv6')];
  // A block of one's own reaches a VPC only through an IPAM pool, whose id is the account's.
  const pool = v.ipv6Source === 'own' || v.ipv6Source === 'ipam-private';
  const notes: readonly TerraformNote[] = ipv4
    ? []
    : [{ code: 'TF_VPC_WITHOUT_IPV4', severity: 'warning', values: { what: { resource: id } }, place: { resource: id, field: 'ipv4Cidr' } }];
  return {
    blocks: [
      {
        type: 'aws_vpc',
        named: true,
        arguments: {
          cidr_block: ipv4 && formatPrefix(ipv4),
          assign_generated_ipv6_cidr_block: v.ipv6Source === 'amazon' || undefined,
          ipv6_ipam_pool_id: pool ? { variable: 'ipv6_ipam_pool_id' } : undefined,
          ipv6_cidr_block: pool && ipv6 ? formatPrefix(ipv6) : undefined,
          ipv6_netmask_length: pool && !ipv6 ? 56 : undefined,
          enable_dns_support: v.dnsSupport ? undefined : false,
          enable_dns_hostnames: v.dnsHostnames || undefined,
          instance_tenancy: v.tenancy === 'default' ? undefined : v.tenancy,
        },
      },
      ...spaces.filter((s) => s.part !== undefined).map((s) => association(id, s, pool)),
      ...exclusionBlock('vpc_id', id, v.publicAccessExclusion),
    ],
    variables: pool
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
      if (tf.view.values(id, fields).owner !== undefined) return [];
      const space = spacesOf(tf, id).find((s) => within(s.prefix, prefix));
      return space?.part === undefined ? [] : [referenceTo(id, space)];
    },
  },
};
