import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef } from '../../model/reason.ts';
import { ALL_PORTS } from '../../net/ports.ts';
import { parseProtocol } from '../../net/protocol.ts';
import type { Filter, FilterRule, Instruction, Peer, Refusal } from '../../network/stations.ts';
import { readPorts } from '../derived/parsed.ts';

/** A row of a security group or a network ACL, without its peer. */
interface WrittenRule {
  readonly protocol: string;
  readonly ports: string;
}

/** The part of a rule that groups and ACLs write alike; undefined when the row cannot be read (a finding says so). */
export function readRule(row: WrittenRule, peer: Peer | undefined, place: PlaceRef, label: string, allow: boolean): FilterRule | undefined {
  const protocol = parseProtocol(String(row.protocol));
  if (protocol === undefined || !peer) return undefined;
  if (protocol === 'all') return { allow, protocol, ports: ALL_PORTS, peer, place, label };
  if (protocol === 1 || protocol === 58) {
    const icmp = readIcmp(String(row.ports));
    return icmp && { allow, protocol, ports: ALL_PORTS, icmp, peer, place, label };
  }
  const ports = readPorts(row.ports);
  return ports && { allow, protocol, ports, peer, place, label };
}

/** "all", "TYPE" or "TYPE-CODE". */
function readIcmp(text: string): FilterRule['icmp'] | undefined {
  if (text === 'all') return { type: 'all', code: 'all' };
  const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text.trim());
  return match ? { type: Number(match[1]), code: match[2] === undefined ? 'all' : Number(match[2]) } : undefined;
}

/** The instruction of a network ACL at the border of a segment: stateless, the first rule that matches decides. `rule`: the cloud's own (A11.3). */
export function screen(filter: Filter, segment: ResourceId, direction: 'in' | 'out', rule: string): Instruction & { readonly op: 'filter' } {
  const code = direction === 'in' ? 'NACL_INGRESS' : 'NACL_EGRESS';
  const field = direction === 'in' ? 'inbound' : 'outbound';
  const otherwise: Refusal = {
    reason: {
      code,
      values: { acl: { resource: filter.resource }, segment: { resource: segment } },
      place: { resource: filter.resource, field },
      rule,
    },
    then: 'on',
  };
  const codes = { pass: direction === 'in' ? 'NACL_ALLOWS_IN' : 'NACL_ALLOWS_OUT', reply: 'NACL_ALLOWS_IN' };
  return { op: 'filter', filters: [filter], order: 'first', stateful: false, direction, at: segment, codes, otherwise };
}

const guardCodes = (stem: string) => ({ in: { pass: `${stem}_IN`, reply: 'SG_REPLY' }, out: { pass: `${stem}_OUT`, reply: 'SG_REPLY' } });
const GUARD_CODES = { drawn: guardCodes('SG_ALLOWS'), implicit: guardCodes('SG_DEFAULT_ALLOWS') };

/**
 * The instruction of the security groups of an interface: stateful. `order`: rules that only allow are read together (A10.1), rules that
 * allow or deny in the order of the filters (L8.4, T5.1).
 */
export function guard(
  filters: readonly Filter[],
  at: { readonly host: ResourceId; readonly id: ResourceId; readonly key: string },
  direction: 'in' | 'out',
  how: { readonly order: 'any' | 'first'; readonly rule: string },
): Instruction {
  const single = filters.length === 1 ? filters[0] : undefined;
  const field = direction === 'in' ? 'inbound' : 'outbound';
  const place: PlaceRef = single && !single.implicit ? { resource: single.resource, field } : { resource: at.id, field: 'securityGroups' };
  const otherwise: Refusal = {
    reason: { code: direction === 'in' ? 'SG_INGRESS' : 'SG_EGRESS', values: { host: { resource: at.host } }, place, rule: how.rule },
    then: 'on',
  };
  const codes = GUARD_CODES[single?.implicit ? 'implicit' : 'drawn'][direction];
  return { op: 'filter', filters, order: how.order, stateful: true, direction, at: at.key, codes, otherwise };
}
