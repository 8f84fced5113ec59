import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { type Instruction, INTERNET, type RouteEntry, type Station } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { addressMaps } from '../../mechanisms/public-map.ts';
import type { View } from '../../view.ts';
import { enterNetwork, interfacesOf, notAttached, publicIpv6Only } from '../edge.ts';
import { exempted, type PublicAccess, publicAccess } from '../public-access.ts';

export const capabilities: Capabilities = {
  'route-target': {
    next(view, id, _family, network) {
      const own = view.enclosing(id, 'network');
      // One that is attached to nothing leaves a blackhole (A3.10), which of an Internet gateway has a name of its own (V-A05).
      return own !== undefined && own === (network ?? own) ? { station: `${id}/inside` } : { refusal: notAttached(id, 'IGW_NOT_ATTACHED', 'A4.4') };
    },
  },
  'internet-edge': {
    entry: (_view, id) => ({ station: `${id}/outside`, rank: 0 }),
  },
};

export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const access = publicAccess(view, network);
  const maps = addressMaps(view, network);
  const closed = closedIpv6(view, network);
  const unmapped: Reason = {
    code: 'IGW_NO_PUBLIC_V4',
    values: { gateway: { resource: id }, network: { resource: network } },
    place: { resource: id },
    rule: 'A4.4',
  };
  const unknown: Reason = {
    code: 'NO_PUBLIC_MAPPING',
    values: { gateway: { resource: id }, host: { resource: network } },
    place: { resource: id },
    rule: 'A4.6',
  };
  const [inside, outside] = [`${id}/inside`, `${id}/outside`];
  const out: readonly Instruction[] = [
    {
      op: 'map',
      end: 'source',
      table: maps.out,
      code: 'IGW_TRANSLATES_OUT',
      back: outside,
      otherwise: { reason: unmapped, then: 'on' },
      // It came from elsewhere: by a transit gateway, or it is an answer that a route sends back to where it came from.
      stranger: { reason: unmapped, then: 'stop' },
    },
    ...publicIpv6Only(view, network, 'source'),
    ...notClosed(closed, 'source'),
    { op: 'note', code: 'IGW_FORWARDS_OUT', when: { family: 'ipv6' }, rule: 'A4.5' },
    { op: 'jump', to: INTERNET },
  ];
  const translate: Instruction = {
    op: 'map',
    end: 'destination',
    table: maps.in,
    code: 'IGW_TRANSLATES_IN',
    back: inside,
    otherwise: { reason: unknown, then: 'stop' },
  };
  const into: readonly Instruction[] = [
    ...notClosed(closed, 'destination'),
    { op: 'note', code: 'IGW_FORWARDS_IN', when: { family: 'ipv6' }, rule: 'A4.5' },
    enterNetwork(view, id, network, (entry) => needsPublicAddress(view, entry)),
  ];
  const recall: Instruction = { op: 'recall', at: id, code: 'BPA_REPLY', otherwise: access.refusal };
  const blocked: readonly Instruction[] = access.mode === 'block-bidirectional' ? [refuse(access)] : [];
  const anyExempt = access.free.length > 0 || access.egress.length > 0;
  const station = (name: string, program: readonly Instruction[]): Station => ({ id: name, resource: id, program });
  return [
    station(inside, [
      ...exempted(access, 'source', inside),
      ...blocked,
      ...(access.mode === 'block-ingress' ? ingressOnly(view, network, id, access) : []),
      ...out,
    ]),
    // What is exempt is so by its private address, so it is translated first.
    station(outside, [
      ...(anyExempt ? [] : blocked),
      translate,
      ...exempted(access, 'destination', outside),
      ...(anyExempt ? blocked : []),
      // Behind the translation: what was remembered on the way out was not translated yet.
      ...(access.mode === 'block-ingress' ? [recall] : []),
      ...into,
    ]),
    ...(access.free.length > 0 ? [station(`${inside}-free`, out), station(`${outside}-free`, into)] : []),
    ...(access.egress.length > 0 ? [station(`${inside}-egress`, [opens(id, access), ...out]), station(`${outside}-egress`, [recall, ...into])] : []),
  ];
};

const opens = (id: ResourceId, access: PublicAccess): Instruction => ({ op: 'remember', at: id, code: 'BPA_OPENS', unknownReply: access.refusal });

interface Closed {
  readonly blocks: readonly Prefix[];
  readonly reason: Reason;
}

/** Addresses whose owner takes no IPv6 through an Internet gateway (A17.10). */
const closedIpv6 = (view: View, network: ResourceId): readonly Closed[] =>
  interfacesOf(view, network).flatMap((i): readonly Closed[] => {
    const behaviour = view.as('interface', i);
    const reason = behaviour?.closed?.(view, i);
    const own = reason ? (behaviour?.owned(view, i) ?? []).filter((o) => o.family === 'ipv6') : [];
    if (!reason || own.length === 0) return [];
    return [{ reason, blocks: own.map((o) => ({ family: o.family, length: 128, first: o.address, last: o.address })) }];
  });

const notClosed = (closed: readonly Closed[], end: 'source' | 'destination'): readonly Instruction[] =>
  closed.map(({ blocks, reason }) => ({
    op: 'require',
    when: { family: 'ipv6' },
    match: { [end]: blocks, not: true },
    otherwise: { reason, then: 'on' },
  }));

const refuse = (access: PublicAccess): Instruction => ({ op: 'refuse', refusal: access.refusal });

/** Only NAT gateways may still go out by the Internet gateway, and get their replies (A4.8). */
function ingressOnly(view: View, network: ResourceId, id: ResourceId, access: PublicAccess): readonly Instruction[] {
  const translators = interfacesOf(view, network).filter((i) => {
    const hop = view.as('route-target', i)?.next(view, i, 'ipv4', network);
    return hop !== undefined && 'translates' in hop;
  });
  const source = translators
    .flatMap((i) => view.as('interface', i)?.owned(view, i) ?? [])
    .map((o) => ({
      family: o.family,
      length: o.family === 'ipv4' ? 32 : 128,
      first: o.address,
      last: o.address,
    }));
  return [{ op: 'require', match: { source }, otherwise: access.refusal }, opens(id, access)];
}

/** Traffic from the Internet is only steered to an appliance that has a public address itself (A3.13). */
function needsPublicAddress(view: View, entry: RouteEntry): RouteEntry {
  const { target } = entry;
  const behaviour = target === undefined ? undefined : view.as('interface', target);
  // An endpoint for appliances needs none.
  if (
    target === undefined ||
    entry.prefix.family !== 'ipv4' ||
    !behaviour ||
    view.as('endpoint', target) ||
    behaviour.publicIpv4(view, target).size > 0
  )
    return entry;
  const reason: Reason = { code: 'EDGE_NO_PUBLIC_V4', values: { target: { resource: target } }, place: entry.place, rule: 'A3.13' };
  return { ...entry, next: { reason, then: 'stop' } };
}
