import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';
import { ATTACHMENTS, ROUTES, tableOf } from '../transit/hub.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    // What it knows for the network from which one looks: the table that is associated with its attachment.
    usual(view, id, from) {
      const own = view.ask(ATTACHMENTS, id).find((one) => from !== undefined && view.as('hub-attachment', one)?.network(view, one) === from);
      const table = own === undefined ? undefined : tableOf(view, id, own);
      const routes = table === undefined ? [] : view.ask(ROUTES, table);
      const others = routes.filter((one) => one.attachment !== undefined && one.attachment !== own && one.yields === undefined);
      return [...new Set(others.map(({ prefix }) => formatPrefix(prefix)))];
    },
    refuses: () => undefined,
  },
};
