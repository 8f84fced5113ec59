import { kindOf } from '../../core/kinds/index.ts';
import type { RoleName } from '../../core/kinds/roles.ts';
import type { Design, ResourceId } from '../../core/model/design.ts';

/** What a row or a column stands for: each end, or all ends of a subnet or of a network. */
export type Grouping = 'ends' | 'segments' | 'networks';
export const GROUPINGS: readonly Grouping[] = ['ends', 'segments', 'networks'];
const LEVELS: { readonly [G in Grouping]: readonly RoleName[] } = { ends: [], segments: ['segment'], networks: ['network', 'segment'] };
/** So many rows are read one by one; with more it takes a wider look first. */
const MANY = 24;

/** A row and a column of the matrix, in both of which the same things stand in the same order. */
export interface Item {
  /** Of the end, or of the container whose ends it stands for. */
  readonly id: string;
  readonly ends: readonly string[];
  readonly group: boolean;
  /** The container that was opened to show it, or in which it stands. */
  readonly in: ResourceId | undefined;
}

/**
 * The rows of the matrix: ends that stand together follow each other, in the order in which they come first.
 * @param design where the ends stand
 * @param opened containers of which every end, or every container in them, has a row of its own
 */
export function axisOf(ends: readonly string[], design: Design, grouping: Grouping, opened: ReadonlySet<ResourceId>): readonly Item[] {
  const items = new Map<string, { id: string; ends: string[]; group: boolean; in: ResourceId | undefined }>();
  for (const end of together(ends, design)) {
    const closed = LEVELS[grouping].map((role) => enclosing(design, end, role)).find((id) => id !== undefined && !opened.has(id));
    const item = items.get(closed ?? end);
    if (item) item.ends.push(end);
    else items.set(closed ?? end, { id: closed ?? end, ends: [end], group: closed !== undefined, in: standsIn(design, closed ?? end) });
  }
  // One end alone is no group.
  return [...items.values()].map((item) => {
    const [only, ...more] = item.ends;
    return item.group && only !== undefined && more.length === 0 ? { id: only, ends: item.ends, group: false, in: item.id } : item;
  });
}

/** The finest look that can still be read. */
export const groupingFor = (ends: readonly string[], design: Design): Grouping =>
  GROUPINGS.find((grouping) => axisOf(ends, design, grouping, NONE).length <= MANY) ?? 'networks';
const NONE: ReadonlySet<string> = new Set();

/** The subnet, or else the network, in which something stands. */
const standsIn = (design: Design, id: string): ResourceId | undefined => enclosing(design, id, 'segment') ?? enclosing(design, id, 'network');

/** The network in which something stands. */
export const networkOf = (design: Design, id: string): ResourceId | undefined => enclosing(design, id, 'network');

function together(ends: readonly string[], design: Design): readonly string[] {
  const byNetwork = new Map<string, Map<string, string[]>>();
  for (const end of ends) {
    const network = enclosing(design, end, 'network') ?? end;
    const segment = enclosing(design, end, 'segment') ?? '';
    const segments = byNetwork.get(network) ?? new Map<string, string[]>();
    byNetwork.set(network, segments.set(segment, [...(segments.get(segment) ?? []), end]));
  }
  return [...byNetwork.values()].flatMap((segments) => [...segments.values()].flat());
}

/** The nearest container of a role. */
function enclosing(design: Design, id: string, role: RoleName): ResourceId | undefined {
  let at = design.resources[id]?.in;
  for (let steps = 0; at !== undefined && steps < 100; steps++) {
    const resource = design.resources[at];
    if (kindOf(resource?.kind)?.roles.includes(role)) return at;
    at = resource?.in;
  }
  return undefined;
}
