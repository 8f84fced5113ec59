import { type Design, nameOf } from '../../core/model/design.ts';
import { parseEnd } from '../../core/model/end.ts';
import { formatAddress } from '../../core/net/address.ts';
import { parsePorts } from '../../core/net/ports.ts';
import { formatProtocol, hasPorts, parseProtocol } from '../../core/net/protocol.ts';

/** The word for the whole Internet, in the question and in the document. */
export const INTERNET = 'internet';

/** A resource by its id, or by its name in any case: a person does not type capitals into an address bar. */
function resourceCalled(word: string, design: Design): string | undefined {
  if (Object.hasOwn(design.resources, word)) return word;
  const wanted = word.toLowerCase();
  return Object.entries(design.resources).find(([id, resource]) => nameOf(id, resource).toLowerCase() === wanted)?.[0];
}

/**
 * The end that a person means: a resource by id or name, "internet", an address, or one address or interface of a resource
 * ("web@10.0.0.5", "web/eni-2", "internet:203.0.113.9"). Undefined when it is none of these.
 */
export function endOf(text: string, design: Design): string | undefined {
  const wanted = text.trim();
  if (wanted === '') return undefined;
  const called = resourceCalled(wanted, design);
  if (called) return called;
  const end = parseEnd(/^internet\b/i.test(wanted) ? wanted.toLowerCase() : wanted, () => false);
  if (end?.type === 'address') return formatAddress(end.address);
  if (end?.type === 'internet') return end.address ? `${INTERNET}:${formatAddress(end.address)}` : INTERNET;
  const host = end && resourceCalled(end.resource, design);
  if (!host) return undefined;
  if (end.address) return `${host}@${formatAddress(end.address)}`;
  return end.interface ? `${host}/${end.interface}` : undefined;
}

export interface Service {
  readonly protocol: string;
  readonly port: number | undefined;
}

/** "443", "tcp/443", "udp 53", "icmp" or a protocol number; undefined when it is none of these. A bare number is a TCP port. */
export function serviceOf(text: string): Service | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s/:]+/)
    .filter(Boolean);
  const [first, second] = words;
  if (first === undefined || words.length > 2) return undefined;
  if (second === undefined && /^\d+$/.test(first)) return portOf(first, 'tcp');
  const number = parseProtocol(first);
  if (typeof number !== 'number') return undefined;
  const protocol = formatProtocol(number);
  if (second === undefined) return hasPorts(number) ? undefined : { protocol, port: undefined };
  return hasPorts(number) ? portOf(second, protocol) : undefined;
}

function portOf(text: string, protocol: string): Service | undefined {
  const range = parsePorts(text);
  return range && range.from === range.to ? { protocol, port: range.from } : undefined;
}

/** "tcp/443", "icmp". */
export const serviceText = ({ protocol, port }: Service): string => (port === undefined ? protocol : `${protocol}/${port}`);

export interface Question {
  readonly from: string;
  readonly to: string;
  readonly service: Service | undefined;
}

/** The part of a question that nobody can make sense of: an end, or what stands where the protocol and port would. */
export interface Misread {
  readonly wrong: 'FLOW_UNKNOWN_END' | 'FLOW_UNKNOWN_PORT';
  readonly text: string;
}

/** A whole question in one line: "orders-fn to Internet 443", "web -> 10.0.0.5 udp/53". Undefined when it is not built like one. */
export function questionOf(text: string, design: Design): Question | Misread | undefined {
  const halves = text.trim().split(/\s+(?:to|->|→)\s+|\s*(?:->|→)\s*/i);
  const [left, right] = halves;
  if (halves.length !== 2 || !left || !right) return undefined;
  const from = endOf(left, design);
  if (from === undefined) return { wrong: 'FLOW_UNKNOWN_END', text: left };
  // The longest beginning that names an end is one; the rest is the service. Names may hold spaces and digits.
  const words = right.split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const to = endOf(words.slice(0, count).join(' ').replace(/:$/, ''), design);
    if (to === undefined) continue;
    const rest = words.slice(count).join(' ').replace(/^:\s*/, '');
    if (rest === '') return { from, to, service: undefined };
    const service = serviceOf(rest);
    return service ? { from, to, service } : { wrong: 'FLOW_UNKNOWN_PORT', text: rest };
  }
  return { wrong: 'FLOW_UNKNOWN_END', text: withoutService(words) };
}

/** The words of an end, as far as the last of them are no protocol and port. */
function withoutService(words: readonly string[]): string {
  const known = [2, 1].find((count) => words.length > count && serviceOf(words.slice(-count).join(' ')) !== undefined) ?? 0;
  return words.slice(0, words.length - known).join(' ');
}
