import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import type { Edit, Plan, Reason } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { offeredServices } from '../../services.ts';
import type { View } from '../../view.ts';
import type { ListenerRow, Tables } from './tables.ts';

/** How hosts become backends of a balancer. */
export interface Binding {
  readonly tables: (view: View, id: ResourceId) => Tables;
  /** The listener that comes with the first backend. */
  readonly first: { readonly name: string; readonly protocol: string; readonly port: number };
  /** The constraint by which a listener does not take a host. */
  readonly refuses: (view: View, id: ResourceId, listener: string, host: ResourceId) => string | undefined;
}

/** The port on which a host serves: what it listens on, else the listener's. */
const portOf = (view: View, host: ResourceId, listener: Pick<ListenerRow, 'port'>): number =>
  offeredServices(view, [host])
    .map((one) => Number.parseInt(one.ports, 10))
    .find((one) => one > 0) ??
  listener.port ??
  0;

/** A host becomes a backend of a listener; where there is none yet, it comes with one. */
export function toBackend(b: Binding): Connection {
  const offer = (view: View, id: ResourceId, host: ResourceId): readonly Plan[] => {
    if (host === id || !view.as('backend', host)) return [];
    const v = b.tables(view, id);
    const written = (view.resource(id)?.['backends'] ?? []) as readonly Value[];
    const listeners: readonly Pick<ListenerRow, 'name' | 'port'>[] = v.listeners.length > 0 ? v.listeners : [b.first];
    return listeners.flatMap((listener): Plan[] => {
      const { name } = listener;
      if (name === undefined || v.backends.some((one) => one.target === host && (one.listener ?? name) === name)) return [];
      if (b.refuses(view, id, name, host) !== undefined) return [];
      const port = portOf(view, host, listener);
      const value = [...written, { listener: name, target: host, port }] as Value;
      const added: Edit = { type: 'set', resource: id, field: 'backends', value };
      const made: readonly Edit[] = v.listeners.length > 0 ? [] : [{ type: 'set', resource: id, field: 'listeners', value: [{ ...b.first }] }];
      return [{ id: `bind ${host} ${name}`, code: 'BIND_BACKEND', values: { target: ref(host), listener: name, port }, edits: [...made, added] }];
    });
  };
  const refuse = (view: View, id: ResourceId, host: ResourceId): Reason | undefined => {
    const codes = b.tables(view, id).listeners.map(({ name }) => (name === undefined ? undefined : b.refuses(view, id, name, host)));
    const code = codes.find((one) => one !== undefined);
    return code === undefined ? undefined : { code, values: { resource: ref(id), host: ref(host) } };
  };
  return { to: 'backend', offer, refuse };
}
