import type { Kind } from '../../kind.ts';
import { bornIn } from '../balancing/born.ts';

/** As the console makes one (A17.4). */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const { values } = bornIn(view, container);
  return { values: { ...values, crossZone: true } };
};
