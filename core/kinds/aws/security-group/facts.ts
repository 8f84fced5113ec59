import type { Value } from '../../../model/fields.ts';
import type { Facts } from '../../facts.ts';
import { asWritten, covers, DIRECTIONS } from '../../mechanisms/rules.ts';
import { rulesInForce } from './rules-in-force.ts';

export const facts: Facts = {
  rules: {
    isOpen: (view, id, opening) => rulesInForce(view, id, opening.direction).some((row) => covers(row, opening)),
    open: (view, id, openings) =>
      DIRECTIONS.flatMap((direction) => {
        const rows = rulesInForce(view, id, direction);
        const missing = openings.filter((one) => one.direction === direction && !rows.some((row) => covers(row, one)));
        const rules = missing.map(({ protocol, ports, peer }): Value => ({ protocol, ports, peer }));
        return rules.length === 0 ? [] : [{ type: 'set', resource: id, field: direction, value: [...rows.map(asWritten), ...rules] } as const];
      }),
  },
};
