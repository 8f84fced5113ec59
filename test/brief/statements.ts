import { produce } from 'immer';
import type { DesignDraft } from '../../core/edit/command.ts';
import { applyPlan } from '../../core/edit/plan.ts';
import type { Design, Flow, Scenario } from '../../core/model/design.ts';
import type { Edit } from '../../core/model/reason.ts';
import type { Family } from '../../core/net/address.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import gateway from './internet-gateway.json';
import lambda from './lambda-ipv6.json';

type ByFamily<T> = { readonly [F in Family]?: T };

/** One statement of a brief, and how the product shows it: by a flow, a finding, or the look of a subnet. */
export interface Statement {
  readonly statement: string;
  /** The design that it is about. */
  readonly template?: string;
  /** What is changed in it first. */
  readonly edits?: readonly Edit[];
  readonly flow?: Flow;
  readonly expect?: Scenario['expect'];
  /** Codes that must be among the blockers. */
  readonly blockers?: ByFamily<readonly string[]>;
  /** Resources that the request visits, in this order, with others between. */
  readonly hops?: ByFamily<readonly string[]>;
  /** The source that the destination sees. */
  readonly arrivesFrom?: ByFamily<string>;
  readonly findings?: readonly string[];
  /** Pills of frames. */
  readonly pills?: Readonly<Record<string, readonly string[]>>;
  /** A kind that has nothing to set. */
  readonly withoutSettings?: string;
}

export function designFor({ template, edits = [] }: Statement): Design {
  const found = TEMPLATES.find(({ id }) => id === template);
  if (!found) throw new Error(`no template ${template}`);
  return produce(designOf(found), (draft: DesignDraft) => {
    applyPlan.run(draft, { plan: { id: 'statement', code: '', values: {}, edits } });
  });
}

export const BRIEFS = { 'Internet gateways': gateway, 'Lambda and IPv6': lambda } as unknown as Readonly<Record<string, readonly Statement[]>>;
