import { type Answer, type Blocker, type FamilyAnswer, type Hop, lacksAddress, type Near, type Path, type Step } from '../../core/engine/answer.ts';
import { blockerText } from '../../core/service/render.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Flow, Outcome } from '../../core/model/design.ts';
import { type Family, parseAddress } from '../../core/net/address.ts';
import { FAMILY_WORDS, OUTCOME_WORDS } from '../../core/words/en/cli.ts';
import { words } from '../failure.ts';
import type { Paint } from '../paint.ts';
import { placePath } from '../place.ts';
import type { Question } from '../question.ts';

/** An answer for people: for each family the verdict, every hop of both halves with what was decided there, what stops it and ways out. */
export function traceText(asked: Question, answer: Answer, paint: Paint): string {
  const { flow } = answer;
  const title = words('TRACE_TITLE', { from: asked.nameOf(flow.from), to: asked.nameOf(flow.to), service: serviceOf(flow) });
  return [paint.bold(title), '', ...answer.families.flatMap((family) => familyLines(asked, family, paint))].join('\n');
}

const serviceOf = ({ protocol, port }: Flow): string => (port === undefined ? protocol : `${protocol}/${port}`);

function paintOutcome(outcome: Outcome, text: string, paint: Paint): string {
  if (outcome === 'works') return paint.good(text);
  return outcome === 'request-blocked' || outcome === 'reply-blocked' ? paint.bad(text) : paint.warn(text);
}

function familyLines(asked: Question, answer: FamilyAnswer, paint: Paint): readonly string[] {
  const { family, outcome, source, sourcePort, destination } = answer;
  const packet = words('TRACE_PACKET', { source: withPort(family, source, sourcePort), destination: withPort(family, destination, undefined) });
  if (lacksAddress(answer))
    return [`${paint.bold(FAMILY_WORDS[family])}  ${paint.dim(words('TRACE_LACKS_ADDRESS'))}`, ...blockerLines(asked, answer.blockers, paint), ''];
  const several = answer.paths.length > 1;
  return [
    `${paint.bold(FAMILY_WORDS[family])}  ${paintOutcome(outcome, OUTCOME_WORDS[outcome], paint)}  ${paint.dim(packet)}`,
    ...answer.paths.flatMap((path, i) => [
      ...(several
        ? ['', `  ${words('TRACE_PATH', { number: i + 1, count: answer.paths.length, outcome: OUTCOME_WORDS[path.outcome].toLowerCase() })}`]
        : []),
      ...pathLines(asked, path, paint),
    ]),
    ...blockerLines(asked, answer.blockers, paint),
    ...(answer.notModelled.length > 0
      ? ['', `  ${words('TRACE_NOT_MODELLED')}`, ...answer.notModelled.map((reason) => `    ${asked.say(reason)}`)]
      : []),
    '',
  ];
}

function withPort(family: Family, address: string | undefined, port: number | undefined): string {
  if (address === undefined) return words('TRACE_NO_ADDRESS', { family: FAMILY_WORDS[family] });
  if (port === undefined) return address;
  return family === 'ipv6' && parseAddress(address)?.family === 'ipv6' ? `[${address}]:${port}` : `${address}:${port}`;
}

const pathLines = (asked: Question, path: Path, paint: Paint): readonly string[] => [
  ...halfLines(asked, words('TRACE_REQUEST'), path.request, paint),
  ...halfLines(asked, words('TRACE_REPLY'), path.reply, paint),
];

const halfLines = (asked: Question, title: string, hops: readonly Hop[], paint: Paint): readonly string[] =>
  hops.length === 0 ? [] : ['', `  ${title}`, ...hops.flatMap((hop, i) => hopLines(asked, hop, i + 1, paint))];

function hopLines(asked: Question, hop: Hop, number: number, paint: Paint): readonly string[] {
  const kind = kindOf(hop.kind)?.words.name ?? hop.kind;
  const head = `  ${String(number).padStart(3)}  ${paint.bold(asked.nameOf(hop.resource))}  ${paint.dim(kind)}`;
  return [head, ...hop.steps.flatMap((step) => stepLines(asked, step, paint))];
}

function stepLines(asked: Question, step: Step, paint: Paint): readonly string[] {
  const text = asked.say(step);
  if (step.result !== 'drop') return [`       ${text}`];
  return [`       ${paint.bad(`x ${text}`)}`, ...(step.near ?? []).map((near) => nearLine(asked, near, paint))];
}

const nearLine = (asked: Question, near: Near, paint: Paint): string => `         ${paint.dim(asked.say(near))}`;

function blockerLines(asked: Question, blockers: readonly Blocker[], paint: Paint): readonly string[] {
  if (blockers.length === 0) return [];
  return ['', `  ${words('TRACE_BLOCKERS')}`, ...blockers.flatMap((blocker, i) => oneBlocker(asked, blocker, i + 1, paint))];
}

function oneBlocker(asked: Question, blocker: Blocker, number: number, paint: Paint): readonly string[] {
  const facts = [
    words('TRACE_BLOCKER_HALF', { half: words(blocker.half === 'request' ? 'TRACE_HALF_REQUEST' : 'TRACE_HALF_REPLY') }),
    ...(blocker.place ? [words('TRACE_DECIDED', { place: placePath(blocker.place) })] : []),
    blocker.code,
  ];
  return [
    `  ${String(number).padStart(3)}  ${blockerText(blocker, asked.say)}`,
    `       ${paint.dim(facts.join(', '))}`,
    ...blocker.fixes.map((plan) => `       ${paint.good(words('TRACE_FIX', { text: asked.say(plan) }))}`),
  ];
}
