import { sayProblem } from '../../../core/file/say.ts';
import { setCell } from '../../../core/edit/rows.ts';
import { setField } from '../../../core/edit/resources.ts';
import type { CellField, Value } from '../../../core/model/fields.ts';
import type { PlaceRef } from '../../../core/model/reason.ts';
import { checkValue } from '../../../core/model/validate.ts';
import { doc } from '../../state/document.svelte.ts';
import { drafts } from '../drafts.svelte.ts';
import { contextOf } from '../values.ts';

/** A place that a control writes to: a field, or a cell of a table. */
export type FieldPlace = PlaceRef & { readonly field: string };

/** Writes a value; `undefined` returns to the default. Letters of one field are one step of undo. */
export function write(place: FieldPlace, value: Value | undefined, merge = false): void {
  const { resource: id, field, index, column } = place;
  const key = merge ? `${id}/${field}/${index ?? ''}/${column ?? ''}` : undefined;
  if (index !== undefined && column !== undefined) doc.run(setCell, { id, field, index, column, value }, key);
  else doc.run(setField, { id, field, value }, key);
}

function rowAt({ resource, field, index }: FieldPlace): Readonly<Record<string, unknown>> | undefined {
  const rows = doc.design.resources[resource]?.[field];
  return index === undefined || !Array.isArray(rows) ? undefined : (rows[index] as Readonly<Record<string, unknown>>);
}

/** What is wrong with a text in this place, in words; undefined when it is a value. */
export function problemOf(place: FieldPlace, field: CellField, text: string): string | undefined {
  const checked = checkValue(field, text, contextOf(doc.design, rowAt(place)));
  return 'problem' in checked ? sayProblem(checked.problem) : undefined;
}

/** Takes what is typed at every key: a value goes into the design at once, anything else waits beside its message. */
export function type(place: FieldPlace, field: CellField, text: string): void {
  const checked = checkValue(field, text, contextOf(doc.design, rowAt(place)));
  if ('problem' in checked) {
    drafts.set(place, text);
    return;
  }
  // The text stays as it was typed until the field is left: "10.0.0.0/16 " must not jump under the hands.
  drafts.set(place, text);
  write(place, checked.value, true);
}

/** The field loses the focus: a valid text shows as its value from now on. */
export function leave(place: FieldPlace, field: CellField): void {
  const text = drafts.get(place);
  if (text !== undefined && problemOf(place, field, text) === undefined) drafts.drop(place);
  doc.seal();
}
