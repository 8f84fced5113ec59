import { parseAddress } from '../../net/address.ts';
import type { FaceLine } from '../../kinds/face.ts';
import { fitText, type TextStyle, textWidth } from '../text.ts';

/** Groups of four hexadecimal digits that the prefix of a subnet (a /64) takes. */
const PREFIX_GROUPS = 4;

/**
 * An address line as it is drawn. Inside a subnet an IPv6 address keeps only the last group of the subnet's prefix and what follows
 * (`…c11::20`): the rest is written beside the subnet's name.
 */
export function shortLine(line: FaceLine, inSegment: boolean): string {
  if (!inSegment || line.family !== 'ipv6' || parseAddress(line.text)?.family !== 'ipv6') return line.text;
  const [head = '', tail] = line.text.split('::');
  const groups = head.split(':');
  if (groups.length < PREFIX_GROUPS) return tail === undefined ? line.text : `…::${tail}`;
  return `…${groups.slice(PREFIX_GROUPS - 1).join(':')}${tail === undefined ? '' : `::${tail}`}`;
}

/** A line in so many px. An IPv6 address or block that is too long is written without its first groups, whose rest tells it apart (`…c00::/64`). */
export function fitLine(text: string, family: FaceLine['family'], style: TextStyle, room: number): string {
  if (family !== 'ipv6' || textWidth(text, style) <= room) return fitText(text, style, room);
  const groups = text.replace(/^…/, '').split(':');
  for (let first = 1; first < groups.length; first++) {
    const rest = groups.slice(first).join(':');
    // Of "2001:db8::5" nothing is left that could be told from the whole.
    if (rest.startsWith(':') || rest === '') break;
    if (textWidth(`…${rest}`, style) <= room) return `…${rest}`;
  }
  return fitText(text, style, room, 'end');
}
