import type { Plan } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { asWritten } from '../../mechanisms/rules.ts';
import { fits } from '../balancing/fits.ts';
import { fields } from './fields.ts';

/** One target more. */
const toBackend: Connection = {
  to: 'backend',
  offer(view, from, to) {
    const { targets, targetType } = view.values(from, fields);
    if (targets.some((row) => row.target === to) || !fits(view, from, to, targetType)) return [];
    const edits: Plan['edits'] = [{ type: 'set', resource: from, field: 'targets', value: [...targets.map(asWritten), { target: to }] }];
    return [{ id: `target ${from} ${to}`, code: 'LB_ADD_TARGET', values: { group: ref(from), target: ref(to) }, edits }];
  },
  refuse(view, from, to) {
    const { targets, targetType } = view.values(from, fields);
    if (targets.some((row) => row.target === to)) return undefined;
    return fits(view, from, to, targetType) ? undefined : { code: 'CONNECT_NO_TARGET', values: { from: ref(from), to: ref(to) }, rule: 'A17.9' };
  },
};

export const connections: readonly Connection[] = [toBackend];
