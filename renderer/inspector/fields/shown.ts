import type { FieldWords } from '../../../core/kinds/words.ts';
import { type Design, nameOf } from '../../../core/model/design.ts';
import type { CellField, Field, Value } from '../../../core/model/fields.ts';
import { say } from '../../parts/say.ts';

/** A value as people read it: the name of the choice, the name of the resource, the number with its unit. */
export function shownValue(design: Design, field: Field, value: Value | undefined, words: FieldWords | undefined): string {
  if (value === undefined) return words?.empty ?? say('FIELD_NOT_SET');
  if (field.type === 'rows') return say('FIELD_ROWS', { count: Array.isArray(value) ? value.length : 0 });
  if (field.type === 'list') return (Array.isArray(value) ? value : []).map((item) => shownCell(design, field.of, item as Value, words)).join(', ');
  return shownCell(design, field, value, words);
}

export function shownCell(design: Design, field: CellField, value: Value, words: FieldWords | undefined): string {
  const text = String(value);
  switch (field.type) {
    case 'choice':
      return words?.options?.[text] ?? text;
    case 'flag':
      return say(value === true ? 'FIELD_ON' : 'FIELD_OFF');
    case 'ref':
    case 'peer':
      return nameOf(text, design.resources[text]);
    case 'whole':
      return field.unit === undefined ? text : `${text} ${field.unit}`;
    default:
      return text;
  }
}
