import { sayProblem } from '../../../core/file/say.ts';
import { setCell } from '../../../core/edit/rows.ts';
import { setField } from '../../../core/edit/resources.ts';
import { type FieldState, narrowed, refusal } from '../../../core/kinds/form.ts';
import type { FieldWords } from '../../../core/kinds/words.ts';
import type { CellField, Value } from '../../../core/model/fields.ts';
import type { PlaceRef, Reason } from '../../../core/model/reason.ts';
import { checkValue } from '../../../core/model/validate.ts';
import { sentence } from '../../parts/sentences.ts';
import { doc } from '../../state/document.svelte.ts';
import { drafts } from '../drafts.svelte.ts';
import { contextOf } from '../values.ts';

/** A place that a control writes to: a field, or a cell of a table. */
export type FieldPlace = PlaceRef & { readonly field: string };

/** What is edited there, how it stands in the form, and its words. */
export interface Entry<F extends CellField = CellField> {
  readonly place: FieldPlace;
  readonly field: F;
  readonly state: FieldState | undefined;
  readonly words: FieldWords | undefined;
}

/** Writes a value; `undefined` returns to the default. Letters of one field are one step of undo. */
export function write(place: FieldPlace, value: Value | undefined, merge = false): void {
  const { resource: id, field, index, column } = place;
  const key = merge ? `${id}/${field}/${index ?? ''}/${column ?? ''}` : undefined;
  if (index !== undefined && column !== undefined) doc.run(setCell, { id, field, index, column, value }, key);
  else doc.run(setField, { id, field, value }, key);
}

/** The sentence of a form: in the words of the kind that owns the field. */
export const sayWhy = ({ code, values }: Reason, resource: string): string => sentence({ code, values, place: { resource } });

function rowAt({ resource, field, index }: FieldPlace): Readonly<Record<string, unknown>> | undefined {
  const rows = doc.design.resources[resource]?.[field];
  return index === undefined || !Array.isArray(rows) ? undefined : (rows[index] as Readonly<Record<string, unknown>>);
}

/** A text as the value that may be written, or what is wrong with it, in words. */
export function read({ place, field, state, words }: Entry, text: string): { readonly value: Value | undefined } | { readonly problem: string } {
  const checked = checkValue(narrowed(field, state), text, contextOf(doc.design, rowAt(place)));
  if ('problem' in checked) {
    const own = checked.problem.code === 'VALUE_PATTERN' ? words?.invalid : undefined;
    return { problem: own ?? sayProblem(checked.problem) };
  }
  const why = refusal(state, checked.value);
  return why ? { problem: sayWhy(why, place.resource) } : checked;
}

/** What is wrong with a text in this place, in words; undefined when it is a value. */
export function problemOf(entry: Entry, text: string): string | undefined {
  const found = read(entry, text);
  return 'problem' in found ? found.problem : undefined;
}

/** Takes what is typed at every key: a value goes into the design at once, anything else waits beside its message. */
export function type(entry: Entry, text: string): void {
  // The text stays as it was typed until the field is left: "10.0.0.0/16 " must not jump under the hands.
  drafts.set(entry.place, text);
  const found = read(entry, text);
  if ('value' in found) write(entry.place, found.value, true);
}

/** The field loses the focus: a valid text shows as its value from now on. */
export function leave(entry: Entry): void {
  const text = drafts.get(entry.place);
  if (text !== undefined && problemOf(entry, text) === undefined) drafts.drop(entry.place);
  doc.seal();
}
