import type { ResourceId } from '../../../model/design.ts';
import { type Badge, type Face, type FaceLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** The name that it offers, and how many load balancers stand behind it. */
export function face(view: View, id: ResourceId): Face {
  const { privateDnsName, loadBalancers, acceptanceRequired } = view.values(id, fields);
  const count = loadBalancers.length;
  const behind: FaceLine = { text: '', code: 'SERVICE_BALANCERS', values: { count }, tone: 'dim' };
  const accepts: readonly Badge[] = acceptanceRequired
    ? [{ code: 'SERVICE_ACCEPTS', glyph: 'lock', place: { resource: id, field: 'acceptanceRequired' } }]
    : [];
  return { ...plainFace, lines: [...(privateDnsName === undefined ? [] : [{ text: privateDnsName }]), behind], badges: accepts };
}
