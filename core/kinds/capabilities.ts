import type { ResourceId } from '../model/design.ts';
import type { PlaceRef, Reason } from '../model/reason.ts';
import type { Address, Family } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type {
  BlockList,
  Direction,
  Filter,
  FilterRule,
  Instruction,
  Interface,
  Refusal,
  RouteEntry,
  RouteTable,
  Service,
  StationId,
} from '../network/stations.ts';
import type { FactTable } from './facts.ts';
import type { HubRoute } from './mechanisms/hub.ts';
import type { Parts } from './mechanisms/parts.ts';
import type { View } from './view.ts';

/** What a kind offers to others, for each role that it fills with behaviour. */
export interface CapabilityTable extends FactTable {
  region: {
    /** `us-east-1` */
    code(view: View, id: ResourceId): string;
    blockPublicAccess(view: View, id: ResourceId): 'off' | 'block-bidirectional' | 'block-ingress';
    /** Of the whole account, where the cloud has two: who pays for public traffic decides what may carry it (T4.10). */
    accountType?(view: View, id: ResourceId): AccountType;
    /** Whose it is, where accounts are drawn apart. */
    account?(view: View, id: ResourceId): string | undefined;
  };
  zone: {
    /** `us-east-1a` */
    code(view: View, id: ResourceId): string;
  };
  network: {
    /** Its blocks, invalid ones left out, in the order of the document; a stand-in for a block that the cloud chooses. */
    blocks(view: View, id: ResourceId, family: Family): readonly Prefix[];
    /** Blocks whose addresses are never announced to the Internet (private IPv6). */
    privateBlocks(view: View, id: ResourceId): readonly Prefix[];
    /** The region's code, for what depends on it; undefined when it stands in none. */
    region(view: View, id: ResourceId): string | undefined;
    /** The other account that shares its segments with one's own. */
    owner?(view: View, id: ResourceId): string | undefined;
    /** What its cloud makes when something is missing. */
    readonly parts: Parts;
    /** Why nothing from the Internet enters it, where no gateway lets it in. */
    notEntered?(view: View, id: ResourceId, family: Family): Reason;
  };
  /** Joins networks: each reaches the others by private addresses, as far as routes say so. */
  'network-join': {
    networks(view: View, id: ResourceId): readonly ResourceId[];
    /** Private gateways that are joined too (T9.2). */
    gateways?(view: View, id: ResourceId): readonly ResourceId[];
    /** Whether rules of a security group in one of two networks may name a group in the other one, or the constraint that says no (A10.7). Absent: no. */
    groups?(view: View, id: ResourceId, a: ResourceId, b: ResourceId): 'carried' | string;
  };
  /** A join that learns routes and writes them into the tables of its networks: a CCN. */
  hub: {
    routes(view: View, id: ResourceId): readonly HubRoute[];
    /** Blocks that it writes into every table of its networks, whatever it has learnt (L4.9). */
    writes?(view: View, id: ResourceId): readonly Prefix[];
  };
  /** A router that attachments join: what comes from one is looked up in the table with which that one is associated (A13.2). */
  'transit-hub': {
    /** Whether every attachment is associated with the default table, and propagates into it, unless something else is said. */
    defaults(view: View, id: ResourceId): { readonly association: boolean; readonly propagation: boolean };
    /** Accepts by itself what another account attaches. */
    accepts?(view: View, id: ResourceId): boolean;
    /** Carries references to security groups, as far as both attachments do (A10.7). */
    groups(view: View, id: ResourceId): boolean;
  };
  'hub-attachment': {
    /** The hubs that it joins: one, or two that are peered. */
    hubs(view: View, id: ResourceId): readonly ResourceId[];
    /** False while it is not accepted: routes to it are blackholes. */
    available(view: View, id: ResourceId): boolean;
    /** The network that it attaches. */
    network(view: View, id: ResourceId): ResourceId | undefined;
    /** Blocks that it propagates, with the rank of the cloud's preference (lower is better, A13.4). */
    propagates(view: View, id: ResourceId): readonly { readonly prefix: Prefix; readonly rank: number; readonly place: PlaceRef }[];
    /** Whether it takes part in the default tables of its hub. */
    defaults(view: View, id: ResourceId): { readonly association: boolean; readonly propagation: boolean };
    /** Where a packet goes that a hub sends to it; `zone`: where the packet entered that hub, if it did so in a zone. */
    entry(view: View, id: ResourceId, hub: ResourceId, zone: string | undefined): StationId;
    /** Carries references to security groups. */
    groups(view: View, id: ResourceId): boolean;
  };
  /** Lines end at it: it is no gateway of networks. */
  'line-hub-end': Readonly<Record<never, never>>;
  /** Joins a gateway of networks to what lines end at. */
  'line-association': {
    /** The blocks that are announced over the lines. */
    announces(view: View, id: ResourceId): readonly Prefix[];
  };
  /** Stands in some zones of its network. */
  'attachment-zones': {
    /** Where packets enter it, by zone; the empty one for segments without. */
    zones(view: View, id: ResourceId): Readonly<Record<string, StationId>>;
    /** Those of its network in which it stands: what it hands over goes on by their tables. */
    segments(view: View, id: ResourceId): readonly ResourceId[];
  };
  /** A table of a transit hub. */
  'hub-table': {
    hub(view: View, id: ResourceId): ResourceId | undefined;
    associations(view: View, id: ResourceId): readonly ResourceId[];
    propagations(view: View, id: ResourceId): readonly ResourceId[];
    isDefault(view: View, id: ResourceId): { readonly association: boolean; readonly propagation: boolean };
    /** What somebody wrote into it, in order. */
    written(view: View, id: ResourceId): readonly HubTableRow[];
  };
  /** A way to the Internet that is shared through a hub (T4.3). */
  'hub-exit': {
    hub(view: View, id: ResourceId): ResourceId | undefined;
    entry(id: ResourceId): StationId;
  };
  /** May stand behind a load balancer. */
  backend: {
    /** Where packets from a balancer are handed to it. `unfiltered`: past its security groups (T7.10). */
    entry(view: View, id: ResourceId, how: 'filtered' | 'unfiltered'): StationId;
    /** Its public bandwidth in Mbps, where the account may bill a balancer's traffic on it (T4.10). */
    publicBandwidth?(view: View, id: ResourceId): number;
    /** Where it is called, if that is not by its network (A16.3). */
    invoked?(view: View, id: ResourceId): StationId;
    /** The layer at which it balances itself (a load balancer behind another one). */
    readonly balances?: 4 | 7;
  };
  /** What load balancers hand packets to. */
  'target-group': {
    group(view: View, id: ResourceId): TargetGroup;
  };
  segment: {
    network(view: View, id: ResourceId): ResourceId | undefined;
    prefix(view: View, id: ResourceId, family: Family): Prefix | undefined;
    zone(view: View, id: ResourceId): string | undefined;
    /** The route table in force: associated, or the network's main one (undefined: the implicit main table, local routes only). */
    routeTable(view: View, id: ResourceId): ResourceId | undefined;
    /** The network ACL in force; undefined: the default one, which allows all. */
    filter(view: View, id: ResourceId): ResourceId | undefined;
    /** Numbers of addresses that hosts cannot have, counted from the start and from the end of a block: 4 and 1. */
    reserved(family: Family): { readonly first: number; readonly last: number };
    /** What a new host there gets without asking. */
    assigns(view: View, id: ResourceId): { readonly publicIpv4: boolean; readonly ipv6: boolean };
    /** Its resolver answers for IPv4-only names with `64:ff9b::` addresses. */
    dns64(view: View, id: ResourceId): boolean;
    /** The routes in force, those that nobody drew too. */
    table(view: View, id: ResourceId): RouteTable;
    /** How a packet of something inside leaves; `table`: by other routes than those of its hosts. */
    leave(view: View, id: ResourceId, table?: RouteTable): Instruction;
  };
  host: {
    /** Its interfaces, the primary one first. */
    interfaces(view: View, id: ResourceId): readonly Interface[];
    /** What it does with packets, whichever interface they come by. */
    behaviour(view: View, id: ResourceId): Behaviour;
    /** Interfaces that are drawn on their own can be attached to it. */
    readonly takesInterfaces?: true;
    /** What its name stands for inside a network where endpoints took it over (A14.6); none: its own addresses. */
    named?(view: View, id: ResourceId, network: ResourceId): readonly Interface[];
    /** Of any address in these blocks a host may be thought that is not drawn (a corporate network). */
    stands?(view: View, id: ResourceId, family: Family): readonly Prefix[];
  };
  /** Owns addresses in one or more segments. */
  interface: {
    /** The addresses that it asks for, in order. */
    claims(view: View, id: ResourceId): readonly Claim[];
    /** What it got, and who takes packets for it. */
    owned(view: View, id: ResourceId): readonly Owned[];
    /** Security groups that it names; none: the network's default one. */
    filters(view: View, id: ResourceId): readonly ResourceId[];
    /** A public IPv4 address that the cloud gives it by itself; undefined: none. */
    autoPublic(view: View, id: ResourceId): PlaceRef | undefined;
    /** The address that it gave, where that is known. */
    lent?(view: View, id: ResourceId): bigint | undefined;
    /** Public IPv4 addresses by private ones. */
    publicIpv4(view: View, id: ResourceId): Interface['publicIpv4'];
    /** IPv6 addresses of a cloud in which each is on the Internet only as far as it has bandwidth in Mbps: 0 is private (T2.4). */
    ipv6Internet?(view: View, id: ResourceId): readonly { readonly address: bigint; readonly bandwidth: number; readonly place: PlaceRef }[];
    /** Why the Internet gateway has nothing to translate it to. */
    unmapped(view: View, id: ResourceId): Reason;
    /** Why a gateway to the Internet carries none of its IPv6 traffic (A17.10); undefined: it does. */
    closed?(view: View, id: ResourceId): Reason | undefined;
    /** The host whose interface it is: itself, or what it is attached to. */
    host(view: View, id: ResourceId): ResourceId | undefined;
    /** Network ACLs at the border of its segment are not asked (L9.4). */
    readonly unscreened?: true;
  };
  /** A public IPv4 address that is somebody's while it is associated. */
  'elastic-address': {
    /** Written address, undefined: one from a documentation range. */
    address(view: View, id: ResourceId): bigint | undefined;
    /** The written address or its stand-in. */
    current(view: View, id: ResourceId): bigint | undefined;
    holder(view: View, id: ResourceId): { readonly resource: ResourceId; readonly privateIpv4: bigint | undefined } | undefined;
  };
  /** Takes part in the public IPv4 space without holding an Elastic IP: a function outside a network, a corporate router. */
  'public-host': {
    /** Public addresses that it has or wants; `address` undefined: one from a documentation range. */
    claims(view: View, id: ResourceId): readonly { readonly key: string; readonly address?: bigint }[];
    /** Who takes packets from the Internet for its addresses. */
    owned(view: View, id: ResourceId): readonly { readonly family: Family; readonly address: bigint; readonly station: StationId }[];
    /** Blocks of it that the Internet routes to it. */
    blocks?(view: View, id: ResourceId): readonly { readonly prefix: Prefix; readonly station: StationId }[];
  };
  'route-table': {
    table(view: View, id: ResourceId, network: ResourceId): RouteTable;
    isMain(view: View, id: ResourceId): boolean;
    /** The gateway whose incoming traffic it steers. */
    gateway(view: View, id: ResourceId): ResourceId | undefined;
  };
  'route-target': {
    /**
     * Where a packet goes that selects a route of `family` to this target, or why it goes nowhere.
     * @param network the one in which the table stands; undefined: the target's own
     */
    next(view: View, id: ResourceId, family: Family, network: ResourceId | undefined): NextHop;
  };
  'network-filter': {
    filter(view: View, id: ResourceId): Filter;
    isDefault(view: View, id: ResourceId): boolean;
  };
  'interface-filter': {
    filter(view: View, id: ResourceId): Filter;
    /** Its rules with their priorities, where those of several groups are merged by priority (L8.5). The lower one counts first. */
    ranked?(view: View, id: ResourceId, direction: Direction): readonly RankedRule[];
    /** Groups of two types cannot be mixed on an interface (L8.1). */
    type?(view: View, id: ResourceId): string;
    isDefault(view: View, id: ResourceId): boolean;
  };
  /** A set of blocks under one name, for rules and routes. */
  'prefix-list': {
    list(view: View, id: ResourceId): BlockList;
    family(view: View, id: ResourceId): Family;
    /** As how many rules or routes it counts where it is named (A10.8). */
    weight(view: View, id: ResourceId): number;
    /** The service whose addresses it holds, where the cloud keeps it; and the blocks that somebody wrote down. */
    service?(view: View, id: ResourceId): ResourceId | undefined;
    written(view: View, id: ResourceId): readonly Prefix[];
  };
  /** What an endpoint leads to. */
  'endpoint-service': {
    /** `com.amazonaws.us-east-1.s3` */
    name(view: View, id: ResourceId): string;
    /** Where it is; undefined: nobody says. */
    region(view: View, id: ResourceId): string | undefined;
    takes(view: View, id: ResourceId): readonly EndpointType[];
    /** It has a name that endpoints can take over in their network (A14.6). */
    named(view: View, id: ResourceId): boolean;
    /** What routes to it are for; undefined: no route leads to it. */
    list?(view: View, id: ResourceId): BlockList | undefined;
    /** What becomes of a packet that an endpoint brings. */
    arrive(view: View, id: ResourceId, by: EndpointNode): readonly Instruction[];
    /** The load balancers behind it. */
    backends?(view: View, id: ResourceId): readonly ResourceId[];
  };
  /** A way from inside a network to a service. */
  endpoint: {
    /** The name of the service stands for it in its network. */
    takesName(view: View, id: ResourceId): boolean;
    /** Its network interfaces, where it has any that lead to a service. */
    nodes(view: View, id: ResourceId): readonly EndpointNode[];
  };
  /** A load balancer that takes what endpoints bring. */
  'link-backend': {
    readonly type: EndpointType;
    /** Where it takes that; undefined: it has no node in the zone of the endpoint's. */
    entry(view: View, id: ResourceId, by: EndpointNode): StationId | undefined;
  };
  /** Puts routes of its own into tables that it names. */
  'route-source': {
    /** Those in one table, for prefix lists. */
    routes(view: View, id: ResourceId, table: ResourceId): ListRoutes;
  };
  /** The Internet itself, where it is drawn. */
  internet: {
    /** The written address of "some host there". */
    address(view: View, id: ResourceId, family: Family): bigint | undefined;
  };
  /** Packets from the Internet enter the network through it. */
  'internet-edge': {
    /** The better one has the lower rank; `at`: the memory of flows that were begun inside, where it has one. */
    entry(view: View, id: ResourceId, family: Family): { readonly station: StationId; readonly rank: number; readonly at?: string } | undefined;
  };
  'private-gateway': {
    /** Station for packets that come from a private network by this link. */
    entry(id: ResourceId, link: ResourceId): StationId;
    network(view: View, id: ResourceId): ResourceId | undefined;
    /** Networks behind it, where it stands on none itself. */
    networks?(view: View, id: ResourceId): readonly ResourceId[];
    /** The blocks that it announces over a link, where those are not simply the blocks of the networks behind it. */
    behind?(view: View, id: ResourceId, link: ResourceId): readonly Prefix[];
  };
  /** Joins a private gateway to a private network. */
  'private-link': {
    gateway(view: View, id: ResourceId): ResourceId | undefined;
    network(view: View, id: ResourceId): ResourceId | undefined;
    /** Blocks to which it leads, with the rank of the cloud's preference (lower is better). */
    routes(view: View, id: ResourceId): readonly { readonly prefix: Prefix; readonly rank: number; readonly place: PlaceRef }[];
    toNetwork(id: ResourceId): StationId;
    toGateway(id: ResourceId): StationId;
    /** A line that serves hubs only, where there are two sorts. */
    transit?(view: View, id: ResourceId): boolean;
  };
  /** A network outside the cloud, behind private links. */
  'private-site': {
    blocks(view: View, id: ResourceId, family: Family): readonly Prefix[];
    entry(id: ResourceId): StationId;
    /** The network for which it stands: it is the router at the edge of that. */
    site?(view: View, id: ResourceId): ResourceId | undefined;
    /** Where packets of that network pass it on their way into a link. */
    out?(view: View, id: ResourceId, link: ResourceId): StationId;
  };
}

export type EndpointType = 'gateway' | 'interface' | 'gateway-load-balancer';
/** One network interface of an endpoint; a gateway has one that is none. */
export interface EndpointNode {
  readonly endpoint: ResourceId;
  /** Unique in the endpoint. */
  readonly key: string;
  readonly zone: string | undefined;
  /** Where what comes back from the service goes on. */
  readonly back: StationId;
}
export interface ListRoutes {
  readonly entries: readonly RouteEntry[];
  readonly open: NonNullable<RouteTable['open']>;
}

export type AccountType = 'bill-by-ip' | 'bill-by-cvm';
export interface RankedRule {
  readonly priority: number;
  readonly rule: FilterRule;
}

/** A group of targets as its rows and settings say, before any load balancer uses it. */
export interface TargetGroup {
  readonly names: 'hosts' | 'addresses' | 'functions' | 'balancers';
  readonly family: Family;
  /** IP protocol numbers. */
  readonly protocols: readonly number[];
  readonly members: readonly GroupMember[];
  /** Targets see the client's address, where the balancer works at layer 4. */
  readonly keepsClient: boolean;
  /** Targets of every zone get packets from the nodes of every zone; undefined: as the balancer says. */
  readonly crossZone: boolean | undefined;
  /** The health check; `port` undefined: that of the target. Undefined: none. */
  readonly probe: { readonly protocol: number; readonly port: number | undefined } | undefined;
}
export interface GroupMember {
  readonly place: PlaceRef;
  readonly resource: ResourceId | undefined;
  readonly address: Address | undefined;
  readonly port: number | undefined;
}

/** A row of a table of a transit hub: for one block, or for all of a list. */
export interface HubTableRow {
  readonly destination: Prefix | BlockList;
  /** Undefined: a blackhole. */
  readonly attachment: ResourceId | undefined;
  /** What it leads to where that is not drawn. */
  readonly elsewhere?: string;
  readonly place: PlaceRef;
}

export type NextHop =
  | { readonly station: StationId; readonly segment?: ResourceId; readonly translates?: true }
  /** Nowhere; or from some zones only, and the refusal is for hosts of the others (A13.1). */
  | { readonly refusal: Refusal; readonly zones?: Readonly<Record<string, StationId>> };

export interface Behaviour {
  readonly running: boolean;
  readonly services: readonly Service[];
  /** `inspect`: hands back what a balancer of appliances brings. */
  readonly forwards: 'no' | 'route' | 'nat' | 'inspect';
}

/** One address asked of a segment. */
export interface Claim {
  readonly segment: ResourceId;
  readonly family: Family;
  /** Tells the claims of one resource apart: `primary`, `1`. */
  readonly key: string;
  /** Undefined: the first that is free. */
  readonly address?: bigint;
  /** Only what it would have: served after everybody else, owned by nobody. */
  readonly spare?: true;
}
export interface Owned {
  readonly segment: ResourceId;
  readonly family: Family;
  readonly address: bigint;
  readonly station: StationId;
}

export type Capabilities = { readonly [R in keyof CapabilityTable]?: CapabilityTable[R] };
