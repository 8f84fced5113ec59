import type { ResourceId } from '../model/design.ts';
import type { Value } from '../model/fields.ts';
import type { Edit, PlaceRef } from '../model/reason.ts';
import type { Address, Family } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { View } from './view.ts';

/**
 * Where a route target leads: `internet` both ways, `outbound` to the Internet but nothing back in, `translated` under the
 * target's own address, `private` to a network outside the cloud, `host` to a machine that may pass it on, `inspection` to appliances that hand it back.
 */
export type Way = 'internet' | 'outbound' | 'translated' | 'private' | 'host' | 'inspection';

/** A row of a route table as it stands in the document. */
export interface WrittenRoute {
  readonly place: PlaceRef;
  /** Undefined when the row has no block that can be read, or is for a list. */
  readonly destination: Prefix | undefined;
  /** The prefix list that it is for. */
  readonly list?: ResourceId;
  readonly text: string;
  readonly hostBits: boolean;
  readonly target: ResourceId | undefined;
}
/** An address that a person gave to an interface. */
export interface WrittenAddress {
  readonly place: PlaceRef;
  readonly text: string;
  readonly address: Address;
}
export interface NewRoute {
  readonly destination: string;
  readonly target: ResourceId;
}

/** An IPv6 address with what it may send to the Internet. */
export interface MeteredAddress {
  readonly address: bigint;
  /** Mbit/s; 0: it is of use in private networks only. */
  readonly bandwidth: number;
  /** Its row. */
  readonly place: PlaceRef;
}
export interface EgressRule {
  readonly place: PlaceRef;
  /** Undefined: the rule names nobody who has one. */
  readonly address: bigint | undefined;
}

/** What a rule must let pass. `ports`: "443", "1024-65535" or "all"; `protocol`: a name or number, or "all". */
export interface Opening {
  readonly direction: 'inbound' | 'outbound';
  readonly protocol: string;
  readonly ports: string;
  /** A CIDR block, or the id of something that fills `rule-peer` where the rules take one. */
  readonly peer: string;
}

/**
 * What kinds tell each other about the document, for findings, faces, connections and fixes. The engine has its own table
 * (`capabilities.ts`); both are asked through `View.as`.
 */
export interface FactTable {
  /** What may stand behind a route. */
  'next-hop': {
    zone(view: View, id: ResourceId): string | undefined;
    way(view: View, id: ResourceId): Way;
    /** Destinations that routes to it usually have, IPv4 first, most important first; `from`: as seen from this network, where it joins several. */
    usual(view: View, id: ResourceId, from?: ResourceId): readonly string[];
    /** The constraint that a route of this destination would break, such as `AWS-EIGW-001`; undefined when it may stand. */
    refuses(view: View, id: ResourceId, destination: Prefix): string | undefined;
    /** Which goes first among routes of one destination, where the cloud says so by the type of the next hop: lower is better (T3.7). */
    rank?(view: View, id: ResourceId): number;
  };
  /** What holds written routes. */
  routes: {
    rows(view: View, id: ResourceId): readonly WrittenRoute[];
    /** Those of them that are published into a hub, where a cloud has that (T9.4). */
    published?(view: View, id: ResourceId): readonly WrittenRoute[];
    /** The edit that writes these routes: a row with the same destination is replaced, the others are added. */
    write(view: View, id: ResourceId, routes: readonly NewRoute[]): Edit;
    /** The value of the field with these routes, for a table that is yet to be made like this one. */
    with(view: View, id: ResourceId, routes: readonly NewRoute[]): Value;
    /** The edit that lets a private gateway's routes propagate; undefined when they do. */
    propagate(view: View, id: ResourceId, gateway: ResourceId): Edit | undefined;
    /** Makes it steer what enters through a gateway; undefined when it cannot. */
    steer(view: View, id: ResourceId, gateway: ResourceId): Edit | undefined;
  };
  /** What a segment can be told to use. */
  'segment-links': {
    useTable(view: View, id: ResourceId, table: ResourceId): Edit;
    useFilter(view: View, id: ResourceId, filter: ResourceId): Edit;
  };
  /** What wears security groups. */
  guarded: {
    groups(view: View, id: ResourceId): readonly ResourceId[];
    wear(view: View, id: ResourceId, group: ResourceId): Edit;
    /** Edits that give it a security group of its own which lets this pass, instead of the default group. */
    wearNew(view: View, id: ResourceId, openings: readonly Opening[]): readonly Edit[];
  };
  /** What holds rules: a security group, a network ACL. */
  rules: {
    /** The edits that let all of this pass, one for each direction; none when rules say so already. Undefined: no rule can do that. */
    open(view: View, id: ResourceId, openings: readonly Opening[]): readonly Edit[] | undefined;
    /** True when its rules let this pass. */
    isOpen(view: View, id: ResourceId, opening: Opening): boolean;
  };
  'public-address': {
    /** What uses it, whichever of the two says so. */
    user(view: View, id: ResourceId): ResourceId | undefined;
    /** In Mbps, where the address has bandwidth of its own. */
    bandwidth?(view: View, id: ResourceId): number;
    /** True when the host has it on its own interface, past every network ACL (L6.2). */
    cutsThrough?(view: View, id: ResourceId): boolean;
  };
  'public-address-holder': {
    /** The Elastic IPs that it uses. */
    addresses(view: View, id: ResourceId): readonly ResourceId[];
    associate(view: View, id: ResourceId, address: ResourceId): Edit;
    /** True when it cannot have any (a private NAT gateway). */
    refuses?(view: View, id: ResourceId): boolean;
  };
  /** An interface that can become one of an instance. */
  attachable: {
    attachedTo(view: View, id: ResourceId): ResourceId | undefined;
    attach(view: View, id: ResourceId, host: ResourceId): Edit;
  };
  /** What runs in several segments. */
  'runs-in': {
    segments(view: View, id: ResourceId): readonly ResourceId[];
    /** The edits that let it run there: the first segment is the one in which it stands. */
    add(view: View, id: ResourceId, segment: ResourceId): readonly Edit[];
  };
  /** What buys Internet bandwidth for its IPv6 addresses, one by one (L3.8). */
  'metered-ipv6': {
    addresses(view: View, id: ResourceId): readonly MeteredAddress[];
    /** The edit that gives one of them this bandwidth in Mbit/s; 0: none. */
    buy(view: View, id: ResourceId, index: number, bandwidth: number): Edit;
  };
  /** What refuses connections from the Internet to single addresses that may open their own (L3.5). */
  'egress-rules': {
    rules(view: View, id: ResourceId): readonly EgressRule[];
    /** The edit that adds a rule for the first address of a holder. */
    add(view: View, id: ResourceId, holder: ResourceId): Edit;
    /** The edit that takes one away. */
    remove(view: View, id: ResourceId, index: number): Edit;
  };
  /** What has addresses that a person wrote down. */
  addressed: {
    written(view: View, id: ResourceId): readonly WrittenAddress[];
  };
  /** What is exempt from a switch of the account against public access (A4.8). */
  'public-access': {
    exclusion(view: View, id: ResourceId): 'none' | 'allow-bidirectional' | 'allow-egress';
  };
  'network-settings': {
    dedicated(view: View, id: ResourceId): boolean;
    /** The setting that keeps its IPv4 from the Internet; undefined: none does (L5.5). */
    withoutInternet?(view: View, id: ResourceId): PlaceRef | undefined;
    /** Its resolver answers with private names, as endpoints need it (A14.6). */
    privateNames?(view: View, id: ResourceId): boolean;
    /** What stands in its main route table where nobody drew one, besides the routes to its own subnets. */
    implicitRoutes?(view: View, id: ResourceId): readonly WrittenRoute[];
  };
  /** What leads from inside a network to a service. */
  'endpoint-links': {
    /** The edit that lets it lead to this service; undefined when it does, or cannot. */
    lead(view: View, id: ResourceId, service: ResourceId): Edit | undefined;
    /** The edit that puts its routes into a table; undefined when they are there, or cannot be. */
    useTable(view: View, id: ResourceId, table: ResourceId): Edit | undefined;
  };
  /** What joins a private gateway to a network outside. */
  join: {
    carries(view: View, id: ResourceId, family: Family): boolean;
  };
}
export type Facts = { readonly [F in keyof FactTable]?: FactTable[F] };
