const LONGEST = 128;

/** A name that people read: 1 to 128 characters on one line, no space at its ends. */
export const isName = (name: string): boolean => name.trim() === name && name.length > 0 && name.length <= LONGEST && !/\p{Cc}/u.test(name);

/** What a person typed as a name, as it can be one; undefined when nothing is left. */
export function nameFrom(typed: string): string | undefined {
  const name = typed
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim();
  return name === '' ? undefined : name;
}
