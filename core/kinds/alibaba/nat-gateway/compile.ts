import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { RFC1918, SHARED } from '../../../net/ranges.ts';
import { type Instruction, INTERNET, type Refusal, type Station } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import type { View } from '../../view.ts';
import { type Ipv4Access, IPV4_ACCESS, privateMode } from '../internet.ts';
import { type DnatEntry, dnatEntries, eipsOf, snatEntries } from './entries.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  'public-host': {
    claims: () => [],
    owned: (view, id) => eipsOf(view, id).map((address) => ({ family: 'ipv4', address, station: `${id}/outside` })),
  },
  'route-target': {
    next(view, id) {
      // Its own vSwitch's network ACL is not asked: that is for ECS only (L9.4).
      if (view.enclosing(id, 'segment') !== undefined) return { station: `${id}/inside`, translates: true };
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'L4.7' }, then: 'stop' } };
    },
  },
};

const single = (address: bigint): Prefix => ({ family: 'ipv4', length: 32, first: address, last: address });

export const compile: Compile = (view, id) => {
  const segment = view.enclosing(id, 'segment');
  const network = view.enclosing(id, 'network');
  if (segment === undefined || network === undefined) return [];
  if (view.values(id, fields).network === 'vpc') return [{ id: `${id}/inside`, resource: id, program: betweenNetworks(id) }];
  const access = view.ask(IPV4_ACCESS, network);
  const [snat, dnat] = [snatEntries(view, id), dnatEntries(view, id)];
  const mapped = dnat.filter((one) => one.protocol === 'all');
  const reason = (code: string, rule: string, field?: string): Reason => ({
    code,
    values: { nat: { resource: id } },
    place: field === undefined ? { resource: id } : { resource: id, field },
    rule,
  });
  const own = eipsOf(view, id).map(single);
  const inside: readonly Instruction[] = [
    { op: 'require', match: { family: 'ipv4' }, otherwise: { reason: reason('ALI_NAT_V6', 'L7.10'), then: 'stop' } },
    // Its own replies to what it forwarded inward.
    { op: 'restore', at: id, to: `${id}/onward`, code: 'DNAT_RESTORES' },
    { op: 'require', match: { destination: own, not: true }, otherwise: { reason: reason('ALI_NAT_HAIRPIN', 'L7.8'), then: 'unknown' } },
    ...mapped.map((one): Instruction => ({ op: 'branch', match: { source: [single(one.to)] }, to: `${id}/mapped` })),
    ...snat.map((one, index): Instruction => ({ op: 'branch', match: { source: one.sources }, to: `${id}/snat-${index}` })),
    { op: 'refuse', refusal: { reason: reason('ALI_NO_SNAT', 'L7.3', 'snat'), then: 'stop' } },
  ];
  return [
    { id: `${id}/inside`, resource: id, program: inside },
    ...snat.map(
      (one, index): Station => ({
        id: `${id}/snat-${index}`,
        resource: id,
        program: [
          {
            op: 'masquerade',
            at: id,
            to: one.to,
            place: one.place,
            code: 'NAT_TRANSLATES',
            nat64Code: 'NAT64_TRANSLATES',
            unknownReply: { reason: reason('NAT_NO_SESSION', 'L7.3'), then: 'stop' },
          },
          { op: 'jump', to: `${id}/onward` },
        ],
      }),
    ),
    { id: `${id}/mapped`, resource: id, program: [mapOut(mapped, id), { op: 'jump', to: `${id}/onward` }] },
    { id: `${id}/onward`, resource: access.mode === 'gateway' ? segment : id, program: onward(view, id, segment, network, access) },
    {
      id: `${id}/outside`,
      resource: id,
      program: [
        { op: 'restore', at: id, to: `${network}/local`, code: 'NAT_RESTORES' },
        ...unreached(view, id, segment, network, access),
        {
          op: 'redirect',
          at: id,
          code: 'DNAT_REDIRECTS',
          entries: dnat.map(({ address, protocol, ports, to, toPort, place }) => ({
            family: 'ipv4',
            address,
            protocol,
            ports,
            to,
            toPort,
            next: `${network}/local`,
            place,
          })),
        },
        { op: 'refuse', refusal: { reason: reason('ALI_NO_DNAT', 'L7.4', 'dnat'), then: 'stop' } },
      ],
    },
  ];
};

/** The target of an IP mapping goes out under that address, before any SNAT entry (L7.5). */
const mapOut = (mapped: readonly DnatEntry[], id: ResourceId): Instruction => ({
  op: 'map',
  end: 'source',
  table: { family: 'ipv4', entries: new Map(mapped.map((one) => [one.to, { to: one.address, place: one.place }])), absent: new Map() },
  code: 'NAT_TRANSLATES',
  back: `${id}/outside`,
  otherwise: { reason: { code: 'ALI_NO_SNAT', values: { nat: { resource: id } }, place: { resource: id }, rule: 'L7.3' }, then: 'stop' },
});

const deadEnd = (id: ResourceId, segment: ResourceId, gateway: ResourceId): Refusal => ({
  reason: {
    code: 'ALI_NAT_NOT_PUBLIC',
    values: { nat: { resource: id }, vswitch: { resource: segment }, gateway: { resource: gateway } },
    place: { resource: segment, field: 'routeTable' },
    rule: 'L5.4',
  },
  then: 'stop',
});

/** Behind the translation: straight out, or by the routes of its own vSwitch while an IPv4 gateway is active (L5.4). */
function onward(view: View, id: ResourceId, segment: ResourceId, network: ResourceId, access: Ipv4Access): readonly Instruction[] {
  if (access.mode === 'private') return [{ op: 'refuse', refusal: { reason: privateMode(network, access.place), then: 'stop' } }];
  const table = view.as('segment', segment)?.table(view, segment);
  if (access.mode === 'direct' || !table) return [{ op: 'jump', to: INTERNET }];
  const dead = deadEnd(id, segment, access.gateway);
  const entries = table.entries.map((entry) => (entry.translates ? { ...entry, next: dead } : entry));
  return [{ op: 'route', table: { resource: table.resource, entries, otherwise: dead } }];
}

/** What comes in is stopped where what goes out would be. */
function unreached(view: View, id: ResourceId, segment: ResourceId, network: ResourceId, access: Ipv4Access): readonly Instruction[] {
  if (access.mode === 'private') return [{ op: 'refuse', refusal: { reason: privateMode(network, access.place), then: 'stop' } }];
  if (access.mode === 'direct') return [];
  const entries = view.as('segment', segment)?.table(view, segment).entries ?? [];
  const led = entries.find((one) => one.prefix.family === 'ipv4' && one.prefix.length === 0)?.target === access.gateway;
  return led ? [] : [{ op: 'refuse', refusal: deadEnd(id, segment, access.gateway) }];
}

/** A VPC NAT gateway: IPv4 of private networks only. Which table it sends on by, no fact says. */
function betweenNetworks(id: ResourceId): readonly Instruction[] {
  const reason = (code: string, rule: string): Reason => ({
    code,
    values: { nat: { resource: id } },
    place: { resource: id, field: 'network' },
    rule,
  });
  return [
    { op: 'require', match: { family: 'ipv4' }, otherwise: { reason: reason('ALI_NAT_V6', 'L7.10'), then: 'stop' } },
    { op: 'require', match: { destination: [...RFC1918, SHARED] }, otherwise: { reason: reason('ALI_VPC_NAT_INSIDE', 'L7.9'), then: 'stop' } },
    { op: 'refuse', refusal: { reason: reason('ALI_VPC_NAT', 'L7.9'), then: 'unknown' } },
  ];
}
