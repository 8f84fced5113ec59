import type { Born, Kind } from '../../kind.ts';
import { bornIn } from '../balancing/born.ts';

/** A node in every zone, and the first group of appliances. */
export const born: NonNullable<Kind['born']> = (view, container): Born => {
  const { subnets } = bornIn(view, container).values;
  const group = view.every('target-group').find((id) => view.resource(id)?.protocol === 'GENEVE');
  return { values: { ...(subnets === undefined ? {} : { subnets }), ...(group === undefined ? {} : { targetGroup: group }) } };
};
