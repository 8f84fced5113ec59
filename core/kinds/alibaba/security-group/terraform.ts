import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, LabelPart, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, cidrLabel, homeless, idOf, leftOut, plainName, portRange, type RulePorts, rulePorts } from '../terraform.ts';
import { fields } from './fields.ts';
import { type Rule, rulesInForce } from './rules-in-force.ts';

type Direction = 'inbound' | 'outbound';

/** What the provider calls the protocols that have names there. */
const PROTOCOLS: Readonly<Record<string, string>> = { tcp: 'tcp', udp: 'udp', icmp: 'icmp', icmpv6: 'icmpv6', '47': 'gre', '-1': 'all' };

function ruleBlock(
  tf: TerraformSource,
  id: ResourceId,
  direction: Direction,
  row: Rule,
  what: RulePorts,
  peer: Prefix | ResourceId,
): TerraformBlock | undefined {
  const ip_protocol = PROTOCOLS[what.protocol];
  if (ip_protocol === undefined) return undefined;
  const cidr: Expression | undefined = typeof peer === 'string' ? undefined : cidrExpression(tf, id, peer);
  const label: LabelPart = typeof peer === 'string' ? (peer === id ? 'itself' : { labelOf: peer }) : cidrLabel(peer, 'any');
  const key = `${direction} ${row.priority} ${row.action} ${what.label} ${typeof peer === 'string' ? peer : formatPrefix(peer)}`;
  return {
    type: 'alicloud_security_group_rule',
    part: key,
    suffix: [row.action, what.label, direction === 'inbound' ? 'from' : 'to', label, String(row.priority)],
    arguments: {
      security_group_id: idOf(id),
      type: direction === 'inbound' ? 'ingress' : 'egress',
      ip_protocol,
      // The provider's own default is the classic network.
      nic_type: 'intranet',
      policy: row.action === 'allow' ? 'accept' : 'drop',
      priority: row.priority,
      port_range: portRange(what),
      cidr_ip: typeof peer !== 'string' && peer.family === 'ipv4' ? cidr : undefined,
      ipv6_cidr_ip: typeof peer !== 'string' && peer.family === 'ipv6' ? cidr : undefined,
      source_security_group_id: typeof peer === 'string' ? idOf(peer) : undefined,
      description: row.description,
    },
  };
}

function rules(
  tf: TerraformSource,
  id: ResourceId,
  direction: Direction,
): { readonly blocks: readonly TerraformBlock[]; readonly notes: readonly TerraformNote[] } {
  const blocks = new Map<string, TerraformBlock>();
  const notes: TerraformNote[] = [];
  rulesInForce(tf.view, id, direction).forEach((row, index) => {
    const what = rulePorts(row.protocol, row.ports);
    const prefix = readPrefix(row.peer);
    const group = row.peer !== undefined && !prefix && tf.view.resource(row.peer) ? row.peer : undefined;
    const peer = prefix ?? group;
    const block = what && peer !== undefined ? ruleBlock(tf, id, direction, row, what, peer) : undefined;
    if (!block) notes.push(leftOut(id, direction, index));
    else if (block.part !== undefined && !blocks.has(block.part)) blocks.set(block.part, block);
  });
  return { blocks: [...blocks.values()], notes };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const { type, innerAccess } = tf.view.values(id, fields);
  const [inbound, outbound] = [rules(tf, id, 'inbound'), rules(tf, id, 'outbound')];
  return {
    blocks: [
      {
        type: 'alicloud_security_group',
        arguments: {
          security_group_name: plainName,
          vpc_id: idOf(network),
          security_group_type: type === 'enterprise' ? 'enterprise' : undefined,
          inner_access_policy: type === 'basic' && innerAccess === 'drop' ? 'Drop' : undefined,
        },
      },
      ...inbound.blocks,
      ...outbound.blocks,
    ],
    notes: [...inbound.notes, ...outbound.notes],
  };
}

export const terraform: TerraformMapping = { file: 'security', write };
