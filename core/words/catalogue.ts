import type { ReasonValue } from '../model/reason.ts';

/**
 * Every sentence that a person reads, by code. A second language is another object of the same shape.
 * `{name}` is replaced by the value of that name; a value that is a resource is shown by its name. `{name, number}` is for large counts: "1,000,000".
 * `{count|file|files}` is the word that goes with a count: the first with one, the other with none and with more.
 */
export type Sentences = Readonly<Record<string, string>>;

export const PLACEHOLDER = /\{(\w+)(?:(, number)|\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Fills the placeholders of a sentence. `nameOf` gives the name of a resource. */
export function fill(sentence: string, values: Readonly<Record<string, ReasonValue>>, nameOf: (id: string) => string): string {
  return sentence.replace(PLACEHOLDER, (whole, key: string, counts?: string, one?: string, more?: string) => {
    const value = values[key];
    if (value === undefined) return whole;
    if (one !== undefined && more !== undefined) return Number(value) === 1 ? one : more;
    if (counts !== undefined && typeof value === 'number') return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
    return typeof value === 'object' ? nameOf(value.resource) : String(value);
  });
}
