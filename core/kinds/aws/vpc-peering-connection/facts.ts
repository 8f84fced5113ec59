import { formatPrefix } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Facts } from '../../facts.ts';
import { blocksAcross } from '../../mechanisms/peering.ts';
import { ends } from './compile.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    usual: (view, id, from) => [
      ...blocksAcross(view, ends(view, id), from).map(formatPrefix),
      ...view.values(id, fields).otherCidrs.flatMap((text) => {
        const prefix = readPrefix(text);
        return prefix ? [formatPrefix(prefix)] : [];
      }),
    ],
    // IPv4 and IPv6 alike (A12.3).
    refuses: () => undefined,
  },
};
