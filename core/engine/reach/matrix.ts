import { internetResource, UNDRAWN_INTERNET } from '../../kinds/derived/internet-table.ts';
import type { View } from '../../kinds/view.ts';
import type { Design } from '../../model/design.ts';
import { parseEnd, resourceNamed } from '../../model/end.ts';
import type { State } from '../changes.ts';
import { endsOf } from './pairs.ts';

/** Two ends, as `trace` takes them. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}
export const keyOf = ({ from, to }: Pair): string => JSON.stringify([from, to]);

/** Every host and the Internet, which has one name, so that two designs can be compared of which only one draws it. */
export function endsOfMatrix(view: View): readonly string[] {
  const drawn = internetResource(view);
  return endsOf(view).map((id) => (id === drawn ? UNDRAWN_INTERNET : id));
}

/** Every end with every other, or only those of the ends that are given, as a person wrote them. */
export function pairsOf({ view, design }: State, { from, to }: Partial<Pair> = {}): readonly Pair[] {
  const drawn = internetResource(view);
  const all = endsOfMatrix(view);
  const given = from !== undefined && to !== undefined;
  const others = (a: string) => (to === undefined ? all : [to]).filter((b) => given || ownerOf(design, drawn, a) !== ownerOf(design, drawn, b));
  return (from === undefined ? all : [from]).flatMap((a) => others(a).map((b) => ({ from: a, to: b })));
}

/** Whose end it is, so that none is asked of itself: a name, one of its addresses and its id are the same, and so is the drawn Internet. */
function ownerOf({ resources }: Design, drawn: string, written: string): string {
  const named = (name: string) => resourceNamed(resources, name);
  const end = parseEnd(written, (name) => named(name) !== undefined);
  const id = end?.type === 'resource' ? (named(end.resource) ?? written) : written;
  return id === drawn ? UNDRAWN_INTERNET : id;
}
