import type { ResourceId } from '../../../model/design.ts';
import { type Face, type FaceLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { addressLine, groupsBadge } from '../../faces.ts';
import { fields } from './fields.ts';
import { isDualStack, subnetsOf } from './subnets.ts';

/** That IPv6 is missing is said where it could be there: every subnet is dual-stack and only the flag is off (A16.10). */
function noIpv6(view: View, id: ResourceId): readonly FaceLine[] {
  const subnets = subnetsOf(view, id);
  const off = !view.values(id, fields).ipv6AllowedForDualStack && subnets.length > 0 && subnets.every(({ subnet }) => isDualStack(view, subnet));
  return off ? [{ text: '', code: 'LINE_NO_IPV6', family: 'ipv6', tone: 'bad' }] : [];
}

export function face(view: View, id: ResourceId): Face {
  if (subnetsOf(view, id).length === 0)
    return { ...plainFace, lines: [{ text: '', code: 'FUNCTION_OUTSIDE', tone: 'dim' }], badges: groupsBadge(view, id) };
  const interfaces = view.as('host', id)?.interfaces(view, id) ?? [];
  const ipv6 = addressLine(view, interfaces, 'ipv6');
  const lines = [...[addressLine(view, interfaces, 'ipv4')].flatMap((line) => line ?? []), ...(ipv6 ? [ipv6] : noIpv6(view, id))];
  return { ...plainFace, lines, badges: groupsBadge(view, id) };
}
