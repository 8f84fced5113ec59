import { nameOf, type ResourceId } from '../../../model/design.ts';
import { type Badge, type Face, type FaceLine, plainFace } from '../../face.ts';
import { addressLines, groupsBadge } from '../../faces.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { interfaces } from './nodes.ts';

/** The service behind it, then its addresses, or into how many tables it puts its routes. */
export function face(view: View, id: ResourceId): Face {
  const { type, service, routeTables, policy } = view.values(id, fields);
  const name = service === undefined ? undefined : view.as('endpoint-service', service)?.name(view, service);
  const first: FaceLine =
    name === undefined ? { text: '', code: 'ENDPOINT_LEADS_NOWHERE', tone: 'dim' } : { text: shortName(view, service, name), tone: 'dim' };
  const tables: FaceLine = { text: '', code: 'ENDPOINT_TABLES', values: { count: routeTables.length } };
  const shut: readonly Badge[] =
    policy === 'full-access' ? [] : [{ code: 'ENDPOINT_POLICY', glyph: 'lock', place: { resource: id, field: 'policy' } }];
  return {
    ...plainFace,
    lines: [first, ...(type === 'gateway' ? [tables] : type === 'interface' ? addressLines(view, interfaces(view, id)) : [])],
    badges: [...shut, ...groupsBadge(view, id)],
  };
}

/** `s3` of `com.amazonaws.us-east-1.s3`; somebody's own service by the name that it has in the design. */
const shortName = (view: View, service: ResourceId | undefined, name: string): string =>
  service === undefined || name.startsWith('com.amazonaws')
    ? name.replace(/^com\.amazonaws\.(?:vpce\.)?[a-z0-9-]+\./, '')
    : nameOf(service, view.resource(service));
