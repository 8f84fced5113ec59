import type { ResourceId } from '../../model/design.ts';
import { within } from '../../net/prefix.ts';
import { indexIn, type RulePorts } from '../derived/terraform.ts';
import type { Expression, SharedData, TerraformProvider, TerraformSource } from '../terraform.ts';

export * from '../derived/terraform.ts';

/** `cn-hangzhou` in `cn-hangzhou-i`, `ap-southeast-1` in `ap-southeast-1a`. */
const ZONE = /^([a-z]{2}(?:-[a-z]+)+(?:-\d+)?)(?:-[a-z]|(?<=\d)[a-z])$/;

export const provider: TerraformProvider = {
  name: 'alicloud',
  source: 'aliyun/alicloud',
  version: '~> 1.289',
  elsewhere: 'alias',
  firstRegion: 'cn-hangzhou',
  regionOfZone: (zone) => ZONE.exec(zone)?.[1],
};

/** The drawn name for `vpc_name`, `vswitch_name` and whatever else takes any text. */
export const drawnName: Expression = { shownName: { allowed: /^(?!https?:\/\/)[\s\S]+$/i, limit: 128 } };
/** The drawn name for what takes letters, digits, `.`, `_` and `-` behind a letter: ECS, NAT gateways, security groups, load balancers. */
export const plainName: Expression = {
  shownName: { refused: /[^\p{L}\p{N}._-]/gu, allowed: /^(?!aliyun|acs|http)\p{L}.+$/iu, limit: 80 },
};

const FIRST_ZONE: Expression = {
  shared: { type: 'alicloud_zones', label: 'available', arguments: { available_resource_creation: 'VSwitch' } },
  attribute: 'zones[0].id',
};

/** `zone_id` of a vSwitch: what is drawn (a letter alone is of the region), or the region's first zone, since the cloud insists on one. */
export function zoneOf(tf: TerraformSource, segment: ResourceId): Expression {
  const zone = tf.view.as('segment', segment)?.zone(tf.view, segment);
  if (zone === undefined || zone === '') return FIRST_ZONE;
  if (zone.length > 1) return zone;
  const region = tf.region(segment);
  return /\d$/.test(region) ? `${region}${zone}` : `${region}-${zone}`;
}

/** `ipv6_cidr_block_mask` of a vSwitch: which /64 of its VPC's IPv6 block it has; undefined where it has none. */
export function ipv6MaskOf({ view }: TerraformSource, segment: ResourceId): bigint | undefined {
  const network = view.enclosing(segment, 'network');
  const prefix = view.as('segment', segment)?.prefix(view, segment, 'ipv6');
  if (network === undefined || !prefix) return undefined;
  const space = view
    .as('network', network)
    ?.blocks(view, network, 'ipv6')
    .find((block) => within(block, prefix));
  return space && indexIn(space, prefix);
}

/** The newest image of Alibaba Cloud Linux 3 that runs on this instance type: the one that needs no id of an account. */
export function imageFor(instanceType: string): Expression {
  const shared: SharedData = {
    type: 'alicloud_images',
    label: `linux_for_${instanceType}`,
    arguments: { owners: 'system', name_regex: '^aliyun_3_', instance_type: instanceType, most_recent: true },
  };
  return { shared, attribute: 'images[0].id' };
}

/** `port_range` of a security group rule, `port` of a network ACL entry: `443/443`; `-1/-1` where the protocol has no ports. */
export function portRange({ ports }: RulePorts): string {
  return ports === undefined ? '-1/-1' : `${Math.max(ports.from, 1)}/${ports.to}`;
}
