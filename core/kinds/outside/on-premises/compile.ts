import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { prefixOf, type Prefix } from '../../../net/prefix.ts';
import { EVERYWHERE, isPublicBlock } from '../../../net/ranges.ts';
import { type Instruction, INTERNET, type Interface, type Refusal, type RouteEntry, type StationId } from '../../../network/stations.ts';
import type { Behaviour, Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { internetResource } from '../../derived/internet-table.ts';
import { readPrefixes } from '../../derived/parsed.ts';
import { publicHostAddress } from '../../derived/public-addresses.ts';
import { blocksBehind } from '../../mechanisms/gateway-links.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const BEHAVIOUR: Behaviour = { running: true, services: [{ protocol: 'all', ports: { from: 0, to: 65535 } }], forwards: 'no' };

const blocks = (view: View, id: ResourceId, family: Family): readonly Prefix[] => {
  const values = view.values(id, fields);
  return readPrefixes(family === 'ipv4' ? values.ipv4Cidrs : values.ipv6Cidrs, family);
};

/** Some host there: the tenth address of the first block, where it has one. */
function someAddress(view: View, id: ResourceId, family: Family): readonly bigint[] {
  const block = blocks(view, id, family)[0];
  if (!block) return [];
  const tenth = block.first + 10n;
  return [tenth < block.last ? tenth : block.first];
}

export const capabilities: Capabilities = {
  host: {
    interfaces(view, id): readonly Interface[] {
      const addresses = { ipv4: someAddress(view, id, 'ipv4'), ipv6: someAddress(view, id, 'ipv6') };
      const missing: { [F in Family]?: { reason: Reason } } = {};
      for (const family of FAMILIES) {
        const values = { host: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
        if (addresses[family].length === 0) {
          missing[family] = {
            reason: { code: 'NO_SOURCE_ADDRESS', values, place: { resource: id, field: family === 'ipv4' ? 'ipv4Cidrs' : 'ipv6Cidrs' }, rule: '4.2' },
          };
        }
      }
      const noPublic: Reason = { code: 'SITE_NO_INBOUND', values: { site: { resource: id } }, place: { resource: id } };
      return [{ host: id, id, segment: undefined, addresses, missing, publicIpv4: new Map(), noPublic, out: `${id}/out`, in: `${id}/in` }];
    },
    behaviour: () => BEHAVIOUR,
    stands: blocks,
  },
  'private-site': {
    blocks,
    entry: (id) => `${id}/in`,
  },
  'public-host': {
    claims: (view, id) => (view.values(id, fields).internet ? [{ key: 'router' }] : []),
    owned(view, id) {
      const address = publicHostAddress(view, id, 'router');
      return address === undefined ? [] : [{ family: 'ipv4', address, station: `${id}/from-internet` }];
    },
    blocks: (view, id) =>
      view.values(id, fields).internet
        ? blocks(view, id, 'ipv6')
            .filter(isPublicBlock)
            .map((prefix) => ({ prefix, station: `${id}/from-internet` }))
        : [],
  },
};

/** Its router knows the networks behind its private links, and its own way to the Internet where it has one. */
export const compile: Compile = (view, id) => {
  const all = FAMILIES.flatMap((family) => blocks(view, id, family));
  const refusal = (code: string, then: Refusal['then'], rule = '4.2'): Refusal => ({
    reason: { code, values: { site: { resource: id } }, place: { resource: id }, rule },
    then,
  });
  const deliver: Instruction = {
    op: 'deliver',
    host: id,
    reply: `${id}/out`,
    services: BEHAVIOUR.services,
    otherwise: refusal('SITE_NO_INBOUND', 'stop'),
  };
  const router = publicHostAddress(view, id, 'router');
  const translate: readonly Instruction[] =
    router === undefined
      ? []
      : [
          {
            op: 'masquerade',
            at: id,
            to: router,
            place: { resource: id },
            code: 'SITE_TRANSLATES',
            nat64Code: 'NAT64_TRANSLATES',
            unknownReply: refusal('SITE_NO_SESSION', 'stop'),
          },
        ];
  return [
    {
      id: `${id}/out`,
      resource: id,
      program: [
        { op: 'require', match: { destination: all, not: true }, otherwise: refusal('SITE_INSIDE', 'unknown') },
        { op: 'route', table: { resource: id, entries: routes(view, id), otherwise: refusal('SITE_NO_ROUTE', 'stop') } },
      ],
    },
    {
      id: `${id}/to-internet`,
      resource: id,
      program: [{ op: 'branch', match: { family: 'ipv6' }, to: `${id}/to-internet-v6` }, ...translate, { op: 'jump', to: INTERNET }],
    },
    {
      id: `${id}/to-internet-v6`,
      resource: id,
      program: [
        { op: 'remember', at: id, code: 'SITE_OPENS', unknownReply: refusal('SITE_NO_SESSION', 'stop') },
        { op: 'jump', to: INTERNET },
      ],
    },
    {
      id: `${id}/from-internet`,
      resource: id,
      program: [
        { op: 'branch', match: { family: 'ipv6' }, to: `${id}/from-internet-v6` },
        { op: 'restore', at: id, to: `${id}/in`, code: 'SITE_RESTORES', otherwise: refusal('SITE_NO_INBOUND', 'unknown') },
      ],
    },
    // What a corporate firewall lets in is the corporation's business: unknown.
    {
      id: `${id}/from-internet-v6`,
      resource: id,
      program: [{ op: 'recall', at: id, code: 'SITE_REPLY', otherwise: refusal('SITE_NO_INBOUND', 'unknown') }, deliver],
    },
    {
      id: `${id}/in`,
      resource: id,
      program: [{ op: 'require', match: { destination: all }, otherwise: refusal('SITE_TRANSIT', 'unknown') }, deliver],
    },
  ];
};

/** The blocks of every network at the other end of a private link; the Internet when it has a way there. */
function routes(view: View, id: ResourceId): readonly RouteEntry[] {
  const over = (link: ResourceId, end: ResourceId, first?: StationId): readonly RouteEntry[] => {
    const behaviour = view.as('private-link', link);
    const gateway = behaviour?.gateway(view, link);
    if (!behaviour || gateway === undefined || behaviour.network(view, link) !== end) return [];
    const next = first ?? behaviour.toGateway(link);
    return blocksBehind(view, gateway, link).map((prefix) => ({ prefix, next, target: link, origin: 'propagated', place: { resource: link } }));
  };
  const joined = view.referrers(id).flatMap((one): readonly RouteEntry[] => {
    // A router at its edge stands for it.
    const edge = view.as('private-site', one);
    if (edge?.site?.(view, one) !== id) return over(one, id);
    return view.referrers(one).flatMap((link) => over(link, one, edge.out?.(view, one, link)));
  });
  const sorted = joined.toSorted((a, b) => b.prefix.length - a.prefix.length);
  if (!view.values(id, fields).internet) return sorted;
  const place = { resource: id, field: 'internet' };
  return [
    ...sorted,
    ...FAMILIES.map(
      (family): RouteEntry => ({
        prefix: prefixOf({ family, value: EVERYWHERE[family].first }, 0),
        next: `${id}/to-internet`,
        target: internetResource(view),
        origin: 'static',
        place,
      }),
    ),
  ];
}
