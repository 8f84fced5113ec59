import type { ResourceId } from '../../../model/design.ts';
import type { Edit, Plan, Reason } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { toGroup } from '../../mechanisms/connect/attachments.ts';
import { offeredServices } from '../../services.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { type Backend, refusedBy } from './settings.ts';

/** Where the first listener listens that is made for a backend. */
const FIRST = { name: 'tcp-443', protocol: 'TCP', port: 443 } as const;

/** The port on which a host serves: what it listens on, else the usual one. */
function portOf(view: View, host: ResourceId): number {
  const port = offeredServices(view, [host])
    .map((one) => Number.parseInt(one.ports, 10))
    .find((one) => one > 0);
  return port ?? FIRST.port;
}

const row = (listener: string, target: ResourceId, port: number): Backend => ({ listener, rule: undefined, target, by: 'auto', port, weight: 10 });

/** A host becomes a backend of a listener; where there is none yet, it comes with one. */
function bind(view: View, id: ResourceId, host: ResourceId): readonly Plan[] {
  if (host === id || !view.as('backend', host)) return [];
  const v = view.values(id, fields);
  const written = (view.resource(id)?.backends ?? []) as readonly never[];
  const port = portOf(view, host);
  const listeners = v.listeners.length > 0 ? v.listeners : [FIRST];
  return listeners.flatMap(({ name }): Plan[] => {
    if (name === undefined || v.backends.some((one) => one.target === host && (one.listener ?? name) === name)) return [];
    if (refusedBy(view, v, row(name, host, port))) return [];
    const added: Edit = { type: 'set', resource: id, field: 'backends', value: [...written, { listener: name, target: host, port }] };
    const listener: readonly Edit[] = v.listeners.length > 0 ? [] : [{ type: 'set', resource: id, field: 'listeners', value: [FIRST] }];
    return [{ id: `bind ${host} ${name}`, code: 'BIND_BACKEND', values: { target: ref(host), listener: name, port }, edits: [...listener, added] }];
  });
}

/** Why no listener takes the host: the constraint that says so. */
function refuse(view: View, id: ResourceId, host: ResourceId): Reason | undefined {
  const v = view.values(id, fields);
  const code = v.listeners
    .map(({ name }) => (name === undefined ? undefined : refusedBy(view, v, row(name, host, 1))))
    .find((one) => one !== undefined);
  return code === undefined ? undefined : { code, values: { resource: ref(id), host: ref(host) } };
}

export const connections: readonly Connection[] = [{ to: 'backend', offer: bind, refuse }, toGroup];
