import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { type Badge, type Face, type FaceLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { eipsOf } from './entries.ts';
import { fields } from './fields.ts';

/** The address under which its hosts are seen. */
export function face(view: View, id: ResourceId): Face {
  const { network, eips, natIpCidr } = view.values(id, fields);
  const [first, ...more] = eipsOf(view, id);
  const lines: readonly FaceLine[] = [
    ...(first === undefined ? [] : [{ text: formatAddress({ family: 'ipv4', value: first }), code: 'LINE_EIP', family: 'ipv4' as const }]),
    ...(more.length > 0 ? [{ text: '', code: 'ALI_NAT_MORE', values: { count: more.length }, tone: 'dim' as const }] : []),
    ...(network === 'internet' && eips.length === 0 ? [{ text: '', code: 'ALI_NAT_NO_EIP', tone: 'bad' as const }] : []),
    ...(network === 'vpc' && natIpCidr !== undefined ? [{ text: natIpCidr, family: 'ipv4' as const }] : []),
  ];
  const badges: readonly Badge[] = network === 'vpc' ? [{ code: 'ALI_NAT_VPC', glyph: 'lock', place: { resource: id, field: 'network' } }] : [];
  return { ...plainFace, lines, badges };
}
