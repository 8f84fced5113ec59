import type { Run } from './run.ts';

/** Ways that a health check tries through a target that balances itself: enough for everybody's drawing, and it ends. */
const MOST_TRIED = 64;

/** The alternatives to what a run took by itself, to be taken from the end: paths come in the order of the targets. */
export function alternatives(choices: readonly number[], { taken }: Pick<Run, 'taken'>): (readonly number[])[] {
  const open: (readonly number[])[] = [];
  for (let d = choices.length; d < taken.length; d++) {
    const before = taken.slice(0, d).map((t) => t.at);
    for (let way = (taken[d]?.of ?? 1) - 1; way > 0; way--) open.push([...before, way]);
  }
  return open;
}

/** The first way on which a packet and its answer arrive; the very first where none does. */
export function firstWay(follow: (choices: readonly number[]) => Run): Run {
  const first = follow([]);
  if (first.arrived || first.taken.length === 0) return first;
  const open = alternatives([], first);
  for (let tried = 1, choices = open.pop(); choices !== undefined && tried < MOST_TRIED; choices = open.pop(), tried++) {
    const next = follow(choices);
    if (next.arrived) return next;
    open.push(...alternatives(choices, next));
  }
  return first;
}
