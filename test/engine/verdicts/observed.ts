import type { Answer, FamilyAnswer } from '../../../core/engine/answer.ts';
import { findingsOf } from '../../../core/engine/findings.ts';
import type { View } from '../../../core/kinds/view.ts';
import type { Design } from '../../../core/model/design.ts';
import { same } from '../../../core/kinds/derived/same.ts';
import type { Row } from './rows.ts';

/** What a row may ask for, as far as it says. */
export type Outcome = Pick<Row, 'outcome' | 'code' | 'place' | 'near' | 'via' | 'unreached' | 'leavesAs' | 'forwardedFor' | 'finding' | 'noError'>;

/** What comes out of a row's design and flow, in the words of the row: equal to `wanted` when the row holds. */
export function observed(row: Row, view: View, design: Design, answer: Answer | undefined): Outcome {
  const findings = row.finding === undefined && !row.noError ? [] : findingsOf(view, design);
  const codes = findings.map((f) => f.code);
  return {
    ...(row.finding === undefined ? {} : { finding: codes.includes(row.finding) ? row.finding : codes.join(' ') }),
    ...(row.noError ? { noError: findings.every((f) => f.severity !== 'error') } : {}),
    ...(answer ? observedAnswer(row, answer) : {}),
  };
}

function observedAnswer(row: Row, { problem, families }: Answer): Outcome {
  const family = families.find((f) => f.family === row.family);
  if (!family) return { code: problem?.code ?? `no ${row.family} answer` };
  const reasons = row.outcome === 'not-modelled' ? family.notModelled : family.blockers;
  const decided = reasons.find((reason) => reason.code === row.code);
  const code = decided ? decided.code : reasons.map((reason) => reason.code).join(' ');
  return {
    outcome: family.outcome,
    ...(code === '' ? {} : { code }),
    ...(row.place ? { place: decided?.place } : {}),
    ...onTheWay(row, family),
  } as Outcome;
}

function onTheWay(row: Row, { paths }: FamilyAnswer): Outcome {
  const requests = paths.map((path) => path.request);
  const steps = paths.flatMap((path) => [...path.request, ...path.reply]).flatMap((hop) => hop.steps);
  const near = steps.flatMap((step) => step.near ?? []).map((n) => n.code);
  const arrived = requests.flat().at(-1)?.steps.at(-1)?.packet;
  const unreached = paths.flatMap((path) => path.unreached).map((hop) => hop.resource);
  const ways = requests.map((hops) => hops.map((hop) => hop.resource).filter((id) => row.via?.includes(id)));
  return {
    ...(row.near === undefined ? {} : { near: near.includes(row.near) ? row.near : near.join(' ') }),
    // Every path must pass there: the first that does not is shown.
    ...(row.via ? { via: ways.find((way) => !same(way, row.via)) ?? ways[0] ?? [] } : {}),
    ...(row.unreached ? { unreached: row.unreached.filter((id) => unreached.includes(id)) } : {}),
    ...(row.leavesAs === undefined ? {} : { leavesAs: arrived?.source ?? 'nothing arrives' }),
    ...(row.forwardedFor === undefined ? {} : { forwardedFor: arrived?.forwardedFor ?? 'none' }),
  };
}

/** What a row says must come out. */
export function wanted(row: Row): Outcome {
  const { outcome, code, place, near, via, unreached, leavesAs, forwardedFor, finding, noError } = row;
  const all: Record<string, unknown> = { outcome, code, place, near, via, unreached, leavesAs, forwardedFor, finding, noError };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
