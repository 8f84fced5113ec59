import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Family } from '../../../net/address.ts';
import { parsePrefix, type WrittenPrefix } from '../../../net/prefix.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** A block of the VPC with the place where it is written. The first IPv4 one is the primary one. */
export interface Block {
  readonly text: string;
  readonly prefix: WrittenPrefix;
  readonly place: PlaceRef;
}

export function blocksOf(view: View, id: ResourceId, family: Family): readonly Block[] {
  const { ipv4Cidr, assistantCidrs, ipv6Cidrs } = view.values(id, fields);
  const listed = (texts: readonly string[], field: string) => texts.map((text, index) => ({ text, place: { resource: id, field, index } }));
  const written: readonly Omit<Block, 'prefix'>[] =
    family === 'ipv6'
      ? listed(ipv6Cidrs, 'ipv6Cidrs')
      : [
          ...(ipv4Cidr === undefined ? [] : [{ text: ipv4Cidr, place: { resource: id, field: 'ipv4Cidr' } }]),
          ...listed(assistantCidrs, 'assistantCidrs'),
        ];
  return written.flatMap((one) => {
    const prefix = parsePrefix(one.text);
    return prefix?.family === family ? [{ ...one, prefix }] : [];
  });
}
