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

interface Choice {
  /** Which mutants are made: all. */
  readonly wanted?: (name: string) => boolean;
  /** The id of the question that probably notices a mutant: it is asked first. */
  readonly likely?: (name: string) => string | undefined;
}

/** Breaks one thing at a time of what every kind compiles to, and asks the questions that meet it. */
export function runMutants({ wanted = () => true, likely = () => undefined }: Choice = {}): readonly Mutant[] {
  const asked = questions();
  /** None for what is not wanted. */
  const tries = new Map<string, Try[] | undefined>();
  const sound = new Map<Question, Sound>();
  const known = new Map<View, Map<StationId, readonly Break[]>>();
  for (const question of asked) {
    for (const station of visited(question.view, (view) => sound.set(question, soundOf(question, view)))) {
      for (const { name, make } of breaksIn(known, question.view, station)) {
        if (!tries.has(name)) tries.set(name, wanted(name) ? [] : undefined);
        tries.get(name)?.push({ question, make });
      }
    }
  }
  return [...tries]
    .flatMap(([name, list]) => (list ? mutantOf(name, askedFirst(list, likely(name)), sound) : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const askedFirst = (list: readonly Try[], id: string | undefined): readonly Try[] =>
  id === undefined ? list : [...list.filter((one) => one.question.id === id), ...list.filter((one) => one.question.id !== id)];

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
