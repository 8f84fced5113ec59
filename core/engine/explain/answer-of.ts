import type { View } from '../../kinds/view.ts';
import type { Design, Flow, Outcome } from '../../model/design.ts';
import type { Reason } from '../../model/reason.ts';
import { formatAddress } from '../../net/address.ts';
import type { Answer, FamilyAnswer, Path } from '../answer.ts';
import { trace, type TracedFamily } from '../trace/flow.ts';
import type { Mark, Trail } from '../trace/trail.ts';
import { blockersOf } from './blockers.ts';
import { hopsOf, packetValues } from './steps.ts';

/** The answer to a flow as a person reads it: every step with what decided, every blocker with ways out. */
export function answerOf(view: View, design: Design, flow: Flow, options: { readonly fixes: boolean } = { fixes: true }): Answer {
  const traced = trace(view, design, flow);
  if (traced.problem) return { flow, problem: traced.problem, families: [] };
  return { flow, families: traced.families.map((family) => familyAnswer(view, family, options.fixes)) };
}

function familyAnswer(view: View, t: TracedFamily, withFixes: boolean): FamilyAnswer {
  return {
    family: t.family,
    outcome: t.outcome,
    source: t.source && formatAddress(t.source),
    sourcePort: t.sourcePort,
    destination: t.destination && formatAddress(t.destination),
    paths: t.trails.map((trail) => pathOf(view, trail)),
    blockers: blockersOf(view, t.trails, withFixes),
    notModelled: unknowns(t.trails),
  };
}

function pathOf(view: View, trail: Trail & { readonly outcome: Outcome }): Path {
  const half = trail.blockers[0]?.half ?? 'request';
  const pick = (of: Mark['half'], beyond: boolean) =>
    hopsOf(
      view,
      trail.marks.filter((m) => m.half === of && m.beyond === beyond),
      trail.marks,
    );
  return { outcome: trail.outcome, request: pick('request', false), reply: pick('reply', false), unreached: pick(half, true) };
}

function unknowns(trails: readonly Trail[]): readonly Reason[] {
  const found = new Map<string, Reason>();
  for (const { unknown } of trails) {
    if (!unknown?.reason) continue;
    const reason: Reason = {
      ...unknown.reason,
      values: { ...packetValues(unknown), ...unknown.reason.values },
      place: unknown.place ?? { resource: unknown.resource },
    };
    found.set(JSON.stringify([reason.code, reason.place]), reason);
  }
  return [...found.values()];
}
