import type { Kind } from '../../kind.ts';
import { onlyEnds } from '../../mechanisms/joins.ts';

export const born: NonNullable<Kind['born']> = (view) => ({ values: onlyEnds(view) });
