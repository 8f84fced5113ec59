import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';

/** It stands for a network outside. */
const toSite: Connection = {
  to: 'private-network',
  offer: (view, from, to) =>
    view.as('private-site', to)?.site || view.resource(from)?.network === to
      ? []
      : [
          {
            id: `end ${from} ${to}`,
            code: 'JOIN_END',
            values: { join: ref(from), end: ref(to) },
            edits: [{ type: 'set', resource: from, field: 'network', value: to }],
          },
        ],
};
export const connections: readonly Connection[] = [toSite];
