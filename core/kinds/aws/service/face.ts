import { nameOf, type ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import { addressLines } from '../../faces.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { partsOf } from './name.ts';

/** What it is, where somebody gave it another name, and its addresses. */
export function face(view: View, id: ResourceId): Face {
  const { serviceName } = view.values(id, fields);
  const { region, service } = partsOf(serviceName);
  const what = region === undefined ? service : `${service} · ${region}`;
  const short = nameOf(id, view.resource(id)) === serviceName ? { short: service } : {};
  return { ...plainFace, ...short, lines: [{ text: what, tone: 'dim' }, ...addressLines(view, view.as('host', id)?.interfaces(view, id) ?? [])] };
}
