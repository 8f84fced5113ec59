import type { Value } from '../../../model/fields.ts';
import type { Facts } from '../../facts.ts';
import { asWritten, DIRECTIONS } from '../../mechanisms/rules.ts';
import { isOpen, placeFor } from '../ordered.ts';
import { fields } from './fields.ts';

const withPeer = <R extends { readonly cidr: string | undefined }>(rows: readonly R[]) => rows.map((row) => ({ ...row, peer: row.cidr }));

export const facts: Facts = {
  rules: {
    isOpen: (view, id, opening) => isOpen(withPeer(view.values(id, fields)[opening.direction]), opening),
    open: (view, id, openings) =>
      DIRECTIONS.flatMap((direction) => {
        const present = view.values(id, fields)[direction];
        let rows = present;
        for (const one of openings) {
          if (one.direction !== direction || isOpen(withPeer(rows), one)) continue;
          const at = placeFor(withPeer(rows), one);
          const { protocol, ports, peer: cidr } = one;
          rows = [...rows.slice(0, at), { action: 'accept', protocol, ports, cidr, description: undefined }, ...rows.slice(at)];
        }
        const value: Value = rows.map(asWritten);
        return rows === present ? [] : [{ type: 'set', resource: id, field: direction, value } as const];
      }),
  },
};
