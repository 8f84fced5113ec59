import type { ResourceId } from '../model/design.ts';
import type { CellField, Fields, RowsField, Section, Value } from '../model/fields.ts';
import type { Reason, ReasonValue } from '../model/reason.ts';
import type { Family } from '../net/address.ts';
import type { Outcome } from '../model/design.ts';
import type { View } from './view.ts';

/** What a kind's form allows for one resource, computed from everything around it. What is not named applies as it is declared. */
export type Form = (view: View, id: ResourceId) => FormState;

export interface FormState {
  readonly fields: Readonly<Record<string, FieldState>>;
  /** What follows from the settings, shown among them: "Client address: in X-Forwarded-For". */
  readonly facts: readonly FormFact[];
}

/** How one field (or one cell) stands. Nothing here ever changes the document: what is written stays, and shows. */
export interface FieldState {
  /** It does not apply now, so it is not shown. What is written in it all the same is shown with its finding, so that it can be removed. */
  readonly hidden?: true;
  /** Choices that are shown but cannot be taken, with why: an option, `true` or `false` of a flag, the id of a resource. */
  readonly refused?: Readonly<Record<string, Reason>>;
  /** The cloud decides it: the value is shown with why, and is not edited. Without a value only the sentence is. */
  readonly fixed?: { readonly value?: Value; readonly why: Reason };
  /** Narrower than the range of the field itself; both ends are allowed. */
  readonly range?: { readonly min: number; readonly max: number };
  /** A sentence under the control. */
  readonly note?: Reason;
  /** A table: what holds for a column in every row. */
  readonly columns?: Readonly<Record<string, FieldState>>;
  /** A table: what holds for the cells of one row, in the order of the rows. It goes before `columns`. */
  readonly rows?: readonly Readonly<Record<string, FieldState>>[];
}

/** One line of computed facts in a section. */
export interface FormFact {
  readonly section: Section;
  /** The sentence at the left; without one the value is a paragraph of its own. */
  readonly label?: Reason;
  /** A sentence, or a text that is the same in every language (an address), shown in mono. */
  readonly value?: Reason | string;
  /** A verdict mark with its word in place of the value. */
  readonly outcome?: Outcome | 'blocked';
  readonly family?: Family;
}

/** The form of a kind whose fields always apply. */
export const plainForm: FormState = { fields: {}, facts: [] };

/** Why something is as it is: a sentence of the kind's words, by code. */
export const because = (code: string, values: Readonly<Record<string, ReasonValue>> = {}, rule?: string): Reason => ({
  code,
  values,
  ...(rule === undefined ? {} : { rule }),
});

/** Does not apply now. */
export const hidden: FieldState = { hidden: true };
/** These choices cannot be taken. */
export const refused = (why: Reason, ...choices: readonly string[]): FieldState => ({
  refused: Object.fromEntries(choices.map((choice) => [choice, why])),
});
/** The cloud decides it. */
export const fixed = (value: Value | undefined, why: Reason): FieldState => ({ fixed: { ...(value === undefined ? {} : { value }), why } });
/** Only from `min` to `max`. */
export const between = (min: number, max: number): FieldState => ({ range: { min, max } });
/** A sentence under the control. */
export const noted = (note: Reason): FieldState => ({ note });

type Maybe = FieldState | false | undefined;

/** Several states of one field as one: choices refused by any of them are refused, of everything else the last word counts. */
export function also(...states: readonly Maybe[]): FieldState {
  const all = states.filter((one) => one !== false && one !== undefined);
  const refusals = all.filter((one) => one.refused).map((one) => one.refused);
  return { ...Object.assign({}, ...all), ...(refusals.length > 0 ? { refused: Object.assign({}, ...refusals) } : {}) };
}

type ColumnsOf<F> = F extends { readonly columns: infer C } ? keyof C & string : never;
type States<K extends string> = { readonly [key in K]?: Maybe };

/** The state of a table: of columns in every row, and of cells row by row. */
export function inTable<F extends RowsField>(_field: F, columns: States<ColumnsOf<F>>, rows: readonly States<ColumnsOf<F>>[] = []): FieldState {
  return { columns: known(columns), ...(rows.length > 0 ? { rows: rows.map(known) } : {}) };
}

/** The form as its fields stand; those that are `false` or left out apply as they are declared. `fields` is the kind's own declaration, for the names. */
export const formOf = <F extends Fields>(_fields: F, states: States<keyof F & string>, facts: readonly FormFact[] = []): FormState => ({
  fields: known(states),
  facts,
});

const known = (states: Readonly<Record<string, Maybe>>): Readonly<Record<string, FieldState>> =>
  Object.fromEntries(Object.entries(states).filter((entry): entry is [string, FieldState] => Boolean(entry[1])));

/** How a cell of a table stands. */
export const cellState = (table: FieldState | undefined, index: number, column: string): FieldState | undefined =>
  table?.rows?.[index]?.[column] ?? table?.columns?.[column];

/** The field with what its state narrows: what is typed is checked by it. */
export function narrowed<F extends CellField>(field: F, state: FieldState | undefined): F {
  if (field.type !== 'whole' || !state?.range) return field;
  return { ...field, min: Math.max(field.min, state.range.min), max: Math.min(field.max, state.range.max) };
}

/** True when the state does not allow what is written: it applies no longer, or is a choice that cannot be taken now, or out of range. */
export function contradicts(state: FieldState | undefined, written: Value | undefined): boolean {
  if (!state || written === undefined) return false;
  if (Array.isArray(written)) return written.length > 0 && (state.hidden === true || written.some((item) => refusal(state, item as Value)));
  if (state.hidden || refusal(state, written)) return true;
  if (state.fixed) return state.fixed.value !== undefined && state.fixed.value !== written;
  return state.range !== undefined && typeof written === 'number' && (written < state.range.min || written > state.range.max);
}

/** Why a choice cannot be taken; undefined when it can. */
export function refusal(state: FieldState | undefined, choice: Value | undefined): Reason | undefined {
  const key = String(choice);
  return state?.refused && typeof choice !== 'object' && Object.hasOwn(state.refused, key) ? state.refused[key] : undefined;
}
