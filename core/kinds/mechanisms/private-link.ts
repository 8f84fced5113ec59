import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef } from '../../model/reason.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Instruction, Station } from '../../network/stations.ts';
import type { CapabilityTable } from '../capabilities.ts';
import type { View } from '../view.ts';

interface Joined {
  readonly gateway: string | undefined;
  readonly network: string | undefined;
}

/** The capability of a connection between a private gateway and a private network, by its two references. */
export const linkCapability = (
  joined: (view: View, id: ResourceId) => Joined,
  routes: (
    view: View,
    id: ResourceId,
    network: ResourceId,
  ) => readonly { readonly prefix: Prefix; readonly rank: number; readonly place: PlaceRef }[],
): CapabilityTable['private-link'] => {
  const gateway = (view: View, id: ResourceId) => {
    const named = joined(view, id).gateway;
    return view.as('private-gateway', named) ? named : undefined;
  };
  const network = (view: View, id: ResourceId) => {
    const named = joined(view, id).network;
    return view.as('private-site', named) ? named : undefined;
  };
  return {
    gateway,
    network,
    routes(view, id) {
      const site = network(view, id);
      return site === undefined ? [] : routes(view, id, site);
    },
    toNetwork: (id) => `${id}/to-network`,
    toGateway: (id) => `${id}/to-gateway`,
  };
};

/** The two directions of a connection; `checks` come before both. */
export function linkStations(view: View, id: ResourceId, code: string, checks: readonly Instruction[]): readonly Station[] {
  const link = view.as('private-link', id);
  const [gateway, network] = [link?.gateway(view, id), link?.network(view, id)];
  if (gateway === undefined || network === undefined) return [];
  const jump = (to: string | undefined): readonly Instruction[] => (to === undefined ? [] : [{ op: 'jump', to }]);
  return [
    { id: `${id}/to-network`, resource: id, program: [...checks, { op: 'note', code }, ...jump(view.as('private-site', network)?.entry(network))] },
    {
      id: `${id}/to-gateway`,
      resource: id,
      program: [...checks, { op: 'note', code }, ...jump(view.as('private-gateway', gateway)?.entry(gateway, id))],
    },
  ];
}
