import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { offeredServices } from '../../services.ts';
import { membersOf } from '../members.ts';
import { trafficName } from '../rules.ts';

/** From one group to another: what wears the second lets in what wears the first (A10.6). */
export const groupToGroup: Connection = {
  to: 'interface-filter',
  offer: (view, from, to) => {
    if (view.enclosing(from, 'network') !== view.enclosing(to, 'network')) return [];
    return offeredServices(view, membersOf(view, to)).flatMap((service) => {
      const edits = view.as('rules', to)?.open(view, to, [{ direction: 'inbound', ...service, peer: from }]) ?? [];
      const traffic = trafficName(service);
      return edits.length === 0
        ? []
        : [{ id: `allow ${from} ${to} ${traffic}`, code: 'ALLOW_FROM_GROUP', values: { group: ref(to), peer: ref(from), traffic }, edits }];
    });
  },
  refuse: (view, from, to) =>
    view.enclosing(from, 'network') === view.enclosing(to, 'network')
      ? undefined
      : { code: 'CONNECT_OTHER_NETWORK', values: { from: ref(from), to: ref(to) } },
};
