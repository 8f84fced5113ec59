/** Longer than any sentence; a value of a million characters is no help. */
const LONGEST = 1000;

/** A sentence as a terminal may show it: what a file or an argument brought along can neither steer the terminal nor turn its text around. */
export function printable(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  return cut.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
