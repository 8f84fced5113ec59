import { fitText, type TextStyle, textWidth } from '../text.ts';

/** What tells a subnet's zone at the end of its name: "-a", "-1", "-eu-west-1a". */
const ZONE_ENDING = /[\s._-]+(?:[a-z]{2}(?:-[a-z]+)+-\d)?[a-z]?\d*$/i;

/** What the names of all subnets begin with, where only their ends tell them apart. */
const FIRST_WORD = /^[^\s._-]+[\s._-]+(?=.)/;

/** The name of a subnet in so many px; where there is no room, without its zone, whose column it stands in. `keep`: the end that tells it from its neighbours. */
export function withinColumn(name: string, style: TextStyle, room: number, keep: 'start' | 'end'): string {
  const short = name.replace(ZONE_ENDING, '') || name;
  // As if every letter were the widest one, so that a row is written alike.
  const least = textWidth(short, style) + (name.length - short.length) * style.size * 0.9;
  if (least <= room) return name;
  const rest = keep === 'end' ? short.replace(FIRST_WORD, '…') : short;
  return textWidth(short, style) <= room ? short : fitText(textWidth(rest, style) <= room ? rest : short, style, room, keep);
}

/**
 * The name of something in so many px. One that is too long gives way to the short one that its kind knows (`short`), or is written without that of
 * its network (`within`), where it begins with it.
 */
export function shortened(
  name: string,
  style: TextStyle,
  room: number,
  { short, within }: { readonly short?: string | undefined; readonly within: string },
): string {
  if (textWidth(name, style) <= room) return name;
  if (short !== undefined) return short;
  return within !== '' && name.startsWith(within) && /^[\s._-]\w/.test(name.slice(within.length)) ? `…${name.slice(within.length + 1)}` : name;
}
