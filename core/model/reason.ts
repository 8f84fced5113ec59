import type { Value } from './fields.ts';
import type { ResourceId } from './design.ts';

/** A place in the design: a resource, one of its fields, one row of that field, one column of that row. */
export interface PlaceRef {
  readonly resource: ResourceId;
  readonly field?: string;
  readonly index?: number;
  readonly column?: string;
}

/**
 * Why something is as it is: a code that never changes meaning, the values of its sentence, and the place that decided.
 * The sentence itself is in the catalogue (`core/words`). Values that are `{ resource }` are shown by name.
 */
export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, ReasonValue>>;
  readonly place?: PlaceRef;
  /** Rule id of the fact base: `A4.4`. */
  readonly rule?: string;
}
export type ReasonValue = string | number | { readonly resource: ResourceId };

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a cloud would refuse (`error`) or what would surprise (`warning`), with the id of the constraint: `AWS-VPC-001`. */
export interface Finding extends Reason {
  readonly severity: Severity;
  readonly place: PlaceRef;
}

/** One change of the design, as data: what a fix, a connection or an import proposes before it is made. */
export type Edit =
  | { readonly type: 'add'; readonly id: ResourceId; readonly resource: Readonly<Record<string, Value>> & { readonly kind: string } }
  | { readonly type: 'set'; readonly resource: ResourceId; readonly field: string; readonly value: Value | undefined }
  | {
      readonly type: 'set-cell';
      readonly resource: ResourceId;
      readonly field: string;
      readonly at: RowAt;
      readonly column: string;
      readonly value: Value | undefined;
    }
  /** At the end, or before the row that now has `index`. */
  | { readonly type: 'add-row'; readonly resource: ResourceId; readonly field: string; readonly row: Cells; readonly index?: number }
  | { readonly type: 'delete-row'; readonly resource: ResourceId; readonly field: string; readonly at: RowAt }
  | { readonly type: 'delete'; readonly id: ResourceId }
  | { readonly type: 'place'; readonly id: ResourceId; readonly place: import('./design.ts').Place | undefined };

export type Cells = Readonly<Record<string, Value>>;
/** A row of a table: its index from 0, or cells that only it has. */
export type RowAt = number | Cells;

/** A proposed change: what it is called, and the edits, in order. `code` and `values` give the sentence, as in a Reason. */
export interface Plan {
  readonly id: string;
  readonly code: string;
  readonly values: Readonly<Record<string, ReasonValue>>;
  readonly edits: readonly Edit[];
  /** What it is about, where its cloud says it in words of its own. */
  readonly place?: PlaceRef;
  /** A fix that makes another way: what was asked about stays blocked, and somebody has to ask for the new one. */
  readonly elsewhere?: true;
}
