import type { ResourceId } from '../model/design.ts';
import { formatPorts } from '../net/ports.ts';
import { formatProtocol } from '../net/protocol.ts';
import type { View } from './view.ts';

export interface ServiceChoice {
  readonly protocol: string;
  readonly ports: string;
}

/** What people mean most often when nothing says which ports listen. */
const USUAL: readonly ServiceChoice[] = [
  { protocol: 'tcp', ports: '443' },
  { protocol: 'tcp', ports: '80' },
  { protocol: 'tcp', ports: '22' },
  { protocol: 'all', ports: 'all' },
];

/** The services on which any of the hosts listens; the usual ones where everything does. */
export function offeredServices(view: View, hosts: readonly ResourceId[]): readonly ServiceChoice[] {
  const services = hosts.flatMap((id) => view.as('host', id)?.behaviour(view, id).services ?? []);
  const named = services
    .filter((one) => one.protocol !== 'all')
    .map((one) => ({ protocol: formatProtocol(one.protocol), ports: formatPorts(one.ports) }));
  return named.length === 0 ? USUAL : [...new Map(named.map((one) => [`${one.protocol} ${one.ports}`, one])).values()];
}
