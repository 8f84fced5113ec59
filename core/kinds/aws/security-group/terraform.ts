import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type {
  Expression,
  LabelPart,
  NestedBlock,
  TerraformBlock,
  TerraformMapping,
  TerraformNote,
  TerraformSource,
  Written,
} from '../../terraform.ts';
import { accountOfOther, cidrExpression, cidrLabel, homeless, idOf, leftOut, type RulePorts, rulePorts } from '../terraform.ts';
import { DEFAULT_GROUP } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { fields } from './fields.ts';

/** AWS refuses a rule whose description has other characters. */
const NOT_IN_DESCRIPTIONS = /[^A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]/g;

type Direction = 'inbound' | 'outbound';

/** One rule, read: what it admits and who stands on the other end. */
interface Rule {
  readonly direction: Direction;
  readonly what: RulePorts;
  readonly peer: { readonly family: 'ipv4' | 'ipv6'; readonly cidr: Expression } | { readonly group: ResourceId } | { readonly list: ResourceId };
  readonly label: LabelPart;
  /** The same for rules that AWS would call the same. */
  readonly key: string;
  readonly description: string | undefined;
}

function rules(
  tf: TerraformSource,
  id: ResourceId,
  direction: Direction,
): { readonly rules: readonly Rule[]; readonly notes: readonly TerraformNote[] } {
  const found = new Map<string, Rule>();
  const notes: TerraformNote[] = [];
  tf.view.values(id, fields)[direction].forEach((row, index) => {
    const what = rulePorts(row.protocol, row.ports);
    const prefix = readPrefix(row.peer);
    const group = row.peer !== undefined && !prefix && tf.view.resource(row.peer) ? row.peer : undefined;
    if (!what || (!prefix && group === undefined)) {
      notes.push(leftOut(id, direction, index));
      return;
    }
    const key = `${direction} ${what.label} ${prefix ? formatPrefix(prefix) : group}`;
    // AWS refuses the same rule twice; once admits as much.
    if (found.has(key)) return;
    const description = row.description?.replace(NOT_IN_DESCRIPTIONS, '_');
    if (description !== row.description) notes.push({ ...leftOut(id, direction, index, 'TF_DESCRIPTION_CHANGED'), severity: 'note' });
    const base = { direction, what, key, description: description || undefined };
    if (prefix) found.set(key, { ...base, peer: { family: prefix.family, cidr: cidrExpression(tf, id, prefix) }, label: cidrLabel(prefix, 'any') });
    else if (group !== undefined && tf.view.as('prefix-list', group)) found.set(key, { ...base, peer: { list: group }, label: { labelOf: group } });
    else if (group !== undefined) found.set(key, { ...base, peer: { group }, label: group === id ? 'itself' : { labelOf: group } });
  });
  return { rules: [...found.values()], notes };
}

function ruleBlock(tf: TerraformSource, id: ResourceId, { direction, what, peer, label, key, description }: Rule): TerraformBlock {
  const range = what.ports ?? (what.icmp && { from: what.icmp.type, to: what.icmp.code });
  return {
    type: direction === 'inbound' ? 'aws_vpc_security_group_ingress_rule' : 'aws_vpc_security_group_egress_rule',
    part: key,
    suffix: [what.label, direction === 'inbound' ? 'from' : 'to', label],
    arguments: {
      security_group_id: idOf(id),
      ip_protocol: what.protocol,
      from_port: range?.from,
      to_port: range?.to,
      cidr_ipv4: 'family' in peer && peer.family === 'ipv4' ? peer.cidr : undefined,
      cidr_ipv6: 'family' in peer && peer.family === 'ipv6' ? peer.cidr : undefined,
      prefix_list_id: 'list' in peer ? idOf(peer.list) : undefined,
      referenced_security_group_id: 'group' in peer ? acrossAccounts(tf, id, peer.group, idOf(peer.group)) : undefined,
      description,
    },
  };
}

/**
 * Another group, as a rule inside a default one names it. The default groups of two joined networks may name each other: written as
 * themselves each would wait for the other, and the network knows the id of its own.
 */
function groupInline(tf: TerraformSource, id: ResourceId, group: ResourceId): Expression {
  const network = tf.view.enclosing(group, 'network');
  const isDefault = network !== undefined && tf.view.ask(DEFAULT_GROUP, network) === group;
  return acrossAccounts(tf, id, group, isDefault ? { reference: network, attribute: 'default_security_group_id' } : idOf(group));
}

/** A group of another account has that account before it: "222222222222/sg-0a1b". */
function acrossAccounts(tf: TerraformSource, id: ResourceId, group: ResourceId, groupId: Expression): Expression {
  const account = accountOfOther(tf, id, group);
  return account === undefined ? groupId : { call: 'join', arguments: ['/', [account, groupId]] };
}

/** A rule inside `aws_default_security_group`, which adopts the group, empties it and knows only what is written in it. */
function inlineRule(tf: TerraformSource, id: ResourceId, { direction, what, peer, description }: Rule): NestedBlock {
  const range = what.ports ?? (what.icmp ? { from: what.icmp.type, to: what.icmp.code } : { from: 0, to: 0 });
  return {
    name: direction === 'inbound' ? 'ingress' : 'egress',
    arguments: {
      protocol: what.protocol,
      from_port: range.from,
      to_port: range.to,
      cidr_blocks: 'family' in peer && peer.family === 'ipv4' ? [peer.cidr] : undefined,
      ipv6_cidr_blocks: 'family' in peer && peer.family === 'ipv6' ? [peer.cidr] : undefined,
      prefix_list_ids: 'list' in peer ? [idOf(peer.list)] : undefined,
      self: 'group' in peer && peer.group === id ? true : undefined,
      security_groups: 'group' in peer && peer.group !== id ? [groupInline(tf, id, peer.group)] : undefined,
      description,
    },
  };
}

/** What AWS takes as a group's name; `sg-` is its own beginning, `default` its own group. */
const GROUP_NAME = /^(?!sg-|default$)[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const inbound = rules(tf, id, 'inbound');
  const outbound = rules(tf, id, 'outbound');
  const all = [...inbound.rules, ...outbound.rules];
  const vpc_id = idOf(network);
  // Where several are drawn as the default one, the others are groups like any other.
  const isDefault = tf.view.ask(DEFAULT_GROUP, network) === id;
  return {
    blocks: isDefault
      ? [{ type: 'aws_default_security_group', named: true, arguments: { vpc_id }, blocks: all.map((rule) => inlineRule(tf, id, rule)) }]
      : [
          { type: 'aws_security_group', named: true, arguments: { name: { ownName: { allowed: GROUP_NAME, limit: 255 } }, vpc_id } },
          ...all.map((rule) => ruleBlock(tf, id, rule)),
        ],
    notes: [...inbound.notes, ...outbound.notes],
  };
}

export const terraform: TerraformMapping = { file: 'security', write };
