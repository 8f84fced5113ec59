import { KINDS } from '../kinds/index.ts';
import type { ReasonValue } from '../model/reason.ts';
import { fill, type Sentences } from './catalogue.ts';
import { FACE_WORDS } from './en/faces.ts';
import { FINDING_WORDS } from './en/findings.ts';
import { PLAN_WORDS } from './en/plans.ts';
import { REASON_WORDS } from './en/reasons.ts';
import { TERRAFORM_WORDS } from './en/terraform.ts';

/**
 * The one catalogue of what the core says of a design: findings, reasons, steps, faces, connections, fixes and notes of the Terraform export, by code.
 * Words of one kind are in its folder; these files hold what several have in common, and win here: a kind that says a common code in its own
 * words does so only where a place of it is spoken of. Words of the window, of files, of
 * commands are beside them and are used by name.
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
