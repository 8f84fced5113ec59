import type { ResourceId } from '../model/design.ts';
import type { PlaceRef } from '../model/reason.ts';
import type { Family } from '../net/address.ts';
import type { PortRange } from '../net/ports.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Refusal } from './stations.ts';

/** Rules of security groups and network ACLs, and whom they are about. */
export interface Filter {
  readonly resource: ResourceId;
  /** The one that the cloud makes by itself and nobody drew; `resource` is then its network. */
  readonly implicit?: true;
  readonly out: readonly FilterRule[];
  readonly in: readonly FilterRule[];
}
export interface FilterRule {
  readonly allow: boolean;
  readonly protocol: number | 'all';
  readonly ports: PortRange;
  readonly icmp?: { readonly type: number | 'all'; readonly code: number | 'all' };
  /** The other end: the source of what comes in, the destination of what goes out. */
  readonly peer: Peer;
  readonly place: PlaceRef;
  /** Rule number, or the row as a person would count it. */
  readonly label: string;
}
/** A block, the private addresses of a group's members, or the blocks of a prefix list. */
export type Peer = Prefix | AddressSet | BlockList;
/** The blocks of a prefix list. */
export interface BlockList {
  readonly list: ResourceId;
  readonly blocks: readonly Prefix[];
  /** Not all of its blocks are known. */
  readonly open?: OpenList;
}
/** What may be in a list that nobody wrote down: any public address of the family, but those of which the design says whose they are. */
export interface OpenList {
  readonly family: Family;
  readonly except: ReadonlySet<bigint>;
  /** Blocks of others, by the design. */
  readonly others: readonly Prefix[];
  readonly unknown: Refusal;
}
/** Single addresses, and the group that they are the members of. */
export interface AddressSet {
  readonly group: ResourceId;
  readonly ipv4: ReadonlySet<bigint>;
  readonly ipv6: ReadonlySet<bigint>;
}
