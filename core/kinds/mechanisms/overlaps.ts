import type { ResourceId } from '../../model/design.ts';
import { FAMILIES, type Family } from '../../net/address.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';
import { segmentsIn } from './routing.ts';

export interface Overlap {
  readonly segment: ResourceId;
  readonly other: ResourceId;
  readonly family: Family;
}

/** Segments of a network whose blocks overlap an earlier one's, with that one: all at once, because one changed block concerns every other. */
const OVERLAPS: Query<readonly Overlap[]> = {
  name: 'mechanisms/overlaps',
  equal: same,
  compute(view, network) {
    const segments = segmentsIn(view, network);
    return FAMILIES.flatMap((family) => {
      const blocks = segments.flatMap((segment, order) => {
        const prefix = view.as('segment', segment)?.prefix(view, segment, family);
        return prefix ? [{ segment, order, prefix }] : [];
      });
      const sorted = blocks.toSorted((a, b) =>
        a.prefix.first < b.prefix.first ? -1 : a.prefix.first > b.prefix.first ? 1 : a.prefix.length - b.prefix.length,
      );
      // Two blocks are nested or apart, so those that hold the present one lie on a stack.
      const around: typeof blocks = [];
      return sorted.flatMap((block) => {
        while ((around.at(-1)?.prefix.last ?? block.prefix.first) < block.prefix.first) around.pop();
        const pairs = around.map((outer) => (outer.order < block.order ? { later: block, earlier: outer } : { later: outer, earlier: block }));
        around.push(block);
        return pairs.map(({ later, earlier }) => ({ segment: later.segment, other: earlier.segment, family }));
      });
    });
  },
};

export const overlapsIn = (view: View, network: ResourceId): readonly Overlap[] => view.ask(OVERLAPS, network);
