import type { Face } from '../../core/kinds/face.ts';
import { kindOf, KINDS } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { type Design, nameOf, type ResourceId } from '../../core/model/design.ts';
import type { Option } from '../parts/option.ts';
import { INTERNET } from './question.ts';

/** The kind that stands for the Internet when it is not drawn: it fills both roles, and there is one. */
const internetKind = (): Kind | undefined => KINDS.find((kind) => kind.atMost === 1 && kind.roles.includes('outside') && kind.roles.includes('host'));

/** Every resource where a flow may begin or end, and the Internet, in the order of the document. */
export function endsOf(design: Design, faces: Readonly<Record<ResourceId, Face | undefined>>): readonly Option[] {
  const hosts: Option[] = [];
  for (const [id, resource] of Object.entries(design.resources)) {
    const kind = kindOf(resource.kind);
    if (!kind?.roles.includes('host')) continue;
    hosts.push({ id, name: nameOf(id, resource), detail: addressesOf(faces[id]) || kind.words.name, glyph: kind.glyph });
  }
  const outside = internetKind();
  const drawn = Object.values(design.resources).some((resource) => resource.kind === outside?.id);
  if (outside && !drawn) hosts.push({ id: INTERNET, name: outside.words.name, detail: '', glyph: outside.glyph });
  return hosts;
}

/** The addresses on a card, joined. */
export const addressesOf = (face: Face | undefined): string =>
  (face?.lines ?? [])
    .filter((line) => line.family !== undefined && line.code === undefined && line.tone === undefined)
    .map((line) => line.text)
    .join(', ');

/** How an end is shown: the resource's glyph and name, and what was written behind it. */
export function endLabel(
  end: string,
  design: Design,
): { readonly name: string; readonly glyph: string | undefined; readonly id: ResourceId | undefined } {
  const [head = end, tail] = end.split(/[@]/, 2);
  const resource = design.resources[head];
  const kind = kindOf(resource?.kind);
  if (resource) return { name: tail ? `${nameOf(head, resource)} ${tail}` : nameOf(head, resource), glyph: kind?.glyph, id: head };
  const outside = internetKind();
  if (end === INTERNET) return { name: outside?.words.name ?? end, glyph: outside?.glyph, id: undefined };
  return { name: end.replace(`${INTERNET}:`, ''), glyph: outside?.glyph, id: undefined };
}
