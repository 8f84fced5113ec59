import type { Kind } from '../../kind.ts';
import { REGIONS } from './fields.ts';

/** The first region that is not drawn yet, called by its code. */
export const born: NonNullable<Kind['born']> = (view) => {
  const drawn = view.every('region').map((id) => view.as('region', id)?.code(view, id));
  const region = REGIONS.find((code) => !drawn.includes(code)) ?? REGIONS[0];
  return { values: { name: region, region } };
};
