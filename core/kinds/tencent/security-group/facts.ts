import type { Value } from '../../../model/fields.ts';
import type { Facts } from '../../facts.ts';
import { asWritten, DIRECTIONS } from '../../mechanisms/rules.ts';
import { isOpen, placeFor } from '../ordered.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  rules: {
    isOpen: (view, id, opening) => isOpen(view.values(id, fields)[opening.direction], opening),
    open: (view, id, openings) =>
      DIRECTIONS.flatMap((direction) => {
        let rows = view.values(id, fields)[direction];
        const present = rows;
        for (const one of openings) {
          if (one.direction !== direction || isOpen(rows, one)) continue;
          const at = placeFor(rows, one);
          const { protocol, ports, peer } = one;
          rows = [...rows.slice(0, at), { action: 'accept', protocol, ports, peer, description: undefined }, ...rows.slice(at)];
        }
        const value: Value = rows.map(asWritten);
        return rows === present ? [] : [{ type: 'set', resource: id, field: direction, value } as const];
      }),
  },
};
