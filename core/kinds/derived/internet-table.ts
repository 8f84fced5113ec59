import type { ResourceId } from '../../model/design.ts';
import type { Reason } from '../../model/reason.ts';
import { type Family, parseAddress } from '../../net/address.ts';
import type { InternetTable, KnownEntry, Refusal, StationId } from '../../network/stations.ts';
import type { Query, View } from '../view.ts';
import { NETWORK_INTERFACES } from './network-parts.ts';
import { publicAddressOf } from './public-addresses.ts';
import { sameItems } from './same.ts';

/** The id under which the Internet is known where nobody drew it. */
export const UNDRAWN_INTERNET: ResourceId = 'internet';

/** The drawn Internet; the first where there are several. */
export const internetResource = (view: View): ResourceId => view.every('outside').find((id) => view.as('internet', id)) ?? UNDRAWN_INTERNET;

const STAND_IN: Readonly<Record<Family, bigint>> = {
  ipv4: parseAddress('203.0.113.80')?.value ?? 0n,
  ipv6: parseAddress('2001:db8:ffff::80')?.value ?? 0n,
};

/** The address of "some host on the Internet", which the drawn Internet may choose. */
export function internetAddress(view: View, family: Family): bigint {
  const drawn = internetResource(view);
  const written = view.as('internet', drawn)?.address(view, drawn, family);
  return written ?? STAND_IN[family];
}

/** Where a packet from the Internet enters a network, or why it does not. */
export function internetEntry(view: View, network: ResourceId, family: Family): StationId | Refusal {
  const entries = edges(view, network).flatMap((id) => view.as('internet-edge', id)?.entry(view, id, family) ?? []);
  const best = [...entries].sort((a, b) => a.rank - b.rank)[0];
  return best?.station ?? { reason: view.as('network', network)?.notEntered?.(view, network, family) ?? notAttached(network), then: 'stop' };
}

/** What lets the Internet in: what is docked on the network, or the network itself in a cloud where addresses need no gateway. */
const edges = (view: View, network: ResourceId): readonly ResourceId[] => [...view.inside(network), network];

const knownEntries = (view: View, network: ResourceId): readonly KnownEntry[] =>
  edges(view, network).flatMap((id) => {
    const entry = view.as('internet-edge', id)?.entry(view, id, 'ipv6');
    return entry?.at === undefined ? [] : [{ at: entry.at, station: entry.station }];
  });

const notAttached = (network: ResourceId): Reason => ({
  code: 'IGW_NOT_ATTACHED',
  values: { network: { resource: network } },
  place: { resource: network },
  rule: 'A4.7',
});

/** Public IPv4 addresses in a network. */
const NETWORK_PUBLIC: Query<readonly bigint[]> = {
  name: 'derived/network-public',
  equal: sameItems,
  compute: (view, network) =>
    view.ask(NETWORK_INTERFACES, network).flatMap((id) => [...(view.as('interface', id)?.publicIpv4(view, id).values() ?? [])].map((p) => p.address)),
};

/** Who on the Internet has which address: asked with the empty id. */
export const INTERNET_TABLE: Query<InternetTable> = {
  name: 'derived/internet-table',
  compute(view) {
    const resource = internetResource(view);
    const notThere: Refusal = { reason: { code: 'NOT_ON_INTERNET', values: {}, rule: '4.3' }, then: 'stop' };
    const addresses: Record<Family, Map<bigint, StationId | Refusal>> = { ipv4: new Map(), ipv6: new Map() };
    const blocks: InternetTable['blocks'][number][] = [];
    for (const network of view.every('network')) {
      const entry = { ipv4: internetEntry(view, network, 'ipv4'), ipv6: internetEntry(view, network, 'ipv6') };
      for (const address of view.ask(NETWORK_PUBLIC, network)) addresses.ipv4.set(address, entry.ipv4);
      for (const prefix of announced(view, network)) blocks.push({ prefix, next: entry.ipv6, known: knownEntries(view, network) });
      // Private blocks that look public: nobody on the Internet has their addresses, whoever answers there.
      for (const prefix of hidden(view, network)) blocks.push({ prefix, next: entry.ipv6, known: knownEntries(view, network), hidden: notThere });
    }
    for (const id of view.every('public-host')) {
      const host = view.as('public-host', id);
      for (const o of host?.owned(view, id) ?? []) addresses[o.family].set(o.address, o.station);
      for (const b of host?.blocks?.(view, id) ?? []) blocks.push({ prefix: b.prefix, next: b.station, known: [] });
    }
    for (const id of view.every('public-address')) {
      const address = publicAddressOf(view, id);
      if (address !== undefined && !addresses.ipv4.has(address)) addresses.ipv4.set(address, { reason: unassociated(id), then: 'stop' });
    }
    return { resource, addresses, blocks, notThere };
  },
};

const hidden = (view: View, network: ResourceId) => view.as('network', network)?.privateBlocks(view, network) ?? [];

function announced(view: View, network: ResourceId) {
  const secret = hidden(view, network);
  return (view.as('network', network)?.blocks(view, network, 'ipv6') ?? []).filter(
    (b) => !secret.some((h) => h.first === b.first && h.last === b.last),
  );
}

const unassociated = (id: ResourceId): Reason => ({
  code: 'EIP_NOT_ASSOCIATED',
  values: { host: { resource: id } },
  place: { resource: id },
  rule: '4.3',
});
