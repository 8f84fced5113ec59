import type { Answer, FamilyAnswer } from '../../core/engine/answer.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { type Traced, trace } from '../../core/engine/trace/flow.ts';
import { createView } from '../../core/engine/view.ts';
import type { View } from '../../core/kinds/view.ts';
import type { Design, Flow } from '../../core/model/design.ts';
import { meets, missesOf } from '../../core/scenario/judge.ts';
import { designOf as designOfTemplate, TEMPLATES } from '../../core/templates/index.ts';
import { BRIEFS, designFor, type Statement } from '../brief/statements.ts';
import { DISTINCTIONS, observed as observedDistinction } from '../engine/distinctions/distinction.ts';
import { designOf, flowOf } from '../engine/support/ask.ts';
import { observed } from '../engine/verdicts/observed.ts';
import { designOf as designOfRow, TESTED } from '../engine/verdicts/rows.ts';

/** A flow that a test asks about, and what that test sees of the answer: nothing else can make it fail. */
export interface Question {
  readonly id: string;
  readonly view: View;
  readonly sees: (view: View) => string;
  /** All that happens to the packets, shorter to find out: where it is the same, the test sees the same. Undefined: it sees more than that. */
  readonly happens: ((view: View) => Traced) | undefined;
}
interface Asked {
  readonly id: string;
  readonly design: Design;
  readonly flow: Flow;
  readonly sees: (view: View, answer: Answer) => unknown;
  /** It looks at rules and routes that did not decide. */
  readonly looksAround?: boolean;
}

const views = new Map<string, View>();
/** Questions about the same resources share what has been found out of them. */
function viewOf(design: Design): View {
  const key = JSON.stringify(design.resources);
  const view = views.get(key) ?? createView(design);
  views.set(key, view);
  return view;
}

const questionOf = ({ id, design, flow, sees, looksAround = false }: Asked): Question => ({
  id,
  view: viewOf(design),
  sees: (through) => JSON.stringify(sees(through, answerOf(through, design, flow, { fixes: false }))),
  happens: looksAround ? undefined : (through) => trace(through, design, flow),
});

/** What marks point into: tables, which say nothing of the packet itself. */
const TABLES = new Set(['filter', 'route', 'targets', 'healthy']);

/** Whether the same happened to packets. */
export function sameTrace(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => sameTrace(one, b[i]));
  }
  const [mine, its] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(mine);
  if (keys.length !== Object.keys(its).length) return false;
  return keys.every((key) => TABLES.has(key) || sameTrace(mine[key], its[key]));
}

const ofRows = (): readonly Question[] =>
  TESTED.flatMap((row) => {
    if (!row.flow) return [];
    const design = designOfRow(row);
    const sees: Asked['sees'] = (view, answer) => observed(row, view, design, answer);
    return questionOf({ id: row.id, design, flow: row.flow, sees, looksAround: row.near !== undefined });
  });

const ofDistinctions = (): readonly Question[] =>
  DISTINCTIONS.map((row) =>
    questionOf({
      id: `${row.rule} ${row.what}`,
      design: designOf(row.on),
      flow: flowOf(row.flow),
      sees(_view, { families }) {
        const answer = families.find((f) => f.family === (row.family ?? 'ipv4'));
        return answer && observedDistinction(row, answer);
      },
    }),
  );

const ofStatements = (): readonly Question[] =>
  Object.values(BRIEFS)
    .flat()
    .flatMap((statement) => {
      if (!statement.template || !statement.flow) return [];
      return questionOf({
        id: statement.statement,
        design: designFor(statement),
        flow: statement.flow,
        sees: (_view, { families }) => families.map((f) => said(statement, f)),
      });
    });

/** What a statement of a brief asks of a family. */
function said({ expect, blockers, hops, arrivesFrom }: Statement, answer: FamilyAnswer): unknown {
  const { family, outcome, paths } = answer;
  const codes = answer.blockers.flatMap((b) => [b.code, b.detail?.code]);
  const request = paths[0]?.request ?? [];
  return [
    expect?.[family] && meets(expect[family], outcome),
    blockers?.[family]?.map((code) => codes.includes(code)),
    hops?.[family] && request.map((hop) => hop.resource).filter((id) => hops[family]?.includes(id)),
    arrivesFrom?.[family] && request.at(-1)?.steps.at(-1)?.packet.source,
  ];
}

const ofScenarios = (): readonly Question[] =>
  TEMPLATES.flatMap((template) => {
    const design = designOfTemplate(template);
    const asks = ({ name, flow, expect }: (typeof design.scenarios)[number]): Question =>
      questionOf({
        id: `${template.id}: ${name}`,
        design,
        flow,
        sees: (_view, { families }) => missesOf(expect, Object.fromEntries(families.map((f) => [f.family, f.outcome]))),
      });
    return design.scenarios.map(asks);
  });

/** Every question of the verdict rows, the rows of one difference, the briefs and the templates. */
export const questions = (): readonly Question[] => [...ofRows(), ...ofDistinctions(), ...ofStatements(), ...ofScenarios()];
