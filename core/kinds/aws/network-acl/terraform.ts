import type { ResourceId } from '../../../model/design.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { Arguments, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, homeless, idOf, leftOut, type RulePorts, rulePorts } from '../terraform.ts';
import { DEFAULT_FILTER } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { fields } from './fields.ts';

interface Rule {
  readonly direction: 'inbound' | 'outbound';
  readonly number: number;
  readonly action: string;
  readonly what: RulePorts;
  readonly prefix: Prefix;
}

function rules(
  tf: TerraformSource,
  id: ResourceId,
  direction: Rule['direction'],
): { readonly rules: readonly Rule[]; readonly notes: readonly TerraformNote[] } {
  const found = new Map<number, Rule>();
  const notes: TerraformNote[] = [];
  tf.view.values(id, fields)[direction].forEach(({ number, action, protocol, ports, cidr }, index) => {
    const what = rulePorts(protocol, ports);
    const prefix = readPrefix(cidr);
    if (number === undefined || !what || !prefix || found.has(number)) notes.push(leftOut(id, direction, index));
    else found.set(number, { direction, number, action, what, prefix });
  });
  return { rules: [...found.values()].sort((a, b) => a.number - b.number), notes };
}

/** Number, action, protocol and CIDR, by the names that both forms share. */
const cidrArguments = (tf: TerraformSource, id: ResourceId, prefix: Prefix): Arguments => ({
  cidr_block: prefix.family === 'ipv4' ? cidrExpression(tf, id, prefix) : undefined,
  ipv6_cidr_block: prefix.family === 'ipv6' ? cidrExpression(tf, id, prefix) : undefined,
});

/** Network ACLs know `icmpv6` only by its number. */
const protocolOf = (what: RulePorts): string => (what.protocol === 'icmpv6' ? '58' : what.protocol);

function ruleBlock(tf: TerraformSource, id: ResourceId, { direction, number, action, what, prefix }: Rule): TerraformBlock {
  return {
    type: 'aws_network_acl_rule',
    part: `${direction} ${number}`,
    suffix: [direction, String(number)],
    arguments: {
      network_acl_id: idOf(id),
      egress: direction === 'outbound' || undefined,
      rule_number: number,
      rule_action: action,
      protocol: protocolOf(what),
      from_port: what.ports?.from,
      to_port: what.ports?.to,
      icmp_type: what.icmp?.type,
      icmp_code: what.icmp?.code,
      ...cidrArguments(tf, id, prefix),
    },
  };
}

/** The default ACL is adopted and emptied, so every rule of it stands inside its one block. */
const inlineRule = (tf: TerraformSource, id: ResourceId, { direction, number, action, what, prefix }: Rule) => ({
  name: direction === 'inbound' ? 'ingress' : 'egress',
  arguments: {
    rule_no: number,
    action,
    protocol: protocolOf(what),
    from_port: what.ports?.from ?? 0,
    to_port: what.ports?.to ?? 0,
    icmp_type: what.icmp?.type,
    icmp_code: what.icmp?.code,
    ...cidrArguments(tf, id, prefix),
  },
});

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const inbound = rules(tf, id, 'inbound');
  const outbound = rules(tf, id, 'outbound');
  const all = [...inbound.rules, ...outbound.rules];
  const notes = [...inbound.notes, ...outbound.notes];
  if (tf.view.ask(DEFAULT_FILTER, network) !== id) {
    return {
      blocks: [{ type: 'aws_network_acl', named: true, arguments: { vpc_id: idOf(network) } }, ...all.map((rule) => ruleBlock(tf, id, rule))],
      notes,
    };
  }
  return {
    blocks: [
      {
        type: 'aws_default_network_acl',
        named: true,
        arguments: { default_network_acl_id: { reference: network, attribute: 'default_network_acl_id' } },
        blocks: all.map((rule) => inlineRule(tf, id, rule)),
        // AWS puts every subnet without another list into it, also those that nobody wrote here.
        ignoreChanges: ['subnet_ids'],
      },
    ],
    notes,
  };
}

export const terraform: TerraformMapping = { file: 'security', ownersOnly: true, write };
