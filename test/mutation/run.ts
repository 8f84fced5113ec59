import type { Traced } from '../../core/engine/trace/flow.ts';
import type { View } from '../../core/kinds/view.ts';
import type { Station, StationId } from '../../core/network/stations.ts';
import { type Break, breaksOf } from './breaks.ts';
import { visited, withStation } from './broken-view.ts';
import { type Question, questions, sameTrace } from './questions.ts';

/** The same thing broken, in every design where a question meets it. */
export interface Mutant {
  readonly name: string;
  /** The first question that noticed; undefined: it survived. */
  readonly killedBy?: string;
  /** In how many designs it was tried until somebody noticed. */
  readonly tries: number;
}

interface Try {
  readonly question: Question;
  readonly make: () => Station;
}

/** What comes out while nothing is broken. */
interface Sound {
  readonly happens: Traced | undefined;
  /** Found out when somebody asks. */
  readonly sees: () => string;
}
function soundOf({ sees, happens, view: unbroken }: Question, view: View): Sound {
  const before = happens?.(view);
  let seen = happens ? undefined : sees(view);
  return { happens: before, sees: () => (seen ??= sees(unbroken)) };
}

/** The breaks of a station, made out once for all questions about its design. */
function breaksIn(known: Map<View, Map<StationId, readonly Break[]>>, view: View, station: Station): readonly Break[] {
  const ofView = known.get(view) ?? new Map<StationId, readonly Break[]>();
  known.set(view, ofView);
  const breaks = ofView.get(station.id) ?? breaksOf(view, station);
  ofView.set(station.id, breaks);
  return breaks;
}

/** Breaks one thing at a time of what every kind compiles to, and asks the questions that meet it. Mutants that are not `wanted` are not made. */
export function runMutants(asked: readonly Question[] = questions(), wanted: (name: string) => boolean = () => true): readonly Mutant[] {
  const tries = new Map<string, Try[]>();
  const sound = new Map<Question, Sound>();
  const known = new Map<View, Map<StationId, readonly Break[]>>();
  for (const question of asked) {
    for (const station of visited(question.view, (view) => sound.set(question, soundOf(question, view)))) {
      for (const { name, make } of breaksIn(known, question.view, station)) {
        if (!wanted(name)) continue;
        const list = tries.get(name);
        if (list) list.push({ question, make });
        else tries.set(name, [{ question, make }]);
      }
    }
  }
  return [...tries].map(([name, list]) => mutantOf(name, list, sound)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function mutantOf(name: string, list: readonly Try[], sound: ReadonlyMap<Question, Sound>): Mutant {
  for (const [at, { question, make }] of list.entries()) {
    const before = sound.get(question);
    if (before && notices(question, make(), before)) return { name, killedBy: question.id, tries: at + 1 };
  }
  return { name, tries: list.length };
}

/** A question that cannot be answered at all notices too. */
function notices({ view, sees, happens }: Question, broken: Station, sound: Sound): boolean {
  const through = withStation(view, broken);
  try {
    return !(happens && sameTrace(happens(through), sound.happens)) && sees(through) !== sound.sees();
  } catch {
    return true;
  }
}
