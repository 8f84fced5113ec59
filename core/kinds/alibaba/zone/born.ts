import type { Kind } from '../../kind.ts';
import { freeLetter, regionOf, zoneName } from '../zones.ts';

/** The next zone of the region. */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const region = regionOf(view, container);
  const values = zoneName(region, freeLetter(view, view.enclosing(container, 'network'), region));
  return { values, note: { code: 'BORN_ZONE', values: { zone: values.zone } } };
};
