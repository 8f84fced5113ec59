import { type Address, type Family, parseAddress } from '../../net/address.ts';
import { parsePorts, type PortRange } from '../../net/ports.ts';
import { parsePrefix, type Prefix } from '../../net/prefix.ts';

/** Reading an address takes microseconds, and the same few hundred texts are read again after every edit: they are remembered. */
const LIMIT = 20_000;
function remembered<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    if (known.size >= LIMIT) known.clear();
    const value = parse(text);
    known.set(text, value);
    return value;
  };
}

const prefixOf = remembered((text): Prefix | undefined => {
  const p = parsePrefix(text);
  return p && { family: p.family, length: p.length, first: p.first, last: p.last };
});
const addressOf = remembered(parseAddress);
const portsOf = remembered(parsePorts);

/** The block that a field holds; undefined when it is empty, wrong or of the other family. */
export function readPrefix(text: unknown, family?: Family): Prefix | undefined {
  const p = typeof text === 'string' ? prefixOf(text) : undefined;
  return p && (family === undefined || p.family === family) ? p : undefined;
}

/** The address that a field holds, as a number; undefined when it is empty, wrong or of the other family. */
export function readAddress(text: unknown, family: Family): bigint | undefined {
  const a: Address | undefined = typeof text === 'string' ? addressOf(text) : undefined;
  return a?.family === family ? a.value : undefined;
}

export const readPorts = (text: unknown): PortRange | undefined => (typeof text === 'string' ? portsOf(text) : undefined);

/** The blocks of a list field that can be read. */
export const readPrefixes = (texts: readonly unknown[], family: Family): readonly Prefix[] => texts.flatMap((t) => readPrefix(t, family) ?? []);
