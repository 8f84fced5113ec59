import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { freeId } from '../../naming.ts';
import { PARTS } from '../parts.ts';

/** A gateway of networks is associated with it, once. */
const toGateway: Connection = {
  to: 'private-gateway',
  offer(view, from, to) {
    const known = view.referrers(from).some((one) => view.as('line-association', one) && view.as('private-link', one)?.gateway(view, one) === to);
    if (known || view.as('line-hub-end', to)) return [];
    const resource = { kind: PARTS['line-association'], directConnectGateway: from, gateway: to };
    const added = { type: 'add', id: freeId(view, 'dx-association'), resource } as const;
    return [{ id: `associate ${from} ${to}`, code: 'ASSOCIATE_GATEWAY', values: { from: ref(from), to: ref(to) }, edits: [added] }];
  },
};
export const connections: readonly Connection[] = [toGateway];
