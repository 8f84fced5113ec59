import type { ResourceId } from '../../../model/design.ts';
import type { Capabilities, TargetGroup } from '../../capabilities.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { groupsInForce } from '../attachment.ts';
import { capabilitiesOf, compileWith, type Profile, PROTOCOLS_OF, type WrittenListener } from '../balancing/compile.ts';
import { fits } from '../balancing/fits.ts';
import { NODES } from '../balancing/nodes.ts';
import { fields } from './fields.ts';

export const isHttp = (protocol: string): boolean => protocol.startsWith('HTTP');
export const asksHttp = (values: { readonly healthProtocol: string }): boolean => isHttp(values.healthProtocol);

/** The port that its health check asks. */
export function healthPort(view: View, id: ResourceId): number | undefined {
  const { healthPort: written, listeners } = view.values(id, fields);
  return written ?? listeners[0]?.instancePort;
}

/** It is its own target group: the instances behind it, of which each listener says the port. */
const GROUP: Query<TargetGroup> = {
  name: 'aws.classic-load-balancer/group',
  equal: same,
  compute: (view, id) => ({
    names: 'hosts',
    family: 'ipv4',
    protocols: PROTOCOLS_OF.TCP ?? [],
    members: view
      .values(id, fields)
      .instances.flatMap((resource, index) =>
        fits(view, id, resource, 'instance')
          ? [{ place: { resource: id, field: 'instances', index }, resource, address: undefined, port: undefined }]
          : [],
      ),
    keepsClient: false,
    crossZone: undefined,
    probe: { protocol: 6, port: healthPort(view, id) },
  }),
};

export const LISTENERS: Query<readonly WrittenListener[]> = {
  name: 'aws.classic-load-balancer/listeners',
  equal: same,
  compute: (view, id) =>
    view.values(id, fields).listeners.map(({ protocol, port, instancePort }, index) => {
      const place = { resource: id, field: 'listeners', index };
      return {
        place,
        protocols: PROTOCOLS_OF[protocol] ?? [],
        port,
        forwardedFor: isHttp(protocol),
        rules: [{ place, groups: [{ group: id, weight: 1, port: instancePort }] }],
      };
    }),
};

/** Instances see the address of a node whatever the protocol is, and nothing is handed on while none of them is healthy (A17.18). */
const profile: Profile = {
  layer: 4,
  rule: 'A17.18',
  allUnhealthy: (id) => ({
    reason: { code: 'CLB_NONE_HEALTHY', values: { host: { resource: id } }, place: { resource: id, field: 'instances' }, rule: 'A17.18' },
    then: 'on',
  }),
  listeners: (view, id) => view.ask(LISTENERS, id),
  crossZone: (view, id) => view.values(id, fields).crossZone,
  groups: (view, id) => view.values(id, fields).securityGroups,
  linkFilters: () => [],
  filters: (view, id) => groupsInForce(view, view.ask(NODES, id)[0]?.segment, view.values(id, fields).securityGroups),
};

export const capabilities: Capabilities = { ...capabilitiesOf(profile), 'target-group': { group: (view, id) => view.ask(GROUP, id) } };
export const compile = compileWith(profile);
