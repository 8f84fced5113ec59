import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { type Face, plainFace } from '../../face.ts';
import { publicAddressOf } from '../../derived/public-addresses.ts';
import type { View } from '../../view.ts';

export function face(view: View, id: ResourceId): Face {
  const value = publicAddressOf(view, id);
  return { ...plainFace, lines: value === undefined ? [] : [{ text: formatAddress({ family: 'ipv4', value }), family: 'ipv4' }] };
}
