import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { NAT64 } from '../../../net/ranges.ts';
import type { Instruction, Interface, Refusal, RouteTable } from '../../../network/stations.ts';
import type { Capabilities, Claim, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicIpv4Of } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { ownedAddresses } from '../../mechanisms/interfaces/attachment.ts';
import { fields } from './fields.ts';

/** What it translates: TCP, UDP and ICMP of either family (A6.4). */
const CARRIED = [1, 6, 17, 58];

const CLAIMS: Query<readonly Claim[]> = {
  name: 'aws.nat-gateway/claims',
  equal: same,
  compute(view, id) {
    const segment = view.enclosing(id, 'segment');
    if (segment === undefined) return [];
    const values = view.values(id, fields);
    const claim = (key: string, text: string | undefined): Claim => {
      const address = readAddress(text, 'ipv4');
      return { segment, family: 'ipv4', key, ...(address === undefined ? {} : { address }) };
    };
    const more = values.secondaryPrivateIpv4s.map((text, i) => claim(String(i), text)).filter((c) => c.address !== undefined);
    return [claim('primary', values.privateIpv4), ...more];
  },
};

const OWNED: Query<readonly Owned[]> = {
  name: 'aws.nat-gateway/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => `${id}/outside`),
};

/** A private NAT gateway has no public address whatever it names (A6.1). */
const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'aws.nat-gateway/public',
  equal: same,
  compute(view, id) {
    const values = view.values(id, fields);
    if (values.connectivity === 'private') return new Map();
    return publicIpv4Of(
      view,
      id,
      view.ask(OWNED, id).map((o) => o.address),
      values.elasticIps,
    );
  },
};

const unmapped = (view: View, id: ResourceId): Reason => {
  const isPrivate = view.values(id, fields).connectivity === 'private';
  return {
    code: isPrivate ? 'NAT_PRIVATE_AT_IGW' : 'IGW_NO_PUBLIC_V4',
    values: { host: { resource: id } },
    place: { resource: id, field: isPrivate ? 'connectivity' : 'elasticIps' },
    rule: 'A6.1',
  };
};

export const capabilities: Capabilities = {
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    // It takes no security groups (A6.7); naming itself keeps it out of the default group's members.
    filters: (_view, id) => [id],
    autoPublic: () => undefined,
    publicIpv4: (view, id) => view.ask(PUBLIC, id),
    unmapped,
    host: () => undefined,
  },
  'route-target': {
    next(view, id) {
      const segment = view.enclosing(id, 'segment');
      if (segment !== undefined) return { station: `${id}/inside`, segment, translates: true };
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'A3.10' }, then: 'stop' } };
    },
  },
};

export const compile: Compile = (view, id) => {
  const segment = view.enclosing(id, 'segment');
  const behaviour = segment === undefined ? undefined : view.as('segment', segment);
  if (segment === undefined || !behaviour) return [];
  const reason = (code: string, rule: string): Reason => ({ code, values: { nat: { resource: id } }, place: { resource: id }, rule });
  const address = view.ask(OWNED, id)[0]?.address;
  const translate: Instruction =
    address === undefined
      ? { op: 'refuse', refusal: { reason: reason('NAT_NO_ADDRESS', 'A6.1'), then: 'stop' } }
      : {
          op: 'masquerade',
          at: id,
          to: address,
          place: { resource: id },
          code: 'NAT_TRANSLATES',
          nat64Code: 'NAT64_TRANSLATES',
          unknownReply: { reason: reason('NAT_NO_SESSION', 'A9.4'), then: 'stop' },
        };
  return [
    {
      id: `${id}/inside`,
      resource: id,
      program: [
        {
          op: 'require',
          when: { family: 'ipv6' },
          match: { destination: [NAT64] },
          otherwise: { reason: reason('NAT_V6_NATIVE', 'A6.14'), then: 'stop' },
        },
        { op: 'require', match: { protocols: CARRIED }, otherwise: { reason: reason('NAT_PROTOCOL', 'A6.4'), then: 'on' } },
        translate,
        { op: 'jump', to: `${id}/onward` },
      ],
    },
    { id: `${id}/onward`, resource: segment, program: [behaviour.leave(view, segment, onward(view, id, segment))] },
    {
      id: `${id}/outside`,
      resource: id,
      program: [
        { op: 'restore', at: id, to: `${segment}/leave`, code: 'NAT_RESTORES', otherwise: { reason: reason('NAT_INBOUND', 'A6.8'), then: 'stop' } },
      ],
    },
  ];
};

/** Its own lookup: without a way to the Internet, or with another NAT gateway behind it, it is a dead end (A6.10). */
function onward(view: View, id: ResourceId, segment: ResourceId): RouteTable | undefined {
  const table = view.as('segment', segment)?.table(view, segment);
  if (!table) return undefined;
  const deadEnd = (place: Reason['place']): Refusal => ({
    reason: {
      code: 'NAT_NO_IGW_ROUTE',
      values: { nat: { resource: id }, table: { resource: table.resource } },
      ...(place ? { place } : {}),
      rule: 'A6.10',
    },
    then: 'stop',
  });
  const isPublic = view.values(id, fields).connectivity !== 'private';
  const entries = table.entries.map((entry) => (entry.translates ? { ...entry, next: deadEnd(entry.place) } : entry));
  return { ...table, entries, otherwise: isPublic ? deadEnd(table.otherwise.reason.place) : table.otherwise };
}
