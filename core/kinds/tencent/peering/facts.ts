import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';
import { blocksAcross } from '../../mechanisms/peering.ts';
import { ends } from './compile.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    usual: (view, id, from) =>
      blocksAcross(view, ends(view, id), from)
        .filter((prefix) => prefix.family === 'ipv4')
        .map(formatPrefix),
    refuses: () => undefined,
  },
};
