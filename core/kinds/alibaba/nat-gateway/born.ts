import type { Kind } from '../../kind.ts';
import { PARTS } from '../parts.ts';

/** An Internet NAT gateway is nothing without an EIP, so it comes with one. */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const region = view.enclosing(container, 'region');
  return { values: {}, needs: [{ kind: PARTS['public-address'], ...(region === undefined ? {} : { in: region }), field: 'eips' }] };
};
