import type { Answer } from '../engine/answer.ts';
import type { Found } from '../engine/find.ts';
import type { Allowed, AllowedSets, Fate } from '../engine/reach/allowed.ts';
import type { Pair } from '../engine/reach/matrix.ts';
import type { Reachability } from '../engine/reach/pairs.ts';
import type { Change } from '../engine/reach/versions.ts';
import type { Face } from '../kinds/face.ts';
import type { FormState } from '../kinds/form.ts';
import type { Design, Flow, Outcome, ResourceId, Scenario } from '../model/design.ts';
import type { Finding, Plan, Reason } from '../model/reason.ts';
import type { Family } from '../net/address.ts';

export type { Allowed, AllowedSets, Change, Fate, Found, Pair, Reachability };

/** An immer patch on the document: what undo holds and what the worker is sent. */
export interface DocumentPatch {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
  /** Of a key that is added: the key that it stands before; the last one when not given. */
  readonly before?: string;
}

/** Every answer carries the revision of the document that it is about; a later one makes it stale. */
export interface At<T> {
  readonly revision: number;
  readonly value: T;
}

/** What is known of every resource after a change, without asking: `undefined` in `faces` means that the resource is gone. */
export interface Look {
  readonly faces: Readonly<Record<ResourceId, Face | undefined>>;
  readonly findings: readonly Finding[];
  /** Forms that came out different, of the resources that `forms` was last asked about. */
  readonly forms: Forms;
}
export type Forms = Readonly<Record<ResourceId, FormState | undefined>>;

export type Outcomes = { readonly [F in Family]?: Outcome };
export interface ScenarioResult {
  readonly index: number;
  /** Of the first question. */
  readonly outcomes: Outcomes;
  /** Of the first question and of every step. */
  readonly met: boolean;
  /** One for each step, when the scenario has steps. */
  readonly steps?: readonly StepResult[];
}
export interface StepResult {
  /** Absent where a change asks nothing, and where a step was not reached. */
  readonly outcomes?: Outcomes;
  readonly met: boolean;
  /** Why it cannot be made; the steps behind it are not reached then. */
  readonly problem?: { readonly code: string; readonly values: Readonly<Record<string, string | number>> };
}

/** How a moment of a scenario (`core/scenario/moments.ts`) looks: one for each, in the same order. */
export interface ReplayLook {
  /** Of the resources that look different than in the document; undefined for those that are gone. */
  readonly faces: Readonly<Record<ResourceId, Face | undefined>>;
  /** Absent where nothing is asked. */
  readonly answer?: Answer;
}

/** What a change would open and close, as pairs of ends. `partial`: only pairs of which the change touches an end itself were asked about. */
export interface Effect {
  readonly opens: readonly Reachability[];
  readonly closes: readonly Reachability[];
  readonly partial?: true;
}

/** What goes from one end to another. */
export interface Between {
  /** Absent: the design has not both of the ends. */
  readonly allowed?: AllowedSets;
  /** Against the version with which the design is compared, while it is. */
  readonly changes?: readonly Change[];
}

/** The Terraform of the design: text by file name, whose block each address is, and what is drawn but not in the files or differs there. */
export interface TerraformFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly owners: Readonly<Record<string, ResourceId>>;
  readonly notes: readonly (Omit<Finding, 'values'> & Partial<Pick<Finding, 'values'>>)[];
}

/** The engine behind the worker. Nothing here throws for a person's mistake; a rejected promise is a bug or a crash. */
export interface EngineApi {
  /** Takes a whole document. Faces of all resources come back. */
  open(design: Design, revision: number): Promise<At<Look>>;
  /** Takes the patches between two revisions. Only faces that changed come back. */
  patch(patches: readonly DocumentPatch[], revision: number): Promise<At<Look>>;
  /** What the forms of these resources allow. From now on, until asked about others, every patch answers with what changed in them. */
  forms(resources: readonly ResourceId[]): Promise<At<Forms>>;
  trace(flow: Flow): Promise<At<Answer>>;
  scenarios(scenarios: readonly Scenario[]): Promise<At<readonly ScenarioResult[]>>;
  /** What a scenario shows at each of its moments. The document stays as it is. */
  replay(scenario: Scenario): Promise<At<readonly ReplayLook[]>>;
  /** What an end can open connections to, and what can reach it, service by service. */
  reach(resource: ResourceId): Promise<At<{ readonly to: readonly Reachability[]; readonly from: readonly Reachability[] }>>;
  /** Every end of the design that a matrix has, then those that only the version has with which it is compared. */
  ends(): Promise<At<readonly string[]>>;
  /** Compares with this version of the design from now on, until another design is opened; with none: no more. */
  compareWith(version: Design | undefined): Promise<At<undefined>>;
  /** What goes between the first of these pairs: one at least, and no more than take a moment, so that nothing else waits long. */
  between(pairs: readonly Pair[]): Promise<At<readonly Between[]>>;
  /** The answer to `flow` as if the plan were made, and what else it opens or closes. The document stays as it is. */
  preview(plan: Plan, flow: Flow): Promise<At<{ readonly answer: Answer; readonly effect: Effect }>>;
  /** The plans that a connection drawn between two resources offers. */
  connect(from: ResourceId, to: ResourceId): Promise<At<readonly Plan[]>>;
  /** Why a connection between the two offers nothing; undefined when it offers something. */
  refusal(from: ResourceId, to: ResourceId): Promise<At<Reason | undefined>>;
  /** A new place for everything. */
  tidy(): Promise<At<Design['layout']>>;
  terraform(): Promise<At<TerraformFiles>>;
  /** Resources by name, id, kind, address or block, best first: at most `most` of `count`. */
  find(query: string, most: number): Promise<At<{ readonly found: readonly Found[]; readonly count: number }>>;
}
