import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';

const takes = (to: Connection['to'], field: 'gateway' | 'directConnectGateway'): Connection => ({
  to,
  offer: (view, from, end) =>
    view.resource(from)?.[field] !== undefined || (field === 'gateway' && view.as('line-hub-end', end))
      ? []
      : [
          {
            id: `end ${from} ${end}`,
            code: 'JOIN_END',
            values: { join: ref(from), end: ref(end) },
            edits: [{ type: 'set', resource: from, field, value: end }],
          },
        ],
});
export const connections: readonly Connection[] = [takes('line-hub', 'directConnectGateway'), takes('private-gateway', 'gateway')];
