import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, samePrefix } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { error, type Found, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { TABLES } from '../transit/hub.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const hubsOf = (view: View, attachment: ResourceId): readonly ResourceId[] => view.as('hub-attachment', attachment)?.hubs(view, attachment) ?? [];

/** Attachments that the table names, with where. */
function named(view: View, id: ResourceId) {
  const { associations, propagations, routes } = view.values(id, fields);
  const list = (field: 'associations' | 'propagations', all: readonly ResourceId[]) =>
    all.map((attachment, index) => ({ attachment, place: { resource: id, field, index } }));
  const rows = routes.flatMap(({ attachment }, index) =>
    attachment === undefined ? [] : [{ attachment, place: { resource: id, field: 'routes', index, column: 'attachment' } }],
  );
  return [...list('associations', associations), ...list('propagations', propagations), ...rows];
}

/** Another drawn table of the hub that is the default one already. */
const otherDefault = (view: View, id: ResourceId, use: 'association' | 'propagation', field: string): readonly Found[] => {
  const { transitGateway } = view.values(id, fields);
  const isDefault = (table: ResourceId) => view.as('hub-table', table)?.isDefault(view, table)[use] ?? false;
  const first = transitGateway === undefined || !isDefault(id) ? undefined : view.ask(TABLES, transitGateway).find(isDefault);
  if (transitGateway === undefined || first === undefined || first === id) return [];
  return [found({ resource: id, field }, { gateway: ref(transitGateway), other: ref(first) })];
};

export const findings: readonly FindingRule[] = [
  error('AWS-TGW-104', 'A13.3', (view, id) => {
    const { transitGateway, associations } = view.values(id, fields);
    if (transitGateway === undefined) return [];
    const tables = view.ask(TABLES, transitGateway);
    return associations.flatMap((attachment, index) => {
      const first = tables.find((table) => view.as('hub-table', table)?.associations(view, table).includes(attachment));
      if (first === undefined || first === id) return [];
      return [found({ resource: id, field: 'associations', index }, { attachment: ref(attachment), first: ref(first) })];
    });
  }),
  error('AWS-TGW-105', 'A13.3', (view, id) => {
    const { transitGateway } = view.values(id, fields);
    if (transitGateway === undefined) return [];
    return named(view, id).flatMap(({ attachment, place }) =>
      hubsOf(view, attachment).includes(transitGateway) ? [] : [found(place, { attachment: ref(attachment), gateway: ref(transitGateway) })],
    );
  }),
  error('AWS-TGW-106', 'A13.4', (view, id) => {
    const rows = view.values(id, fields).routes.map((row) => readPrefix(row.destination));
    return rows.flatMap((prefix, index) => {
      if (!prefix || !rows.slice(0, index).some((other) => other && samePrefix(other, prefix))) return [];
      return [found({ resource: id, field: 'routes', index, column: 'destination' }, { destination: formatPrefix(prefix), resource: ref(id) })];
    });
  }),
  error('AWS-TGW-107', 'A13.5', (view, id) =>
    view.values(id, fields).propagations.flatMap((attachment, index) => {
      const peered = hubsOf(view, attachment).length > 1;
      return peered ? [found({ resource: id, field: 'propagations', index }, { attachment: ref(attachment) })] : [];
    }),
  ),
  error('AWS-TGW-110', 'A13.3', (view, id) => [
    ...otherDefault(view, id, 'association', 'defaultAssociation'),
    ...otherDefault(view, id, 'propagation', 'defaultPropagation'),
  ]),
  error('AWS-TGW-113', 'A13.3', (view, id) =>
    view.values(id, fields).transitGateway === undefined ? [found({ resource: id, field: 'transitGateway' }, { resource: ref(id) })] : [],
  ),
];
