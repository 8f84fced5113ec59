export type Item = Readonly<Record<string, unknown>>;
/** Adds a record to the list of a call. */
export type Add = (list: string, item: Item) => void;

export const OWNER = '111122223333';
export const tags = (name: string): Item => ({ Tags: [{ Key: 'Name', Value: name }] });
export const times = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));

/** An id as AWS writes them, the same for the same thing every time. */
export const idOf = (kind: string, ...of: readonly (string | number)[]): string => `${kind}-0${hash(of.join(' '))}${hash(`${kind} ${of.join('/')}`)}`;

function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}
