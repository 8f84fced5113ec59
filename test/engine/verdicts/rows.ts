import { type Design, emptyDesign, type Flow, type Outcome, type Resource } from '../../../core/model/design.ts';
import type { PlaceRef } from '../../../core/model/reason.ts';
import type { Family } from '../../../core/net/address.ts';

/**
 * The rows of the verdict tables (section 5 of the fact base) as data: `section-5.N.json` holds those of one section.
 *
 * A row names a design of a `bases*.json` (`on`; ids of bases are unique over all of these files), what is different there (`with`: fields by
 * resource, `null` takes a field away; a resource that is not in the base is added), a flow, and what must come out. One id may have several
 * rows: one for each thing that it says, each direction, each variant of the design; `about` tells them apart.
 *
 * - DENY: `"outcome": "request-blocked"` or `"reply-blocked"` with the `code` of the blocker; `place` where it stands, `near` what nearly matched.
 * - ALLOW: `"outcome": "works"`; `via`, `leavesAs` and `unreached` say which way. ALLOW without a flow: `"noError": true`.
 * - ALLOW*: as ALLOW, and the side condition as words in `condition`; where it can be seen in the answer, by `via`, `leavesAs` or `near` too.
 * - works by luck: `"outcome": "intermittent"`; nobody knows: `"outcome": "not-modelled"`, with the `code` that says what is not known.
 * - REJECT: no flow, but the id of the `finding` that the design must have. "REJECT, if forced DENY" has a `finding` and a flow that is blocked.
 * - section 5.10: `cloud` says whose answer it is; every id needs at least one row for each cloud.
 *
 * What cannot be drawn is a row with nothing but `notYet`: why. A row replaces it.
 */
export interface Row {
  readonly id: string;
  readonly notYet?: string;
  readonly cloud?: 'aws' | 'alibaba' | 'tencent';
  /** What tells this row from others of its id, and the side condition of an ALLOW*: for readers. */
  readonly about?: string;
  readonly condition?: string;
  /** The design that it starts from, and what is different: fields by resource, `null` takes away. */
  readonly on?: string;
  readonly with?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly flow?: Flow;
  readonly family?: Family;
  readonly outcome?: Outcome;
  /** The code of one of the blockers (of what is not modelled), the place that decided and what nearly matched there. */
  readonly code?: string;
  readonly place?: PlaceRef;
  readonly near?: string;
  /** Resources that the request passes on every path, in this order; those behind the blocker. */
  readonly via?: readonly string[];
  readonly unreached?: readonly string[];
  /** The source address with which the request arrives. */
  readonly leavesAs?: string;
  /** The client's address in X-Forwarded-For with which it arrives; 'none': there is no such header. */
  readonly forwardedFor?: string;
  /** A finding that the design must have; `noError`: it may have no error. */
  readonly finding?: string;
  readonly noError?: boolean;
}

type Resources = Readonly<Record<string, Resource>>;

const sections = import.meta.glob<readonly Row[]>('./section-*.json', { eager: true, import: 'default' });
const files = import.meta.glob<Readonly<Record<string, Resources>>>('./bases*.json', { eager: true, import: 'default' });

/** Section (`5.1`) and its rows. */
export const SECTIONS: readonly (readonly [section: string, rows: readonly Row[]])[] = Object.entries(sections).map(
  ([path, rows]) => [path.slice('./section-'.length, -'.json'.length), rows] as const,
);
/** Names of bases, with repetitions if there are any. */
export const BASE_NAMES: readonly string[] = Object.values(files).flatMap((bases) => Object.keys(bases));
const bases = Object.assign({}, ...Object.values(files)) as Readonly<Record<string, Resources>>;

/** The design of a `bases*.json` under this name. */
export const baseOf = (name: string): Resources => bases[name] ?? {};

export const isTested = (row: Row): boolean => row.notYet === undefined;
export const TESTED: readonly Row[] = SECTIONS.flatMap(([, rows]) => rows.filter(isTested));

export function designOf(row: Row): Design {
  const base = bases[row.on ?? ''];
  if (!base) throw new Error(`${row.id}: there is no base ${row.on}`);
  const resources: Record<string, Record<string, unknown>> = structuredClone(base) as unknown as Record<string, Record<string, unknown>>;
  for (const [id, change] of Object.entries(row.with ?? {})) {
    const changed = { ...resources[id], ...change };
    resources[id] = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null));
  }
  return { ...emptyDesign(row.id), resources: resources as unknown as Resources };
}
