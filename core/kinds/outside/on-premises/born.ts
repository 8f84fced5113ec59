import { block, firstFree, formatPrefix } from '../../../net/prefix.ts';
import { blocksInUse } from '../../derived/blocks-in-use.ts';
import type { Born, Kind } from '../../kind.ts';

const PRIVATE = block('172.16.0.0/12');

/** A private block that no VPC has. */
export const born: NonNullable<Kind['born']> = (view) => {
  const free = firstFree(PRIVATE, blocksInUse(view, 'ipv4'), 16);
  const values: Born['values'] = free ? { ipv4Cidrs: [formatPrefix(free)] } : {};
  return { values };
};
