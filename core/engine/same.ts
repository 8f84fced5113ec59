import type { Resource } from '../model/design.ts';

const PLACE = new Set(['name', 'in']);

/** True when two states of a resource differ at most in its name and its container. */
export function sameFields(a: Resource | undefined, b: Resource | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  for (const key of Object.keys(a)) if (!PLACE.has(key) && !Object.is(a[key], b[key])) return false;
  for (const key of Object.keys(b)) if (!PLACE.has(key) && !Object.hasOwn(a, key)) return false;
  return true;
}
