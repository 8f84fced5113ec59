import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { type Badge, type Face, type FaceLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const ipv4 = (value: bigint): string => formatAddress({ family: 'ipv4', value });

/** Its private address, then the public one under which its hosts are seen. */
export function face(view: View, id: ResourceId): Face {
  const { connectivity, elasticIps } = view.values(id, fields);
  const own = (view.as('interface', id)?.owned(view, id) ?? []).filter((one) => one.family === 'ipv4')[0];
  const mapped = [...(view.as('interface', id)?.publicIpv4(view, id).values() ?? [])][0];
  const lines: readonly FaceLine[] = [
    ...(own ? [{ text: ipv4(own.address), family: 'ipv4' as const }] : []),
    ...(mapped ? [{ text: ipv4(mapped.address), code: 'LINE_EIP', family: 'ipv4' as const }] : []),
    ...(connectivity === 'public' && elasticIps.length === 0 ? [{ text: '', code: 'NAT_NO_EIP', tone: 'bad' as const }] : []),
  ];
  const badges: readonly Badge[] =
    connectivity === 'private' ? [{ code: 'NAT_PRIVATE', glyph: 'lock', place: { resource: id, field: 'connectivity' } }] : [];
  return { ...plainFace, lines, badges };
}
