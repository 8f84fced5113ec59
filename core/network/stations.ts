import type { Family } from '../net/address.ts';
import type { PortRange } from '../net/ports.ts';
import type { Prefix } from '../net/prefix.ts';
import type { ResourceId } from '../model/design.ts';
import type { PlaceRef, Reason } from '../model/reason.ts';

/**
 * The neutral network: what every kind of every cloud compiles to. Plain data, no closures, so that the same network
 * answers one packet, all ports and all pairs. A packet enters a station and runs its program from the top;
 * each instruction passes it on, changes it, sends it to another station, or stops it with a reason.
 */
export interface Station {
  /** `RESOURCE/ENTRY`: `igw/inside`, `web/out`, `subnet-a/enter`. */
  readonly id: StationId;
  readonly resource: ResourceId;
  readonly program: readonly Instruction[];
}
export type StationId = string;

export type Instruction =
  /** Rules in order; the first that matches decides. A stateful filter lets the other half of an admitted flow pass. */
  | { readonly op: 'filter'; readonly filter: Filter; readonly direction: 'out' | 'in' }
  /** Stops the packet unless it matches. */
  | { readonly op: 'require'; readonly match: Match; readonly otherwise: Reason }
  /** Stops the packet where it stands. */
  | { readonly op: 'drop'; readonly reason: Reason }
  /** Says that nobody knows, and ends the path as "not modelled". */
  | { readonly op: 'unknown'; readonly reason: Reason }
  /** Replaces an address one to one, without memory, both ways (an Internet gateway's public addresses). */
  | { readonly op: 'map'; readonly end: 'source' | 'destination'; readonly table: AddressMap; readonly otherwise: Reason }
  /** Replaces the source by one of `to` and a port, and remembers it (a NAT gateway, a NAT instance, NAT64). */
  | { readonly op: 'masquerade'; readonly to: readonly bigint[]; readonly family: Family; readonly nat64: boolean; readonly place: PlaceRef }
  /** The way back through the memory of `masquerade` at `at`: restores the destination, or stops the packet. */
  | { readonly op: 'restore'; readonly at: StationId; readonly otherwise: Reason }
  /** Remembers that the flow was begun from this side / lets only remembered flows pass (an egress-only gateway). A reply that would open memory is stopped with `otherwise`. */
  | { readonly op: 'remember'; readonly at: StationId; readonly otherwise: Reason }
  | { readonly op: 'recall'; readonly at: StationId; readonly otherwise: Reason }
  /** Crosses the border of a segment outward: the next hop by the table, past the filter unless it stays in the segment. */
  | { readonly op: 'leave'; readonly segment: ResourceId; readonly table: RouteTable; readonly filter: Filter | undefined }
  /** Looks up the destination in a table and goes to its next station. */
  | { readonly op: 'route'; readonly table: RouteTable }
  /** Goes to the station that owns the destination address among `owners`; `otherwise` when nobody does. */
  | { readonly op: 'hand'; readonly owners: Owners; readonly otherwise: Reason }
  /** Goes to the segment that holds the destination; stops outside every segment. */
  | { readonly op: 'local'; readonly segments: readonly SegmentBlock[]; readonly otherwise: Reason }
  | { readonly op: 'jump'; readonly to: StationId }
  /** Goes on by several ways at once: `each` must work (zones, backends), or one is chosen by luck. */
  | { readonly op: 'split'; readonly ways: readonly { readonly to: StationId; readonly reason: Reason }[] }
  /** The packet has arrived: a service must listen. */
  | { readonly op: 'deliver'; readonly services: readonly Service[]; readonly otherwise: Reason }
  /** The Internet: hands a public address to whoever owns it, or to an unknown host. */
  | { readonly op: 'internet' };

/** What a packet must be. Every part that is given must hold. */
export interface Match {
  readonly family?: Family;
  readonly protocols?: readonly number[];
  /** Source or destination must lie in one of these. */
  readonly source?: readonly Prefix[];
  readonly destination?: readonly Prefix[];
  readonly ports?: PortRange;
  /** Turns the answer of all the parts together around. */
  readonly not?: true;
}

export interface Filter {
  readonly resource: ResourceId;
  readonly stateful: boolean;
  /** `first`: rules in order, the first that matches decides (network ACL). `any`: one allowing rule suffices (security group). */
  readonly order: 'first' | 'any';
  readonly out: readonly FilterRule[];
  readonly in: readonly FilterRule[];
  /** The reason when nothing allows the packet. */
  readonly otherwise: { readonly out: Reason; readonly in: Reason };
}
export interface FilterRule {
  readonly allow: boolean;
  readonly protocol: number | 'all';
  readonly ports: PortRange;
  readonly icmp?: { readonly type: number | 'all'; readonly code: number | 'all' };
  /** The other end: the source of what comes in, the destination of what goes out. */
  readonly peers: readonly Prefix[];
  readonly place: PlaceRef;
  /** Rule number or what a person would call it. */
  readonly label: string;
}

export interface RouteTable {
  readonly resource: ResourceId;
  /** Longest prefix first; among equals in the cloud's order of preference. */
  readonly entries: readonly RouteEntry[];
  readonly otherwise: Reason;
}
export interface RouteEntry {
  readonly prefix: Prefix;
  readonly next: StationId | undefined;
  /** Shown: the target's resource; undefined for `local` and blackholes. */
  readonly target: ResourceId | undefined;
  /** Next hop is an interface of this segment: no border is crossed when the sender stands there too. */
  readonly segment?: ResourceId;
  /** Why a packet that selects this entry is dropped (a blackhole). */
  readonly drop?: Reason;
  readonly origin: 'local' | 'static' | 'propagated';
  readonly place: PlaceRef;
}

export interface AddressMap {
  /** Keys and values are addresses of one family, as numbers. */
  readonly family: Family;
  readonly entries: ReadonlyMap<bigint, { readonly to: bigint; readonly place: PlaceRef }>;
}
/** Address -> station that takes packets for it. */
export type Owners = Readonly<Record<Family, ReadonlyMap<bigint, StationId>>>;
export interface SegmentBlock {
  readonly prefix: Prefix;
  readonly station: StationId;
}
export interface Service {
  readonly protocol: number | 'all';
  readonly ports: PortRange;
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
  readonly missing: { readonly [F in Family]?: { readonly reason: Reason; readonly wouldBe?: bigint } };
  /** Public IPv4 by private IPv4, both as numbers. */
  readonly publicIpv4: ReadonlyMap<bigint, { readonly address: bigint; readonly place: PlaceRef }>;
  readonly out: StationId;
  readonly in: StationId;
}
