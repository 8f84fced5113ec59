import type { Kind } from '../../kind.ts';
import { freeZone, regionOf, zoneName } from '../zones.ts';

/** The next zone of the region. */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const values = zoneName(freeZone(view, view.enclosing(container, 'network'), regionOf(view, container)));
  return { values, note: { code: 'BORN_ZONE', values: { zone: values.zone } } };
};
