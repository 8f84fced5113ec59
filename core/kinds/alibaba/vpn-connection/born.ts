import { formatPrefix } from '../../../net/prefix.ts';
import type { Kind } from '../../kind.ts';
import { onlyEnds } from '../../mechanisms/joins.ts';

/** Static routes to what lies there. */
export const born: NonNullable<Kind['born']> = (view) => {
  const ends = onlyEnds(view);
  const network = typeof ends.network === 'string' ? ends.network : undefined;
  const blocks = network === undefined ? [] : (view.as('private-site', network)?.blocks(view, network, 'ipv4') ?? []);
  return { values: { ...ends, ...(blocks.length > 0 ? { staticRoutes: blocks.map(formatPrefix) } : {}) } };
};
