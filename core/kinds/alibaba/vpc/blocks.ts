import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Family } from '../../../net/address.ts';
import { parsePrefix, type WrittenPrefix } from '../../../net/prefix.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** A block of the VPC with the place where it is written. The first of a family is the primary one. */
export interface Block {
  readonly text: string;
  readonly prefix: WrittenPrefix;
  readonly place: PlaceRef;
  readonly primary: boolean;
}

export function blocksOf(view: View, id: ResourceId, family: Family): readonly Block[] {
  const values = view.values(id, fields);
  const [first, more] = family === 'ipv4' ? (['ipv4Cidr', 'secondaryIpv4Cidrs'] as const) : (['ipv6Cidr', 'secondaryIpv6Cidrs'] as const);
  const primary = values[first];
  return [
    ...(primary === undefined ? [] : [{ text: primary, place: { resource: id, field: first }, primary: true }]),
    ...values[more].map((text, index) => ({ text, place: { resource: id, field: more, index }, primary: false })),
  ].flatMap((written) => {
    const prefix = parsePrefix(written.text);
    return prefix && prefix.family === family ? [{ ...written, prefix }] : [];
  });
}
