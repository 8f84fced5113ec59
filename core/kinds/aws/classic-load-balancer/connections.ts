import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { toGroup } from '../../mechanisms/connect/attachments.ts';
import { toSubnet } from '../balancing/connections.ts';
import { fits } from '../balancing/fits.ts';
import { fields } from './fields.ts';

/** One instance more. */
const toBackend: Connection = {
  to: 'backend',
  offer(view, from, to) {
    const { instances } = view.values(from, fields);
    if (instances.includes(to) || !fits(view, from, to, 'instance')) return [];
    const values = { group: ref(from), target: ref(to) };
    return [
      {
        id: `target ${from} ${to}`,
        code: 'LB_ADD_TARGET',
        values,
        edits: [{ type: 'set', resource: from, field: 'instances', value: [...instances, to] }],
      },
    ];
  },
  refuse: (view, from, to) =>
    fits(view, from, to, 'instance') ? undefined : { code: 'CONNECT_NO_TARGET', values: { from: ref(from), to: ref(to) }, rule: 'A17.18' },
};

export const connections: readonly Connection[] = [toBackend, toSubnet, toGroup];
