import type { Capabilities, HubTableRow } from '../../capabilities.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  'hub-table': {
    hub: (view, id) => view.values(id, fields).transitGateway,
    associations: (view, id) => view.values(id, fields).associations,
    propagations: (view, id) => view.values(id, fields).propagations,
    isDefault(view, id) {
      const { defaultAssociation, defaultPropagation } = view.values(id, fields);
      return { association: defaultAssociation, propagation: defaultPropagation };
    },
    written: (view, id) =>
      view.values(id, fields).routes.flatMap(({ destination, attachment, elsewhere }, index): HubTableRow[] => {
        const block =
          readPrefix(destination) ?? (destination === undefined ? undefined : view.as('prefix-list', destination)?.list(view, destination));
        return block
          ? [{ destination: block, attachment, ...(elsewhere !== undefined && { elsewhere }), place: { resource: id, field: 'routes', index } }]
          : [];
      }),
  },
};
