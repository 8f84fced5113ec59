import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { type Instruction, INTERNET, type Interface, type Station } from '../../../network/stations.ts';
import type { Capabilities, CapabilityTable, Claim, Owned } from '../../capabilities.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicHostAddress, publicIpv4Of } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { ownedAddresses } from '../interfaces/attachment.ts';
import { entranceStation } from '../balancer.ts';
import { protocolsOf } from '../listeners.ts';

/** What a person bought of it. */
export interface Front {
  readonly public: boolean;
  readonly family: Family;
  /** Why nothing with these settings is sold, so that it has no address; undefined: it is. */
  readonly unsold: Reason | undefined;
  /** The segment of an internal one. */
  readonly segment: ResourceId | undefined;
  readonly vipIpv4: string | undefined;
  readonly vipIpv6: string | undefined;
  readonly listeners: readonly { readonly protocol: string; readonly port: number | undefined }[];
}

/** What a cloud's load balancers with one virtual address have of their own. */
export interface VirtualAddressRules {
  readonly kind: string;
  readonly front: (view: View, id: ResourceId) => Front;
  /** The cloud gives the address: a drawing that does not know an IPv6 one yet gets the one with its number from here. */
  readonly ipv6StandIns: bigint;
  /** Why nobody comes to it by a family; undefined: nothing of its own to say. */
  readonly lacking: (id: ResourceId, family: Family, front: Front) => Reason | undefined;
  /** Why one from outside does not reach an internal one. */
  readonly internal: (id: ResourceId) => Reason;
  readonly unmapped: (id: ResourceId) => Reason;
  /** It begins nothing itself. */
  readonly noOutbound: string;
  /** Whether an Elastic IP may stand in front of an internal one. */
  readonly takesElastic: boolean;
  readonly own: Pick<CapabilityTable['interface'], 'filters' | 'unscreened'>;
}

/** A load balancer that clients know by one address: a public one is the cloud's, an internal one is of its segment. */
export function virtualAddress(rules: VirtualAddressRules) {
  const { front } = rules;
  const segmentOf = (view: View, id: ResourceId): ResourceId | undefined => {
    const { public: open, segment } = front(view, id);
    return !open && view.as('segment', segment) ? segment : undefined;
  };
  const CLAIMS: Query<readonly Claim[]> = {
    name: `${rules.kind}/claims`,
    equal: same,
    compute(view, id) {
      const segment = segmentOf(view, id);
      const address = readAddress(front(view, id).vipIpv4, 'ipv4');
      return segment === undefined ? [] : [{ segment, family: 'ipv4', key: 'vip', ...(address === undefined ? {} : { address }) }];
    },
  };
  const OWNED: Query<readonly Owned[]> = {
    name: `${rules.kind}/owned`,
    equal: same,
    compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => entranceStation(id)),
  };
  const PUBLIC: Query<Interface['publicIpv4']> = {
    name: `${rules.kind}/public`,
    equal: same,
    compute: (view, id) => {
      const own = view.ask(OWNED, id).map((one) => one.address);
      return rules.takesElastic ? publicIpv4Of(view, id, own) : new Map();
    },
  };

  function vipOf(view: View, id: ResourceId): bigint | undefined {
    const { unsold, public: open, family, vipIpv6 } = front(view, id);
    if (unsold) return undefined;
    if (!open) return view.ask(OWNED, id)[0]?.address;
    if (family === 'ipv4') return publicHostAddress(view, id, 'vip');
    return readAddress(vipIpv6, 'ipv6') ?? rules.ipv6StandIns + (BigInt(view.every('public-host').indexOf(id) + 1) << 16n) + 1n;
  }

  function end(view: View, id: ResourceId): Interface {
    const bought = front(view, id);
    const vip = vipOf(view, id);
    const addresses = (family: Family) => (bought.family === family && vip !== undefined ? [vip] : []);
    const missing = FAMILIES.flatMap((family) => {
      const reason = addresses(family).length === 0 ? rules.lacking(id, family, bought) : undefined;
      return reason === undefined ? [] : [[family, { reason, asDestination: reason }] as const];
    });
    return {
      host: id,
      id,
      segment: segmentOf(view, id),
      addresses: { ipv4: addresses('ipv4'), ipv6: addresses('ipv6') },
      missing: Object.fromEntries(missing),
      publicIpv4: view.ask(PUBLIC, id),
      noPublic: rules.internal(id),
      out: `${id}/begin`,
      in: entranceStation(id),
    };
  }

  const listens = (view: View, id: ResourceId) =>
    front(view, id).listeners.flatMap(({ protocol, port }) =>
      port === undefined ? [] : protocolsOf(protocol).map((number) => ({ protocol: number, ports: { from: port, to: port } })),
    );

  const capabilities: Capabilities = {
    host: {
      interfaces: (view, id) => [end(view, id)],
      behaviour: (view, id) => ({ running: true, services: listens(view, id), forwards: 'no' }),
    },
    interface: {
      claims: (view, id) => view.ask(CLAIMS, id),
      owned: (view, id) => view.ask(OWNED, id),
      autoPublic: () => undefined,
      publicIpv4: (view, id) => view.ask(PUBLIC, id),
      unmapped: (_view, id) => rules.unmapped(id),
      host: (_view, id) => id,
      ...rules.own,
    },
    'public-host': {
      claims(view, id) {
        const { public: open, family, vipIpv4 } = front(view, id);
        if (!open || family !== 'ipv4') return [];
        const address = readAddress(vipIpv4, 'ipv4');
        return [{ key: 'vip', ...(address === undefined ? {} : { address }) }];
      },
      owned(view, id) {
        const { public: open, family } = front(view, id);
        const address = open ? vipOf(view, id) : undefined;
        return address === undefined ? [] : [{ family, address, station: entranceStation(id) }];
      },
    },
  };
  return {
    capabilities,
    vipOf,
    segmentOf,
    /** Where its own packets go: to the Internet, or into its segment. */
    away: (segment: ResourceId | undefined): Instruction => ({ op: 'jump', to: segment === undefined ? INTERNET : `${segment}/leave` }),
    begin: (id: ResourceId): Station => ({
      id: `${id}/begin`,
      resource: id,
      program: [
        {
          op: 'refuse',
          refusal: { reason: { code: rules.noOutbound, values: { host: { resource: id } }, place: { resource: id } }, then: 'stop' },
        },
      ],
    }),
  };
}
