import type { ResourceId } from '../../../model/design.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { NestedBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, drawnName, homeless, idOf, leftOut, portRange, rulePorts } from '../terraform.ts';
import { fields } from './fields.ts';

type Direction = 'inbound' | 'outbound';
const PROTOCOLS: Readonly<Record<string, string>> = { tcp: 'tcp', udp: 'udp', icmp: 'icmp', icmpv6: 'icmpv6', '47': 'gre', '-1': 'all' };

function entries(
  tf: TerraformSource,
  id: ResourceId,
  direction: Direction,
): { readonly blocks: readonly NestedBlock[]; readonly notes: readonly TerraformNote[] } {
  const blocks: NestedBlock[] = [];
  const notes: TerraformNote[] = [];
  tf.view.values(id, fields)[direction].forEach((row, index) => {
    const what = rulePorts(row.protocol, row.ports);
    const prefix = readPrefix(row.cidr);
    const protocol = what && PROTOCOLS[what.protocol];
    if (!what || !prefix || protocol === undefined) {
      notes.push(leftOut(id, direction, index));
      return;
    }
    const cidr = cidrExpression(tf, id, prefix);
    blocks.push({
      name: direction === 'inbound' ? 'ingress_acl_entries' : 'egress_acl_entries',
      arguments: {
        network_acl_entry_name: `${direction}-${index + 1}`,
        entry_type: 'custom',
        ip_version: prefix.family === 'ipv4' ? 'IPV4' : 'IPV6',
        policy: row.action === 'allow' ? 'accept' : 'drop',
        protocol,
        port: portRange(what),
        ...(direction === 'inbound' ? { source_cidr_ip: cidr } : { destination_cidr_ip: cidr }),
      },
    });
  });
  return { blocks, notes };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  const network = view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const [inbound, outbound] = [entries(tf, id, 'inbound'), entries(tf, id, 'outbound')];
  const bound = view.referrers(id).filter((one) => view.as('segment', one)?.filter(view, one) === id);
  return {
    blocks: [
      {
        type: 'alicloud_network_acl',
        arguments: { vpc_id: idOf(network), network_acl_name: drawnName },
        blocks: [
          ...inbound.blocks,
          ...outbound.blocks,
          ...bound.map((one): NestedBlock => ({ name: 'resources', arguments: { resource_id: idOf(one), resource_type: 'VSwitch' } })),
        ],
      },
    ],
    notes: [...inbound.notes, ...outbound.notes],
  };
}

export const terraform: TerraformMapping = { file: 'security', write };
