import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import { kindOf } from '../../kinds/index.ts';

/** Longest name of a resource in the files; blocks of its own rows append to it. */
const LIMIT = 48;

/** Text as a piece of a Terraform name: lower-case ASCII letters, digits and single underscores; empty when nothing is left. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** A slug that may stand alone: begins with a letter, and is not too long. */
function label(text: string, stem: string): string {
  const words = slug(text).slice(0, LIMIT).replace(/_+$/, '');
  if (words === '') return '';
  return /^[a-z]/.test(words) ? words : `${slug(stem)}_${words}`;
}

/**
 * The Terraform name of every resource: what people call it. It hangs on nothing but the resource itself, except where two of a
 * kind are called the same: then the one whose id comes first keeps the plain name, and the others get their id behind it.
 */
export function labelsOf(design: Design): ReadonlyMap<ResourceId, string> {
  const labels = new Map<ResourceId, string>();
  const taken = new Set<string>();
  for (const id of Object.keys(design.resources).sort()) {
    const resource = design.resources[id];
    const stem = kindOf(resource?.kind)?.words.stem ?? 'resource';
    const plain = label(nameOf(id, resource), stem) || label(id, stem) || slug(stem);
    labels.set(
      id,
      free(plain, slug(id), (one) => taken.has(`${resource?.kind} ${one}`)),
    );
    taken.add(`${resource?.kind} ${labels.get(id)}`);
  }
  return labels;
}

/** `plain`, `plain_hint`, `plain_hint_2`, ...: the first that is not taken. */
export function free(plain: string, hint: string, taken: (name: string) => boolean): string {
  if (!taken(plain)) return plain;
  const longer = hint === '' || hint === plain ? plain : `${plain}_${hint}`;
  if (!taken(longer)) return longer;
  for (let n = 2; ; n++) if (!taken(`${longer}_${n}`)) return `${longer}_${n}`;
}
