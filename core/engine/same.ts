import type { Resource } from '../model/design.ts';

/** True when both are the same plain data: objects, lists, maps, sets and bigints by content. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]));
  if (a instanceof Map) return b instanceof Map && a.size === b.size && [...a].every(([k, v]) => b.has(k) && same(v, b.get(k)));
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((x) => b.has(x));
  if (b instanceof Map || b instanceof Set || Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((k) => Object.hasOwn(right, k) && same(left[k], right[k]));
}

const PLACE = new Set(['name', 'in']);

/** True when two states of a resource differ at most in its name and its container. */
export function sameFields(a: Resource | undefined, b: Resource | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  for (const key of Object.keys(a)) if (!PLACE.has(key) && !Object.is(a[key], b[key])) return false;
  for (const key of Object.keys(b)) if (!PLACE.has(key) && !Object.hasOwn(a, key)) return false;
  return true;
}
