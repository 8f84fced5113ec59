import type { Design } from '../model/design.ts';
import type { Reason } from '../model/reason.ts';
import { type Said, sentenceIn } from '../words/index.ts';
import type { Answer, Blocker, FamilyAnswer, Hop, Near, Step } from '../engine/answer.ts';

/** Format of the answers that programs read (`netdraft trace --json`). */
export const TRACE_FORMAT = 'netdraft.trace/1';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An answer as one document of `netdraft.trace/1`, with every sentence filled in. A question that cannot be answered gives `error`. */
export function renderAnswer(answer: Answer, design: Design): Readonly<Record<string, Json | undefined>> {
  const say = sayer(design);
  const head = { format: TRACE_FORMAT, flow: { ...answer.flow } as Json };
  if (answer.problem) return { ...head, error: { code: answer.problem.code, message: say(answer.problem) } };
  return { ...head, answers: answer.families.map((family) => renderFamily(family, say)) };
}

type Say = (said: Said) => string;
const sayer =
  (design: Design): Say =>
  (said) =>
    sentenceIn(design, said);

/** The sentence of a blocker: what it means, and what exactly happened to a reply. */
export const blockerText = (blocker: Blocker, say: Say): string => (blocker.detail ? `${say(blocker)} ${say(blocker.detail)}` : say(blocker));

const renderFamily = (f: FamilyAnswer, say: Say): Json => ({
  family: f.family,
  outcome: f.outcome,
  source: f.source ?? null,
  sourcePort: f.sourcePort,
  destination: f.destination ?? null,
  paths: f.paths.map((path) => ({
    outcome: path.outcome,
    request: path.request.map((hop) => renderHop(hop, say)),
    reply: path.reply.map((hop) => renderHop(hop, say)),
    unreached: path.unreached.map((hop) => renderHop(hop, say)),
  })),
  blockers: f.blockers.map((blocker) => renderBlocker(blocker, say)),
  notModelled: f.notModelled.map((reason) => renderReason(reason, say)),
});

const renderHop = (hop: Hop, say: Say): Json => ({ resource: hop.resource, kind: hop.kind, steps: hop.steps.map((step) => renderStep(step, say)) });

const renderStep = (step: Step, say: Say): Json => ({
  type: step.type,
  result: step.result,
  code: step.code,
  place: step.place && { ...step.place },
  text: say(step),
  rule: step.rule,
  packet: { ...step.packet },
  near: step.near?.map((near) => renderNear(near, say)),
});

const renderNear = (near: Near, say: Say): Json => ({ code: near.code, place: { ...near.place }, text: say(near) });

const renderReason = (reason: Reason, say: Say): Json => ({
  code: reason.code,
  place: reason.place && { ...reason.place },
  text: say(reason),
  rule: reason.rule,
});

const renderBlocker = (b: Blocker, say: Say): Json => ({
  half: b.half,
  code: b.code,
  resource: b.resource,
  place: b.place && { ...b.place },
  text: blockerText(b, say),
  rule: b.rule,
  path: b.path,
  cause: b.detail?.code,
  fixes: b.fixes.map((plan) => ({ id: plan.id, text: say(plan) })),
});
