import type { Value } from '../../../model/fields.ts';
import type { Plan } from '../../../model/reason.ts';
import { ref } from '../../finding.ts';
import { type Fix, named } from '../../fixes.ts';

/** One field of the resource that a value of the reason names (or where the packet stood) gets another value. */
export const turn =
  (value: string, code: string, field: string, to: Value): Fix =>
  (view, stopped): readonly Plan[] => {
    const target = named(stopped, value);
    if (target === undefined || view.resource(target) === undefined) return [];
    return [{ id: `${code} ${target}`, code, values: { target: ref(target) }, edits: [{ type: 'set', resource: target, field, value: to }] }];
  };
