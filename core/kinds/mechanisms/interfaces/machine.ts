import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import type { Service } from '../../../network/stations.ts';
import type { Behaviour } from '../../capabilities.ts';
import { readPorts } from '../../derived/parsed.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { interfaceKind, type InterfaceRules } from './interface.ts';

/** What a person writes of a machine. */
export interface MachineValues {
  readonly running: boolean;
  readonly services: readonly { readonly protocol: unknown; readonly ports: string | undefined }[];
  readonly forwards: string;
}

const FORWARDS: readonly Behaviour['forwards'][] = ['no', 'route', 'nat', 'inspect'];

function behaviourOf({ running, services, forwards }: MachineValues): Behaviour {
  const listens = services.flatMap((row): Service[] => {
    const [protocol, ports] = [parseProtocol(String(row.protocol)), readPorts(row.ports)];
    return protocol !== undefined && ports ? [{ protocol, ports }] : [];
  });
  return { running, services: listens, forwards: FORWARDS.find((one) => one === forwards) ?? 'no' };
}

const notRunning = (id: ResourceId): Reason => ({
  code: 'NOT_RUNNING',
  values: { host: { resource: id } },
  place: { resource: id, field: 'running' },
  rule: '4.2',
});

/** Interfaces drawn on their own that are attached to a machine. */
export const attachedTo = (view: View, id: ResourceId): readonly ResourceId[] =>
  view.referrers(id).filter((one) => view.as('interface', one)?.host(view, one) === id);

/** A machine: its primary interface is part of it, further ones are drawn on their own. */
export function machine(rules: InterfaceRules, values: (view: View, id: ResourceId) => MachineValues) {
  const BEHAVIOUR: Query<Behaviour> = {
    name: `${rules.kind}/behaviour`,
    equal: same,
    compute: (view, id) => behaviourOf(values(view, id)),
  };
  const behaviour = (view: View, id: ResourceId): Behaviour => view.ask(BEHAVIOUR, id);
  const { asInterface, asTarget, end, compile } = interfaceKind(rules, (view, id) => ({
    host: id,
    // Its own stations read the values anyway; what is remembered is for others.
    behaviour: behaviourOf(values(view, id)),
    absent: notRunning(id),
  }));
  return {
    compile,
    capabilities: {
      host: {
        interfaces: (view: View, id: ResourceId) => [
          end(view, id),
          ...attachedTo(view, id).flatMap((one) => view.as('host', one)?.interfaces(view, one) ?? []),
        ],
        behaviour,
        takesInterfaces: true,
      },
      interface: { ...asInterface, host: (_view: View, id: ResourceId) => id },
      'route-target': asTarget,
    },
  } as const;
}
