import type { ResourceId } from '../model/design.ts';
import type { PlaceRef, ReasonValue } from '../model/reason.ts';
import type { FindingRule } from './kind.ts';
import type { View } from './view.ts';

/** One place where a constraint is broken, with the values of its sentence. */
export type Found = ReturnType<FindingRule['check']>[number];
export type Values = Readonly<Record<string, ReasonValue>>;

export const found = (place: PlaceRef, values: Values = {}): Found => ({ place, values });
export const ref = (resource: ResourceId): { readonly resource: ResourceId } => ({ resource });

type Check = (view: View, id: ResourceId) => readonly Found[];
const make =
  (severity: FindingRule['severity']) =>
  (id: string, rule: string, check: Check): FindingRule => ({ id, severity, rule, check });

/** A constraint that the cloud enforces, or a design that can never work. */
export const error = make('error');
/** Legal, but the traffic will not flow the way the drawing suggests. */
export const warning = make('warning');
export const note = make('note');

/** The findings of a rule that is about the resource as a whole. */
export const whole =
  (broken: (view: View, id: ResourceId) => Values | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const values = broken(view, id);
    return values ? [found({ resource: id }, values)] : [];
  };

/** What a person reads of a family. */
export const familyName = (family: 'ipv4' | 'ipv6'): string => (family === 'ipv4' ? 'IPv4' : 'IPv6');
