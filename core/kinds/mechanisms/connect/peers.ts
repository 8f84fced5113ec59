import type { ResourceId } from '../../../model/design.ts';
import type { Edit, Plan } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { freeId } from '../../naming.ts';
import type { View } from '../../view.ts';
import { partsAt } from '../parts.ts';

/** From a network to another of the same cloud: a peering, once. Routes are drawn from the subnets that need them. */
function peer(view: View, from: ResourceId, to: ResourceId): readonly Plan[] {
  const kind = partsAt(view, from).peering;
  const joined = view.every('network-join').some((id) => [from, to].every((one) => view.as('network-join', id)?.networks(view, id).includes(one)));
  if (kind === undefined || partsAt(view, to).peering !== kind || joined) return [];
  const added: Edit = { type: 'add', id: freeId(view, 'peering'), resource: { kind, network: from, peer: to } };
  return [{ id: `peer ${from} ${to}`, code: 'PEER_NETWORKS', values: { from: ref(from), to: ref(to) }, edits: [added] }];
}
export const networkToNetwork: Connection = { to: 'network', offer: peer };

/** A peering that lacks an end takes it. */
export const peeringEnds: Connection = {
  to: 'network',
  offer: (view, from, to) => {
    const resource = view.resource(from);
    const [network, other] = [resource?.network, resource?.peer];
    if (network === to || other === to) return [];
    const field = network === undefined ? 'network' : other === undefined ? 'peer' : undefined;
    if (field === undefined) return [];
    return [
      {
        id: `end ${from} ${to}`,
        code: 'JOIN_END',
        values: { join: ref(from), end: ref(to) },
        edits: [{ type: 'set', resource: from, field, value: to }],
      },
    ];
  },
};

const listEnd = (field: 'networks' | 'gateways', to: Connection['to']): Connection => ({
  to,
  offer: (view, from, end) => {
    const present = view.resource(from)?.[field];
    const list = Array.isArray(present) ? present : [];
    if (list.includes(end)) return [];
    return [
      {
        id: `end ${from} ${end}`,
        code: 'JOIN_END',
        values: { join: ref(from), end: ref(end) },
        edits: [{ type: 'set', resource: from, field, value: [...list, end] }],
      },
    ];
  },
});
/** A hub takes another network, or a gateway. */
export const hubEnds: readonly Connection[] = [listEnd('networks', 'network'), listEnd('gateways', 'private-gateway')];
