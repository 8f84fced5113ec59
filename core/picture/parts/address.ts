import { parseAddress } from '../../net/address.ts';
import type { FaceLine } from '../../kinds/face.ts';

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
