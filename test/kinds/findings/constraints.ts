import constraints from '../../facts/constraints.json';

/** The constraints of the fact base (section 6), by id. */
export const REQUIRED: readonly string[] = Object.values(constraints).flatMap((section) => Object.keys(section));

const files = import.meta.glob<Readonly<Record<string, string>>>('./not-yet/*.json', { eager: true, import: 'default' });

/** Constraints that cannot be broken in a design, or that are about kinds which do not exist yet: a line of `not-yet/CLOUD.json`, with the reason. */
export const NOT_YET: ReadonlyMap<string, string> = new Map(Object.values(files).flatMap((reasons) => Object.entries(reasons)));
