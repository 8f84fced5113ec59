import constraints from '../../facts/constraints.json';
import elsewhere from './elsewhere.json';

/** The constraints of the fact base (section 6), by id. */
export const REQUIRED: readonly string[] = Object.values(constraints).flatMap((section) => Object.keys(section));

/**
 * Constraints that no design can break, because a field holds one value, with the test of where one comes in that is broken: what others wrote
 * is read, the first is kept and the other said.
 */
export const ELSEWHERE: ReadonlyMap<string, string> = new Map(Object.entries(elsewhere));

const files = import.meta.glob<Readonly<Record<string, string>>>('./not-yet/*.json', { eager: true, import: 'default' });

/** Constraints that cannot be broken in a design, or that are about kinds which do not exist yet: a line of `not-yet/CLOUD.json`, with the reason. */
export const NOT_YET: ReadonlyMap<string, string> = new Map(Object.values(files).flatMap((reasons) => Object.entries(reasons)));
