import { KINDS, kindOf } from '../kinds/index.ts';
import { type Design, nameOf as nameIn } from '../model/design.ts';
import type { PlaceRef, ReasonValue } from '../model/reason.ts';
import { fill, type Sentences } from './catalogue.ts';
import { FACE_WORDS } from './en/faces.ts';
import { FINDING_WORDS } from './en/findings.ts';
import { PLAN_WORDS } from './en/plans.ts';
import { REASON_WORDS } from './en/reasons.ts';
import { TERRAFORM_WORDS } from './en/terraform.ts';

/**
 * The one catalogue of what the core says of a design: findings, reasons, steps, faces, connections, fixes and notes of the Terraform export, by code.
 * Words of one kind are in its folder; these files hold what several have in common. Words of the window, of files, of
 * commands are beside them and are used by name. Where a kind says a common code in words of its own, they are said only of a place of
 * that kind (`sentenceIn`): here the common ones stay.
 */
export const SENTENCES: Sentences = Object.assign(
  {},
  ...KINDS.map((kind) => kind.words.sentences),
  FACE_WORDS,
  FINDING_WORDS,
  PLAN_WORDS,
  REASON_WORDS,
  TERRAFORM_WORDS,
) as Sentences;

/** The sentence of a code with its values filled in; `nameOf` says how a resource is called. A code without a sentence is shown as it is. */
export function sentence(code: string, values: Readonly<Record<string, ReasonValue>>, nameOf: (id: string) => string): string {
  return fill(SENTENCES[code] ?? code, values, nameOf);
}

/** Something to be said of a design. */
export interface Said {
  readonly code: string;
  readonly values?: Readonly<Record<string, ReasonValue>>;
  readonly place?: PlaceRef;
}

/** The sentence of a reason, a step, a finding or a plan with the names of its design; the kind of the place that decided is asked first. */
export function sentenceIn(
  design: Design,
  { code, values = {}, place }: Said,
  name: (id: string) => string = (id) => nameIn(id, design.resources[id]),
): string {
  const own = place && kindOf(design.resources[place.resource]?.kind)?.words.sentences[code];
  return own === undefined ? sentence(code, values, name) : fill(own, values, name);
}
