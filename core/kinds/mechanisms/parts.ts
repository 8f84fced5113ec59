import type { ResourceId } from '../../model/design.ts';
import type { View } from '../view.ts';

/**
 * The kinds that a cloud makes when something of a role is needed: for plans that add what is missing. A network tells those of its own
 * cloud, so that a mechanism that clouds share names none. What a cloud does not have is left out.
 */
export interface Parts {
  readonly zone?: string;
  readonly 'route-table'?: string;
  readonly 'network-filter'?: string;
  readonly 'interface-filter'?: string;
  readonly 'public-address'?: string;
  /** Gateways, by where they lead. */
  readonly internet?: string;
  readonly outbound?: string;
  /** Connections between a private gateway and a network outside. */
  readonly vpn?: string;
  readonly directConnect?: string;
  /** A service of the cloud to which endpoints lead. */
  readonly service?: string;
  readonly endpoint?: string;
  /** What joins two networks. */
  readonly peering?: string;
  /** What joins a network to a transit hub, and two hubs to each other. */
  readonly 'hub-attachment'?: string;
  readonly hubPeering?: string;
  /** What joins a gateway to what private lines end at. */
  readonly 'line-association'?: string;
}

/** The parts of the cloud in which a resource stands. */
export function partsAt(view: View, id: ResourceId | undefined): Parts {
  const network = view.enclosing(id, 'network');
  return (network === undefined ? undefined : view.as('network', network)?.parts) ?? {};
}
