import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import type { Balance, Instruction, Refusal, Station, StationId } from '../../../network/stations.ts';
import type { Capabilities, Claim, EndpointNode, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { same } from '../../derived/same.ts';
import { ownedAddresses } from '../../mechanisms/interfaces/attachment.ts';
import { entranceStation, exitStation } from '../../mechanisms/balancer.ts';
import type { Query, View } from '../../view.ts';
import { type Node, NODES } from '../balancing/nodes.ts';
import { targetsOf, type Use } from '../balancing/targets.ts';
import { linksOf } from '../endpoint-links.ts';
import { fields } from './fields.ts';

/** Appliances take packets inside of others, by UDP (GENEVE). */
const GENEVE = 6081;

const CLAIMS: Query<readonly Claim[]> = {
  name: 'aws.gateway-load-balancer/claims',
  equal: same,
  compute: (view, id) => view.ask(NODES, id).map(({ segment, key }) => ({ segment, family: 'ipv4', key })),
};
const OWNED: Query<readonly Owned[]> = {
  name: 'aws.gateway-load-balancer/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), (claim) => entranceStation(id, claim.key)),
};

const nodeFor = (view: View, id: ResourceId, by: EndpointNode): Node | undefined =>
  view.ask(NODES, id).find((node) => node.zone === by.zone || node.zone === undefined || by.zone === undefined);
const linkStation = (id: ResourceId, by: EndpointNode): StationId => `${id}/link:${by.endpoint}${by.key}`;

const notPublic = (id: ResourceId): Reason => ({ code: 'GWLB_PRIVATE', values: { host: { resource: id } }, place: { resource: id }, rule: 'A3.12' });

export const capabilities: Capabilities = {
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    // It takes no security groups; naming itself keeps it out of the default group's members.
    filters: (_view, id) => [id],
    autoPublic: () => undefined,
    publicIpv4: () => new Map(),
    unmapped: (_view, id) => notPublic(id),
    host: () => undefined,
  },
  'link-backend': {
    type: 'gateway-load-balancer',
    entry: (view, id, by) => (nodeFor(view, id, by) === undefined ? undefined : linkStation(id, by)),
  },
};

/** `ID/in-KEY` takes packets back from appliances, `ID/out-KEY` sends them there, `ID/link:...` takes those of an endpoint. */
export const compile: Compile = (view, id) => {
  const nodes = view.ask(NODES, id).flatMap(({ key, segment }): readonly Station[] => [
    {
      id: entranceStation(id, key),
      resource: id,
      program: [{ op: 'unwrap', code: 'GWLB_UNWRAPS' }, { op: 'collect' }, refuse(id, 'GWLB_ONLY_BY_ENDPOINTS')],
    },
    { id: exitStation(id, key), resource: id, program: [{ op: 'jump', to: `${segment}/leave` }] },
  ]);
  const links = linksOf(view, id).flatMap((by): readonly Station[] => {
    const node = nodeFor(view, id, by);
    return node ? [{ id: linkStation(id, by), resource: id, program: [...onlyIpv4(view, id), balance(view, id, node, by)] }] : [];
  });
  return [...nodes, ...links];
};

const refuse = (id: ResourceId, code: string): Instruction => ({
  op: 'refuse',
  refusal: { reason: { code, values: { host: { resource: id } }, place: { resource: id }, rule: 'A3.12' }, then: 'stop' },
});

function onlyIpv4(view: View, id: ResourceId): readonly Instruction[] {
  const { ipAddressType } = view.values(id, fields);
  if (ipAddressType !== 'ipv4') return [];
  const reason = {
    code: 'LB_FAMILY',
    values: { host: { resource: id }, family: 'IPv6', type: 'ipv4' },
    place: { resource: id, field: 'ipAddressType' },
    rule: 'A17.7',
  };
  return [{ op: 'require', match: { family: 'ipv4' }, otherwise: { reason, then: 'on' } }];
}

function balance(view: View, id: ResourceId, node: Node, by: EndpointNode): Balance {
  const { targetGroup, crossZone } = view.values(id, fields);
  const use: Use = { id, layer: 4, crossZone, linked: true, vouched: [] };
  const place: PlaceRef = { resource: id, field: 'targetGroup' };
  const values = { host: { resource: id }, segment: { resource: node.segment } };
  const otherwise: Refusal = { reason: { code: 'GWLB_NO_APPLIANCE', values, place, rule: 'A17.4' }, then: 'stop' };
  return {
    op: 'balance',
    at: `${id} node ${node.key}`,
    place,
    code: 'GWLB_HANDS_OVER',
    rule: 'A3.13',
    targets: targetGroup === undefined ? [] : targetsOf(view, use, node, { group: targetGroup, weight: 1 }).filter((one) => one.source !== undefined),
    otherwise,
    allUnhealthy: 'everybody',
    catches: undefined,
    wraps: { port: GENEVE, back: by.back, elsewhere: { reason: { code: 'GWLB_OTHER_APPLIANCE', values, place, rule: 'A3.13' }, then: 'unknown' } },
  };
}
