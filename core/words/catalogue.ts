import type { ReasonValue } from '../model/reason.ts';

/**
 * Every sentence that a person reads, by code. A second language is another object of the same shape.
 * `{name}` is replaced by the value of that name; a value that is a resource is shown by its name.
 */
export type Sentences = Readonly<Record<string, string>>;

/** Fills the placeholders of a sentence. `nameOf` gives the name of a resource. */
export function fill(sentence: string, values: Readonly<Record<string, ReasonValue>>, nameOf: (id: string) => string): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    if (value === undefined) return whole;
    return typeof value === 'object' ? nameOf(value.resource) : String(value);
  });
}
