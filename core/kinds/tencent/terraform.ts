import type { ResourceId } from '../../model/design.ts';
import type { RulePorts } from '../derived/terraform.ts';
import type { Expression, Reference, SharedData, TerraformProvider, TerraformSource } from '../terraform.ts';

export * from '../derived/terraform.ts';

/** `ap-guangzhou` in `ap-guangzhou-3`. */
const ZONE = /^([a-z]{2}(?:-[a-z]+)+)-\d+$/;

export const provider: TerraformProvider = {
  name: 'tencentcloud',
  source: 'tencentcloudstack/tencentcloud',
  version: '>= 1.83.25, < 2.0.0',
  elsewhere: 'alias',
  firstRegion: 'ap-guangzhou',
  regionOfZone: (zone) => ZONE.exec(zone)?.[1],
};

/** The drawn name for `name` of VPCs, subnets, route tables, security groups and whatever else takes any text. */
export const drawnName: Expression = { shownName: { allowed: /^[\s\S]+$/, limit: 60 } };
/** The drawn name for what takes letters, digits, `-` and `_` only: a CLB. */
export const plainName: Expression = { shownName: { refused: /[^\p{L}\p{N}_-]/gu, allowed: /^.+$/u, limit: 60 } };

const FIRST_ZONE: Expression = {
  shared: { type: 'tencentcloud_availability_zones_by_product', label: 'available', arguments: { product: 'cvm' } },
  attribute: 'zones[0].name',
};

/** `availability_zone` of a subnet: what is drawn (a number alone is of the region), or the region's first zone, since the cloud insists on one. */
export function zoneOf(tf: TerraformSource, segment: ResourceId): Expression {
  const zone = tf.view.as('segment', segment)?.zone(tf.view, segment);
  if (zone === undefined || zone === '') return FIRST_ZONE;
  return /^\d+$/.test(zone) ? `${tf.region(segment)}-${zone}` : zone;
}

/** A public image of TencentOS Server that runs on this instance type: the one that needs no id of an account. */
export function imageFor(instanceType: string): Expression {
  const shared: SharedData = {
    type: 'tencentcloud_images',
    label: `linux_for_${instanceType}`,
    arguments: { image_type: ['PUBLIC_IMAGE'], image_name_regex: '^TencentOS Server', instance_type: instanceType },
  };
  return { shared, attribute: 'images[0].image_id' };
}

/** What has to be there before the cloud can give an IPv6 address in a segment: its block is a resource beside it. */
export function ipv6SpaceOf(tf: TerraformSource, segment: ResourceId): readonly Omit<Reference, 'attribute'>[] {
  const prefix = tf.view.as('segment', segment)?.prefix(tf.view, segment, 'ipv6');
  return (prefix && tf.offers(segment).spaceFrom?.(tf, segment, prefix)) ?? [];
}

/** The account that owns what is drawn: a peering must name it (`destination_uin`). */
export const accountId: Expression = {
  setting: { name: 'tencent_account_id', type: 'string', description: { code: 'TF_VAR_TENCENT_ACCOUNT' } },
};

/** `port` of a security group rule or a network ACL rule: `443`, `8000-9000`, `ALL`. */
export function portsOf({ ports }: RulePorts): string {
  if (ports === undefined || (ports.from === 0 && ports.to === 65535)) return 'ALL';
  return ports.from === ports.to ? String(ports.from) : `${ports.from}-${ports.to}`;
}
/** `protocol` of a security group rule or a network ACL rule: `TCP`, `ICMPV6`, `ALL`; undefined where the cloud knows no such protocol. */
export function protocolOf({ number }: RulePorts): string | undefined {
  if (number === 'all') return 'ALL';
  return { 1: 'ICMP', 6: 'TCP', 17: 'UDP', 47: 'GRE', 58: 'ICMPV6' }[number];
}

/** A rule of `tencentcloud_vpc_acl`: `ACCEPT#10.0.0.0/8#443#TCP`, with the block put in where only the cloud will know it. */
export function aclRule(action: 'ACCEPT' | 'DROP', cidr: Expression, ports: string, protocol: string): Expression {
  const rule = (block: string) => [action, block, ports, protocol].join('#');
  return typeof cidr === 'string' ? rule(cidr) : { call: 'format', arguments: [rule('%s'), cidr] };
}
