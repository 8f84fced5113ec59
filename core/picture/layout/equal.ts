import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import type { Face } from '../../kinds/face.ts';
import { type Faces, faceOf } from './geometry.ts';
import { kindIn } from './tree.ts';

/** So many cards that differ in nothing but name and address stand as one stack: fewer are read one by one. */
const STACK_FROM = 16;

/** Cards in their order; those that are to stand at one place together. */
export function inStacks(design: Design, faces: Faces, cards: readonly ResourceId[]): readonly (readonly ResourceId[])[] {
  if (cards.length < STACK_FROM) return cards.map((id) => [id]);
  const groups = new Map<string, ResourceId[]>();
  for (const id of cards) {
    const looks = looksOf(design, faceOf(faces, id), id);
    const group = groups.get(looks);
    if (group) group.push(id);
    else groups.set(looks, [id]);
  }
  return [...groups.values()].flatMap((group) => (group.length < STACK_FROM ? group.map((id) => [id]) : [group]));
}

/** What two cards must share: the kind, every setting but addresses, what their badges say, and the name without its number. */
function looksOf(design: Design, face: Face, id: ResourceId): string {
  const resource = design.resources[id];
  const settings = Object.entries(kindIn(design, id)?.fields ?? {}).flatMap(([key, field]) =>
    field.type === 'address' || (field.type === 'list' && field.of.type === 'address') ? [] : [resource?.[key] ?? null],
  );
  const shown = [face.badges.map((b) => b.code), face.lines.map((l) => [l.family, l.tone])];
  return JSON.stringify([resource?.kind, resource?.name === undefined ? '' : stemOf(nameOf(id, resource)), settings, shown]);
}

/** "web-12" and "web-3" are equal, "db-1" is not. */
export const stemOf = (name: string): string => name.replace(/[\s._-]*\d+$/, '');
