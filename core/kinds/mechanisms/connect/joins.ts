import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import type { Edit, Plan } from '../../../model/reason.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { freeId } from '../../naming.ts';
import type { RoleName } from '../../roles.ts';
import type { View } from '../../view.ts';
import { type Parts, partsAt } from '../parts.ts';

/** A private gateway and a network outside are joined by a VPN or by Direct Connect, each at most once here. */
function join(view: View, gateway: ResourceId, network: ResourceId, parts: Parts): readonly Plan[] {
  const present = new Set(
    view
      .referrers(gateway)
      .filter((one) => view.as('private-link', one)?.network(view, one) === network)
      .map((one) => view.resource(one)?.kind),
  );
  const region = view.enclosing(gateway, 'region');
  const place: Readonly<Record<string, Value>> = region === undefined ? {} : { in: region };
  const blocks = (view.as('private-site', network)?.blocks(view, network, 'ipv4') ?? []).map(formatPrefix);
  const values = { gateway: ref(gateway), network: ref(network) };
  const plan = (kind: string | undefined, stem: string, code: string, more: Readonly<Record<string, Value>>): readonly Plan[] => {
    if (kind === undefined || present.has(kind)) return [];
    const added: Edit = { type: 'add', id: freeId(view, stem), resource: { kind, ...place, gateway, network, ...more } };
    return [{ id: `${stem} ${gateway} ${network}`, code, values, edits: [added] }];
  };
  return [...plan(parts.vpn, 'vpn', 'JOIN_BY_VPN', { staticRoutes: blocks }), ...plan(parts.directConnect, 'dx', 'JOIN_BY_DIRECT_CONNECT', {})];
}

export const gatewayToNetwork: Connection = { to: 'private-network', offer: (view, from, to) => join(view, from, to, partsAt(view, from)) };
/** The same for a gateway that stands on no network: a VPN. */
export const gatewayToSite = ({ vpn }: Parts): Connection => ({
  to: 'private-network',
  offer: (view, from, to) => join(view, from, to, vpn === undefined ? {} : { vpn }),
});

/** A gateway can be either end: the near one while that is free, the far one while only that is. */
function fieldFor(view: View, from: ResourceId, end: ResourceId, field: 'gateway' | 'network'): 'gateway' | 'network' {
  if (!view.as('private-gateway', end)) return field;
  const resource = view.resource(from);
  return resource?.gateway !== undefined && resource.gateway !== end && resource.network === undefined ? 'network' : 'gateway';
}

/** A connection that is drawn already takes an end. */
const takesEnd = (to: RoleName, field: 'gateway' | 'network'): Connection => ({
  to,
  offer: (view, from, end) =>
    view.resource(from)?.[field] === end || fieldFor(view, from, end, field) !== field
      ? []
      : [
          {
            id: `end ${from} ${end}`,
            code: 'JOIN_END',
            values: { join: ref(from), end: ref(end) },
            edits: [{ type: 'set', resource: from, field, value: end }],
          },
        ],
});
export const joinEnds: readonly Connection[] = [takesEnd('private-gateway', 'gateway'), takesEnd('private-network', 'network')];
