import { stationsOf } from '../engine/compile.ts';
import { interfacesOf } from '../engine/ends.ts';
import { endsOf, pairs, reachability, type Reachability } from '../engine/reach/pairs.ts';
import type { View } from '../kinds/view.ts';
import type { Design, ResourceId } from '../model/design.ts';
import { FAMILIES } from '../net/address.ts';
import type { Effect } from '../protocol/engine.ts';
import { same } from '../kinds/derived/same.ts';

interface State {
  readonly view: View;
  readonly design: Design;
}

/** So many pairs are answered twice in well under a second. */
const MOST_PAIRS = 4000;

/**
 * The pairs that a change opens and closes. In a large design only pairs with an end are asked about that the change itself
 * touches (`partial`): its own rules, addresses or subnet.
 */
export async function effectOf(before: State, after: State, pause: () => Promise<void>): Promise<Effect> {
  const ends = endsOf(after.view).length;
  const partial = ends * ends > MOST_PAIRS;
  const touched = partial ? touchedEnds(before, after) : undefined;
  const wanted = (from: string, to: string) => touched === undefined || touched.has(from) || touched.has(to);
  const opens: Reachability[] = [];
  const closes: Reachability[] = [];
  let asked = 0;
  for (const { from, to, service } of pairs(after.view, wanted)) {
    if (asked++ >= MOST_PAIRS) break;
    if (asked % 100 === 0) await pause();
    const then = reachability(after.view, after.design, from, to, service);
    const now = reachability(before.view, before.design, from, to, service);
    if (changed(now, then)) opens.push(then);
    if (changed(then, now)) closes.push(then);
  }
  return { opens, closes, ...(partial ? { partial } : {}) };
}

/** True when the second works in a family in which the first does not. */
const changed = (a: Reachability, b: Reachability): boolean => FAMILIES.some((f) => a.outcomes[f] !== 'works' && b.outcomes[f] === 'works');

/** Ends whose own stations, addresses or subnets differ. */
function touchedEnds(before: State, after: State): ReadonlySet<string> {
  const differs = (id: ResourceId) => !same(stationsOf(before.view, id), stationsOf(after.view, id));
  const segments = new Set(after.view.every('segment').filter(differs));
  const touched = endsOf(after.view).filter((id) => {
    const interfaces = interfacesOf(after.view, id);
    return (
      !same(interfacesOf(before.view, id), interfaces) || differs(id) || interfaces.some((i) => i.segment !== undefined && segments.has(i.segment))
    );
  });
  return new Set(touched);
}
