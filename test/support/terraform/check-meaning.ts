import { parsePrefix } from '../../../core/net/prefix.ts';
import { addressOf, type Configuration, type JsonObject, listOf, type ParsedBlock } from './configuration.ts';

interface Rule {
  readonly type: string;
  /** The rule is for each block of these names inside it. */
  readonly inside?: readonly string[];
  /** Exactly one of these must be written. */
  readonly one: readonly string[];
}

const ROUTE_TARGETS = [
  'gateway_id',
  'nat_gateway_id',
  'egress_only_gateway_id',
  'network_interface_id',
  'transit_gateway_id',
  'vpc_peering_connection_id',
  'vpc_endpoint_id',
  'local_gateway_id',
  'carrier_gateway_id',
  'core_network_arn',
  'odb_network_arn',
];
const PEERS = ['cidr_ipv4', 'cidr_ipv6', 'prefix_list_id', 'referenced_security_group_id'];

/** What the schema cannot say and the provider or AWS refuses. */
const RULES: readonly Rule[] = [
  { type: 'aws_route', one: ['destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id'] },
  { type: 'aws_route', one: ROUTE_TARGETS },
  { type: 'aws_route_table_association', one: ['subnet_id', 'gateway_id'] },
  { type: 'aws_vpc_security_group_ingress_rule', one: PEERS },
  { type: 'aws_vpc_security_group_egress_rule', one: PEERS },
  { type: 'aws_network_acl_rule', one: ['cidr_block', 'ipv6_cidr_block'] },
  { type: 'aws_lambda_function', one: ['filename', 's3_bucket', 'image_uri'] },
  { type: 'aws_vpn_connection', one: ['vpn_gateway_id', 'transit_gateway_id'] },
  { type: 'aws_dx_private_virtual_interface', one: ['vpn_gateway_id', 'dx_gateway_id'] },
  { type: 'aws_customer_gateway', one: ['bgp_asn', 'bgp_asn_extended'] },
  { type: 'alicloud_security_group_rule', one: ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id', 'prefix_list_id'] },
  { type: 'alicloud_snat_entry', one: ['source_vswitch_id', 'source_cidr'] },
  { type: 'alicloud_route_entry', one: ['destination_cidrblock'] },
  { type: 'alicloud_route_entry', one: ['nexthop_id'] },
  { type: 'alicloud_instance', one: ['image_id', 'launch_template_id'] },
  {
    type: 'tencentcloud_security_group_rule_set',
    inside: ['ingress', 'egress'],
    one: ['cidr_block', 'ipv6_cidr_block', 'source_security_id', 'address_template_id', 'address_template_group'],
  },
  { type: 'tencentcloud_eip_association', one: ['instance_id', 'network_interface_id'] },
  { type: 'tencentcloud_nat_gateway_snat', one: ['subnet_id', 'instance_id'] },
  { type: 'tencentcloud_clb_attachment', inside: ['targets'], one: ['instance_id', 'eni_ip'] },
  { type: 'tencentcloud_instance', one: ['image_id', 'launch_template_id'] },
];
/** `ACCEPT#10.0.0.0/8#443#TCP` */
const ACL_RULE = /^(?:ACCEPT|DROP)#[^#]+#(?:ALL|\d+(?:-\d+)?)#(?:TCP|UDP|ICMP|ICMPV6|ALL)$/;
const INLINE: Readonly<Record<string, readonly string[]>> = {
  aws_route_table: ['route', 'propagating_vgws'],
  aws_security_group: ['ingress', 'egress'],
  aws_network_acl: ['ingress', 'egress', 'subnet_ids'],
};
const CIDRS = [
  'cidr_block',
  'ipv6_cidr_block',
  'destination_cidr_block',
  'destination_ipv6_cidr_block',
  'cidr_ipv4',
  'cidr_ipv6',
  'secondary_cidr_block',
  'source_cidr',
  'cidr_ip',
  'ipv6_cidr_ip',
];

/** Types with one argument for both families. */
const EITHER_FAMILY = ['aws_ec2_transit_gateway_route'];

export const meaningProblems = ({ blocks }: Configuration): readonly string[] => [
  ...blocks.flatMap((block) => RULES.filter((rule) => rule.type === block.type).flatMap((rule) => oneOf(block, rule))),
  // Rules inside a block and rules of their own undo each other at every apply.
  ...blocks.flatMap((block) => (INLINE[block.type] ?? []).filter((name) => name in block.body).map((name) => `${addressOf(block)}.${name}: inline`)),
  ...blocks.flatMap(cidrProblems),
  ...blocks.flatMap(portProblems),
  ...blocks.flatMap(listProblems),
  ...blocks.flatMap(nameProblems),
];

/** Names that are more than a tag: the cloud has its own idea of what it takes. */
const NAMES: Readonly<Record<string, { readonly name: string; readonly is: RegExp }>> = {
  aws_lb: { name: 'name', is: /^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/ },
  aws_elb: { name: 'name', is: /^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/ },
  aws_lb_target_group: { name: 'name', is: /^(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/ },
  aws_security_group: { name: 'name', is: /^(?!sg-|default$)[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/ },
  aws_lambda_function: { name: 'function_name', is: /^[A-Za-z0-9_-]{1,64}$/ },
  aws_ec2_managed_prefix_list: { name: 'name', is: /^(?!com\.amazonaws).{1,255}$/ },
};

function nameProblems(block: ParsedBlock): readonly string[] {
  const rule = block.mode === 'resource' ? NAMES[block.type] : undefined;
  const value = rule && block.body[rule.name];
  return rule === undefined || (typeof value === 'string' && rule.is.test(value)) ? [] : [`${addressOf(block)}.${rule.name}: ${String(value)}`];
}

function oneOf(block: ParsedBlock, { inside, one }: Rule): readonly string[] {
  const bodies = inside === undefined ? [block.body] : inside.flatMap((name) => listOf(block.body[name]) as readonly JsonObject[]);
  return bodies.flatMap((body) => {
    const written = one.filter((name) => name in body);
    return written.length === 1 ? [] : [`${addressOf(block)}: ${written.length} of ${one.join(', ')}`];
  });
}

/** Rules of this list are texts, which the schema cannot look into. */
function listProblems(block: ParsedBlock): readonly string[] {
  if (block.type !== 'tencentcloud_vpc_acl') return [];
  return ['ingress', 'egress'].flatMap((name) =>
    listOf(block.body[name])
      .filter((rule) => typeof rule !== 'string' || !(rule.startsWith('${') || ACL_RULE.test(rule)))
      .map((rule) => `${addressOf(block)}.${name}: ${String(rule)}`),
  );
}

/** The provider refuses host bits that the console would zero. */
const cidrProblems = (block: ParsedBlock): readonly string[] =>
  [block.body, ...['ingress', 'egress'].flatMap((name) => listOf(block.body[name]) as JsonObject[])].flatMap((body) =>
    CIDRS.flatMap((name) => {
      const value = body[name];
      if (typeof value !== 'string' || value.startsWith('${')) return [];
      const prefix = parsePrefix(value);
      const family = name.includes('v6') ? 'ipv6' : 'ipv4';
      const fits = prefix?.family === family || EITHER_FAMILY.includes(block.type);
      return prefix && !prefix.hostBits && fits ? [] : [`${addressOf(block)}.${name}: ${value}`];
    }),
  );

/** "All protocols" takes no ports in a rule of its own, TCP and UDP must have them. */
function portProblems(block: ParsedBlock): readonly string[] {
  if (!block.type.startsWith('aws_vpc_security_group_')) return [];
  const ported = ['tcp', 'udp', 'icmp', 'icmpv6'].includes(String(block.body.ip_protocol));
  const has = 'from_port' in block.body && 'to_port' in block.body;
  return ported === has ? [] : [`${addressOf(block)}: ports of ${String(block.body.ip_protocol)}`];
}
