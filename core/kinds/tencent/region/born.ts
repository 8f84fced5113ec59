import type { Kind } from '../../kind.ts';
import { REGIONS } from './fields.ts';

/** The first region that is not drawn yet, called by its code. The account is the one of the regions that are drawn already. */
export const born: NonNullable<Kind['born']> = (view) => {
  const regions = view.every('region');
  const drawn = regions.map((id) => view.as('region', id)?.code(view, id));
  const region = REGIONS.find((code) => !drawn.includes(code)) ?? REGIONS[0];
  const account = regions.map((id) => view.as('region', id)?.accountType?.(view, id)).find((type) => type !== undefined);
  return { values: { name: region, region, ...(account === undefined ? {} : { accountType: account }) } };
};
