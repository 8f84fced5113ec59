import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import type { Edit } from '../../../model/reason.ts';
import { overlaps, parsePrefix } from '../../../net/prefix.ts';
import type { Facts, Opening } from '../../facts.ts';
import type { View } from '../../view.ts';
import { covers } from '../rules.ts';
import { rulesInForce } from './default-rules.ts';

type Row = Readonly<{ number?: number | undefined; action: string; protocol: string; ports: string; cidr?: string | undefined }>;

/** The rule must stand before the first one that would deny some of what it lets pass (A11.3). */
function open(view: View, id: ResourceId, { direction, ...wanted }: Opening): Edit | undefined {
  const rows: readonly Row[] = rulesInForce(view, id, direction);
  const sorted = rows.filter((row) => row.number !== undefined).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const allowing = sorted.findIndex((row) => row.action === 'allow' && covers({ ...row, peer: row.cidr }, wanted));
  const denying = sorted.findIndex((row) => row.action === 'deny' && meets(row, wanted));
  if (allowing >= 0 && (denying < 0 || allowing < denying)) return undefined;
  const number = freeNumber(sorted.map((row) => row.number ?? 0), denying < 0 ? undefined : sorted[denying]?.number);
  if (number === undefined) return undefined;
  const rule: Value = { number, action: 'allow', protocol: wanted.protocol, ports: wanted.ports, cidr: wanted.peer };
  return { type: 'set', resource: id, field: direction, value: [...rows.map(asWritten), rule] };
}

const meets = (row: Row, wanted: Omit<Opening, 'direction'>): boolean => {
  const [mine, its] = [parsePrefix(row.cidr ?? ''), parsePrefix(wanted.peer)];
  return mine !== undefined && its !== undefined && overlaps(mine, its);
};

/** The next round number behind all others, or the highest free one before `before`; undefined when there is none. */
function freeNumber(taken: readonly number[], before: number | undefined): number | undefined {
  if (before === undefined) {
    const next = Math.floor(Math.max(0, ...taken) / 10) * 10 + (taken.length === 0 ? 100 : 10);
    return next <= 32766 ? next : undefined;
  }
  for (let number = before - 1; number >= 1; number--) if (!taken.includes(number)) return number;
  return undefined;
}

const asWritten = (row: Row): Value => Object.fromEntries(Object.entries(row).filter((cell): cell is [string, string | number] => cell[1] !== undefined));

export const facts: Facts = {
  rules: {
    open,
  },
};
