import type { ResourceId } from '../model/design.ts';
import type { PlaceRef, Reason } from '../model/reason.ts';
import type { Family } from '../net/address.ts';
import type { PortRange } from '../net/ports.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Filter, OpenList } from './filters.ts';

export type { AddressSet, BlockList, Filter, FilterRule, OpenList, Peer } from './filters.ts';

/**
 * The neutral network: what every kind of every cloud compiles to. Plain data, no closures, so that the same network
 * answers one packet, all ports and all pairs. A packet enters a station and runs its program from the top;
 * each instruction passes it on, changes it, sends it to another station, or stops it with a reason.
 */
export interface Station {
  /** `RESOURCE/ENTRY`: `igw/inside`, `web/out`, `subnet-a/enter`. */
  readonly id: StationId;
  /** The resource at which the packet is seen to be: a NAT gateway's own lookup is shown at its subnet. */
  readonly resource: ResourceId;
  readonly program: readonly Instruction[];
}
export type StationId = string;

/** The Internet: the one station that exists without a resource. */
export const INTERNET: StationId = '#internet';

/** Why a packet goes no further, and what is known of the way behind: it would go `on` from here, it ends here, or nobody knows. */
export interface Refusal {
  readonly reason: Reason;
  readonly then: 'on' | 'stop' | 'unknown';
}

export type Instruction =
  /** Rules. With a memory (`stateful`), the other half of a flow that was let through `at` passes without being looked at. */
  | {
      readonly op: 'filter';
      readonly filters: readonly Filter[];
      /** `any`: one allowing rule of any filter suffices (security groups). `first`: the first rule that matches decides (a network ACL). */
      readonly order: 'any' | 'first';
      readonly stateful: boolean;
      readonly direction: Direction;
      /** The memory: the interface, the segment. */
      readonly at: string;
      readonly codes: { readonly pass: string; readonly reply: string };
      readonly otherwise: Refusal;
    }
  /** Stops the packet unless it matches; packets that `when` leaves out are not asked. */
  | { readonly op: 'require'; readonly when?: Match; readonly match: Match; readonly otherwise: Refusal }
  /**
   * The cloud does not say from which of several addresses the packet goes on. Where what lies ahead decides alike for all of them, and for
   * the one that it has here, that makes no difference: it goes past.
   */
  | { readonly op: 'alike'; readonly sources: readonly PossibleSource[]; readonly ahead: readonly Ahead[]; readonly otherwise: Refusal }
  | { readonly op: 'refuse'; readonly refusal: Refusal }
  /** Stops packets from (or to) single addresses, each with a reason of its own. What the memory of `known` has seen passes. */
  | {
      readonly op: 'deny';
      readonly end: 'source' | 'destination';
      readonly family: Family;
      readonly refusals: ReadonlyMap<bigint, Refusal>;
      readonly known?: { readonly at: string; readonly code: string };
    }
  /** Goes on elsewhere when the packet matches. */
  | { readonly op: 'branch'; readonly match: Match; readonly to: StationId }
  /** Shows that the packet passes here, nothing more. */
  | { readonly op: 'note'; readonly code: string; readonly when?: Match; readonly place?: PlaceRef; readonly rule?: string }
  /**
   * Replaces an address one to one, without memory (an Internet gateway's public addresses). Only for packets of the table's family.
   * `back`: where packets for the replaced address come in again.
   */
  | {
      readonly op: 'map';
      readonly end: 'source' | 'destination';
      readonly table: AddressMap;
      readonly code: string;
      readonly back: StationId;
      readonly otherwise: Refusal;
      /** Why an address stops that is nobody's in the network: there is nothing to give a counterpart to. Undefined: as `otherwise`. */
      readonly stranger?: Refusal;
    }
  /**
   * Replaces the source by `to` and a port, and remembers it (a NAT gateway, a NAT instance); with `nat64` an IPv6 packet becomes an IPv4 one.
   * A reply whose request did not come this way is stopped with `unknownReply`.
   */
  | {
      readonly op: 'masquerade';
      readonly at: string;
      readonly to: bigint;
      readonly code: string;
      readonly nat64Code: string;
      readonly place: PlaceRef;
      readonly unknownReply: Refusal;
    }
  /** The way back through the memory of `at`: restores the destination and goes on at `to`. Unknown packets: `otherwise`, or past it when absent. */
  | { readonly op: 'restore'; readonly at: string; readonly to: StationId; readonly code: string; readonly otherwise?: Refusal }
  /**
   * Replaces the destination by another, and remembers it: the first entry that is for the packet decides (a DNAT entry). A packet that none
   * is for goes past. The way back is a `restore` of the same memory.
   */
  | { readonly op: 'redirect'; readonly at: string; readonly entries: readonly Redirect[]; readonly code: string }
  /**
   * Takes one of several ways, each of which is a path of its own: by what the request asks for, where that is known (the rules of a
   * layer-7 listener), else any of them.
   */
  | {
      readonly op: 'choose';
      readonly ways: readonly Way[];
      /** Remembers the way here, so that the other half of the flow takes the same one. */
      readonly sticky?: string;
      /** The request does not decide: any of them, whatever it asks for. */
      readonly equal?: true;
      readonly otherwise: Refusal;
    }
  /** Hands the packet to one of several targets, each a path of its own, and remembers it. */
  | Balance
  /** Goes back to the balancer that remembers the request of this answer, by no network (an invoked function's). */
  | { readonly op: 'hand-back'; readonly otherwise: Refusal }
  /** An appliance: a packet that carries another one is looked at and sent back with it, to where it came from. Others go past. */
  | { readonly op: 'inspect'; readonly to: StationId; readonly code: string }
  /** Takes the packet out of the one that carried it, and goes on where the balancer said. Others go past. */
  | { readonly op: 'unwrap'; readonly code: string }
  /** An appliance sends the packet on under the address of its source: rules that name groups do not know it any more (A10.7). */
  | { readonly op: 'disown' }
  /** Takes the answer to what was sent from here itself (a health check); everything else goes past. */
  | { readonly op: 'collect' }
  /** Remembers that the flow was begun from this side. A reply that it does not know is stopped with `unknownReply`. */
  | { readonly op: 'remember'; readonly at: string; readonly code: string; readonly unknownReply: Refusal }
  /** Lets only remembered flows pass. */
  | { readonly op: 'recall'; readonly at: string; readonly code: string; readonly otherwise: Refusal }
  /** Crosses the border of a segment outward: straight to the owner inside it, else past the filter and by the table. */
  | {
      readonly op: 'leave';
      readonly segment: ResourceId;
      readonly prefixes: readonly Prefix[];
      readonly owners: Owners;
      readonly special: SpecialAddresses;
      readonly table: RouteTable;
      readonly filter: (Instruction & { readonly op: 'filter' }) | undefined;
      readonly nobody: Refusal;
      /** The rule by which what stays inside meets neither filter nor route: `A11.6`. */
      readonly insideRule: string;
    }
  /** Looks up the destination in a table and goes to its next station. */
  | { readonly op: 'route'; readonly table: RouteTable }
  /** Inside a segment: goes to the next hop of the route that led here, else to the owner of the destination. */
  | { readonly op: 'hand'; readonly owners: Owners; readonly special: SpecialAddresses; readonly otherwise: Refusal }
  /** Goes to the segment that holds the destination; `segments` are sorted by their first address. */
  | { readonly op: 'local'; readonly segments: Readonly<Record<Family, readonly SegmentBlock[]>>; readonly otherwise: Refusal }
  | { readonly op: 'jump'; readonly to: StationId }
  /** The packet has arrived: a service must listen. Answers are sent from `reply`. */
  | {
      readonly op: 'deliver';
      readonly host: ResourceId;
      readonly reply: StationId;
      readonly services: readonly Service[];
      readonly otherwise: Refusal;
    }
  /** The Internet: hands a public address to whoever has it, or to some host there. */
  | { readonly op: 'internet'; readonly table: InternetTable };

export type Direction = 'out' | 'in';

export interface PossibleSource {
  readonly address: bigint;
  /** Filters ahead that trust such a source let it pass without being asked. */
  readonly trusted: boolean;
}
/** Filters that the packet, or the reply to it, will meet. */
export interface Ahead {
  readonly filters: readonly Filter[];
  readonly direction: Direction;
  readonly half: 'request' | 'reply';
  readonly trusts: boolean;
}

/** What a packet must be. Every part that is given must hold. */
export interface Match {
  readonly family?: Family;
  /** IP protocol numbers. */
  readonly protocols?: readonly number[];
  /** Source or destination must lie in one of these. */
  readonly source?: readonly Prefix[];
  readonly destination?: readonly Prefix[];
  /** Destination ports; holds for protocols without ports too. */
  readonly ports?: PortRange;
  /** Turns the answer of all the parts together around. */
  readonly not?: true;
}

export interface RouteTable {
  readonly resource: ResourceId;
  /** Ways out that are no routes: a host's own public address, which one cloud looks at before its routes and another behind them. */
  readonly exits?: readonly Exit[];
  /** In the order of preference: the first that holds the destination decides. */
  readonly entries: readonly RouteEntry[];
  readonly otherwise: Refusal;
  /** Routes for lists of which not every block is known: what may be in one, and has no route that leads to the same place, may go there. */
  readonly open?: readonly ({ readonly list: OpenList } & Pick<RouteEntry, 'next' | 'zones'>)[];
  /** Besides `otherwise`, for a public destination: why no route could help yet, because nothing joins the network to the Internet. */
  readonly cutOff?: { readonly [F in Family]?: CutOff };
}
/** Nothing joins a network to the Internet; `except`: blocks to which it is joined by private ways, for which it needs no Internet. */
export interface CutOff {
  readonly refusal: Refusal;
  readonly except: readonly Prefix[];
  /** What is missing writes its route into this table by itself, so that no route is missing besides (L3.10). */
  readonly bringsRoute?: true;
}
export interface Exit {
  /** Before any route (L5.2), or only when no route holds the destination (T3.4). */
  readonly when: 'before-routes' | 'behind-routes';
  readonly match: Match;
  readonly except?: Match;
  readonly next: StationId;
  readonly code: string;
  readonly place: PlaceRef;
  readonly rule: string;
  /** Why it is no way out yet. */
  readonly refusal?: Refusal;
}
export interface RouteEntry {
  readonly prefix: Prefix;
  /** Where the packet goes, or why it goes nowhere (a blackhole). */
  readonly next: StationId | Refusal;
  /** Shown: the target's resource; undefined for `local` and for targets that are gone. */
  readonly target: ResourceId | undefined;
  /** The next hop is an interface of this segment: no border is crossed when the sender stands there too. */
  readonly segment?: ResourceId;
  /** The next hop by the zone from which it is asked, where it does not stand in each; `next` is for the others. */
  readonly zones?: Readonly<Record<string, StationId>>;
  /** The next hop translates addresses: another translator cannot use it. */
  readonly translates?: true;
  readonly origin: 'local' | 'static' | 'propagated';
  /** A propagated route inside the network's own blocks: never selected, shown as beaten (A3.5). */
  readonly shadowed?: true;
  readonly place: PlaceRef;
  /** The prefix list that holds the block, where the route is for one. */
  readonly list?: ResourceId;
  /** Others of the same destination and preference, any of which a packet may take (T3.7). */
  readonly equal?: readonly RouteEntry[];
}

/** A port or an address that is forwarded to another. */
export interface Redirect {
  readonly family: Family;
  readonly protocol: number | 'all';
  readonly address: bigint;
  readonly ports: PortRange;
  readonly to: bigint;
  /** Undefined: the port stays. */
  readonly toPort: number | undefined;
  readonly next: StationId;
  readonly place: PlaceRef;
}

/** One way of a `choose`. The first whose request matches decides; where part of the request is not known, so may those before it that ask for that part. */
export interface Way {
  readonly to: StationId;
  readonly place: PlaceRef;
  readonly code: string;
  /** `www.example.com` or `*.example.com`, upper and lower case alike; undefined: any. */
  readonly domain?: string;
  /** `/api` is that path alone, `/api*` everything that begins so: `*` stands for any characters, `?` for one. Undefined: any. */
  readonly path?: string;
}

export interface Balance {
  readonly op: 'balance';
  /** The memory. */
  readonly at: string;
  /** The listener or the rule that names the targets. */
  readonly place: PlaceRef;
  readonly code: string;
  readonly rule: string;
  readonly targets: readonly Target[];
  /** Why nobody gets the packet where there is no target that takes new connections. */
  readonly otherwise: Refusal;
  /** Who gets it while every probe fails: everybody (A17.5), or why nobody does, or why that is not known. */
  readonly allUnhealthy: 'everybody' | Refusal;
  /**
   * Where a reply that is not addressed to the balancer is caught on its way out of the target's segment, because the balancer remembers
   * the flow; `segment`: that of its node, whose border such a reply does not cross; `enter`: where it comes in from another segment, if
   * not at `station`; `always`: replies to its own address too, and those to its health checks, because it stands in no segment of the
   * network (T7.12). Undefined: replies find their way by their address.
   */
  readonly catches: { readonly station: StationId; readonly segment?: ResourceId; readonly enter?: StationId; readonly always?: true } | undefined;
  /** Packets travel inside of others, by UDP to this port, and go on at `back`; `elsewhere`: why nobody knows what another node does with a reply. */
  readonly wraps?: { readonly port: number; readonly back: StationId; readonly elsewhere: Refusal };
  /** Why a target that is the client itself does not get its own packet back (A17.14); undefined: it does. */
  readonly hairpin?: Refusal;
}
export interface Target {
  readonly resource: ResourceId;
  readonly family: Family;
  readonly address: bigint;
  /** Undefined: the port on which the packet came. */
  readonly port: number | undefined;
  /** 0: no new connections. */
  readonly weight: number;
  /** The address under which the target sees the client; undefined: the client's own. */
  readonly source: bigint | undefined;
  /** The one under which it sees a client of the other family, where `source` keeps the client's own; undefined: such clients have no way to it. */
  readonly converts?: bigint;
  /** It is called by the cloud itself, not by its network: the packet stays as it is, and the address means nothing (A16.3). */
  readonly invoked?: true;
  /** The client stands in the header X-Forwarded-For. */
  readonly forwardedFor: boolean;
  /**
   * Where rules do not know the client by its own groups although its address is kept (A17.13): those of the balancer, which may be named
   * instead (A17.15). Undefined: they know it.
   */
  readonly vouched?: readonly ResourceId[];
  readonly next: StationId;
  readonly place: PlaceRef;
  /** The health check; undefined: none, it counts as healthy. */
  readonly probe: Probe | undefined;
}
/** What a health check sends: it takes the way that the balancer's packets take. */
export interface Probe {
  readonly protocol: number;
  readonly port: number;
  readonly source: bigint;
  readonly from: StationId;
}

export interface AddressMap {
  readonly family: Family;
  readonly entries: ReadonlyMap<bigint, { readonly to: bigint; readonly place: PlaceRef }>;
  /** Why this address has no counterpart, where somebody knows better than `otherwise`. */
  readonly absent: ReadonlyMap<bigint, Reason>;
}
/** Address -> station that takes packets for it. */
export type Owners = Readonly<Record<Family, ReadonlyMap<bigint, StationId>>>;
/** Addresses of the cloud itself in a segment (its router, its resolver), which are not modelled. */
export type SpecialAddresses = ReadonlyMap<bigint, Reason>;
export interface SegmentBlock {
  readonly prefix: Prefix;
  readonly segment: ResourceId;
  readonly station: StationId;
}
export interface Service {
  readonly protocol: number | 'all';
  readonly ports: PortRange;
}
export interface InternetTable {
  /** The drawn Internet, or the id under which it is known without being drawn. */
  readonly resource: ResourceId;
  readonly addresses: Readonly<Record<Family, ReadonlyMap<bigint, StationId | Refusal>>>;
  /**
   * IPv6 blocks of networks; IPv4 reaches a network only by public addresses. Replies to flows that one of `known` remembers come back
   * by it, everything else by `next`.
   */
  readonly blocks: readonly {
    readonly prefix: Prefix;
    readonly next: StationId | Refusal;
    readonly known: readonly KnownEntry[];
    /** Its addresses are private: why nobody finds them there. */
    readonly hidden?: Refusal;
  }[];
  readonly notThere: Refusal;
}

/** A stateful entry: the memory that it asks, and its station. */
export interface KnownEntry {
  readonly at: string;
  readonly station: StationId;
}

/** One network interface of a host: where a flow may begin and end. */
export interface Interface {
  /** Resource that a person would name: the instance, the function. */
  readonly host: ResourceId;
  /** The interface itself: the same as `host` for a primary interface that is not drawn on its own. */
  readonly id: ResourceId;
  readonly segment: ResourceId | undefined;
  readonly addresses: Readonly<Record<Family, readonly bigint[]>>;
  /** Why it has no address of the family, and the one that it would have: the rest of the way is then shown as not reached. */
  readonly missing: { readonly [F in Family]?: { readonly reason: Reason; readonly wouldBe?: bigint; readonly asDestination?: Reason } };
  /** Public IPv4 by private IPv4, both as numbers. */
  readonly publicIpv4: ReadonlyMap<bigint, { readonly address: bigint; readonly place: PlaceRef }>;
  /** Why nobody on the Internet can address it over IPv4, when it has no public address. */
  readonly noPublic: Reason;
  readonly out: StationId;
  /** Where packets for an address come to that it does not have, but would. */
  readonly in: StationId;
  /** One of several equal entrances of the host, any of which a client may take: a load balancer's node in a zone. */
  readonly entrance?: true;
  /** The cloud translates what it sends, from any port of the range of translators (A11.7, A16.3). */
  readonly translated?: true;
}
