import type { ResourceId } from '../../../model/design.ts';
import type { Behaviour } from '../../capabilities.ts';
import type { View } from '../../view.ts';
import { type Bearer, interfaceKind, type InterfaceRules } from './interface.ts';

/** Nothing sends or answers by an interface that hangs loose. */
export const LOOSE: Behaviour = { running: false, services: [], forwards: 'no' };

/** The machine that an interface names; undefined: it names none that takes interfaces. */
export const bearerOf = (view: View, named: ResourceId | undefined): ResourceId | undefined =>
  view.as('host', named)?.takesInterfaces ? named : undefined;

/**
 * A network interface drawn on its own, which may be attached to a machine.
 * @param attachedTo what a person wrote
 * @param alone what it does while it is attached to nothing
 */
export function networkInterface(
  rules: InterfaceRules,
  attachedTo: (view: View, id: ResourceId) => ResourceId | undefined,
  alone: (view: View, id: ResourceId) => Behaviour = () => LOOSE,
) {
  const hostOf = (view: View, id: ResourceId): ResourceId | undefined => bearerOf(view, attachedTo(view, id));
  const behaviour = (view: View, id: ResourceId): Behaviour => {
    const host = hostOf(view, id);
    return host === undefined ? alone(view, id) : (view.as('host', host)?.behaviour(view, host) ?? LOOSE);
  };
  const { asInterface, asTarget, end, compile } = interfaceKind(rules, (view, id): Bearer => {
    const host = hostOf(view, id);
    const missing =
      host === undefined
        ? { code: 'NOT_ATTACHED', place: { resource: id, field: 'attachedTo' } }
        : { code: 'NOT_RUNNING', place: { resource: host, field: 'running' } };
    return { host: host ?? id, behaviour: behaviour(view, id), absent: { ...missing, values: { host: { resource: host ?? id } } } };
  });
  return {
    compile,
    capabilities: {
      host: { interfaces: (view: View, id: ResourceId) => [end(view, id)], behaviour },
      interface: { ...asInterface, host: hostOf },
      'route-target': asTarget,
    },
  } as const;
}
