import type { Family } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { View } from '../view.ts';

/** Every block of a family that a network, or a private network outside, has already. */
export const blocksInUse = (view: View, family: Family): readonly Prefix[] => [
  ...view.every('network').flatMap((id) => view.as('network', id)?.blocks(view, id, family) ?? []),
  ...view.every('private-network').flatMap((id) => view.as('private-site', id)?.blocks(view, id, family) ?? []),
];
