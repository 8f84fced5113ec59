import type { Value } from '../../../model/fields.ts';
import type { Facts } from '../../facts.ts';
import { covers } from '../rules.ts';
import { rulesInForce } from './rules-in-force.ts';

export const facts: Facts = {
  rules: {
    open: (view, id, { direction, ...wanted }) => {
      const rows = rulesInForce(view, id, direction);
      if (rows.some((row) => covers(row, wanted))) return undefined;
      const rule: Value = { protocol: wanted.protocol, ports: wanted.ports, peer: wanted.peer };
      return { type: 'set', resource: id, field: direction, value: [...rows.map(asWritten), rule] };
    },
  },
};

/** A row without the cells that nobody filled in. */
const asWritten = (row: Readonly<Record<string, Value | undefined>>): Value =>
  Object.fromEntries(Object.entries(row).filter((cell): cell is [string, Value] => cell[1] !== undefined));
