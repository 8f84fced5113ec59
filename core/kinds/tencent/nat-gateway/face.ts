import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { type Face, firstLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { elasticOf } from './translation.ts';

/** The public addresses under which its hosts are seen, and what is special about it. */
export function face(view: View, id: ResourceId): Face {
  const { product } = view.values(id, fields);
  const elastic = elasticOf(view, id);
  const place = { resource: id, field: 'product' };
  const lines = firstLine(
    elastic.map(({ address }) => formatAddress({ family: 'ipv4', value: address })),
    { family: 'ipv4' },
  );
  return {
    ...plainFace,
    lines: lines.length > 0 ? lines : product === 'private' ? [] : [{ text: '', code: 'NAT_NEEDS_EIP', tone: 'bad' }],
    badges:
      product === 'private'
        ? [{ code: 'NAT_PRODUCT_PRIVATE', glyph: 'lock', place }]
        : product === 'standard'
          ? [{ code: 'NAT_PRODUCT_STANDARD', place }]
          : [],
  };
}
