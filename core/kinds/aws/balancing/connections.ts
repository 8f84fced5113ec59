import type { ResourceId } from '../../../model/design.ts';
import type { Plan, Reason } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import type { View } from '../../view.ts';
import { common } from './fields.ts';

const sameNetwork = (view: View, a: ResourceId, b: ResourceId): boolean => view.enclosing(a, 'network') === view.enclosing(b, 'network');
const other = (from: ResourceId, to: ResourceId): Reason => ({ code: 'CONNECT_OTHER_NETWORK', values: { from: ref(from), to: ref(to) } });

/** A node in a further subnet. */
export const toSubnet: Connection = {
  to: 'segment',
  offer(view, from, to) {
    const { subnets } = view.values(from, common);
    if (subnets.includes(to) || !sameNetwork(view, from, to)) return [];
    const edits: Plan['edits'] = [{ type: 'set', resource: from, field: 'subnets', value: [...subnets, to] }];
    return [{ id: `node ${from} ${to}`, code: 'LB_ADD_SUBNET', values: { target: ref(from), subnet: ref(to) }, edits }];
  },
  refuse: (view, from, to) => (sameNetwork(view, from, to) ? undefined : other(from, to)),
};

/** A listener for the group. */
export const toTargetGroup = (protocols: Readonly<Record<string, string>>): Connection => ({
  to: 'target-group',
  offer(view, from, to) {
    const group = view.resource(to);
    const rows = (view.resource(from)?.listeners ?? []) as readonly { readonly port?: number; readonly targetGroup?: ResourceId }[];
    if (!group || rows.some((row) => row.targetGroup === to) || !sameNetwork(view, from, to)) return [];
    const protocol = protocols[String(group.protocol ?? 'HTTP')];
    if (protocol === undefined) return [];
    const port = typeof group.port === 'number' ? group.port : 80;
    const free = rows.some((row) => (row.port ?? 80) === port)
      ? [80, 443, 8080, 8443].find((one) => !rows.some((row) => (row.port ?? 80) === one))
      : port;
    if (free === undefined) return [];
    const value = [...rows, { protocol, port: free, targetGroup: to }] as Plan['edits'][number] extends { value: infer V } ? V : never;
    const edits = [{ type: 'set', resource: from, field: 'listeners', value }] as Plan['edits'];
    const values = { target: ref(from), group: ref(to), traffic: `${protocol} ${free}` };
    return [{ id: `listen ${from} ${to}`, code: 'LB_ADD_LISTENER', values, edits }];
  },
  refuse: (view, from, to) => (sameNetwork(view, from, to) ? undefined : other(from, to)),
});
