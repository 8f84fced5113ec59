import { ALL_PORTS, inPorts, type PortRange } from '../../net/ports.ts';
import type { Allowed, Fate } from './allowed.ts';

/** What a change of the design did to part of what goes from one end to another. */
export interface Difference {
  /** As in `Allowed`. */
  readonly protocol: string;
  readonly ports?: PortRange;
  readonly before: Fate;
  readonly after: Fate;
}

/** Where two lists of what is allowed between the same ends differ, in the order of the protocols. */
export function differences(before: readonly Allowed[], after: readonly Allowed[]): readonly Difference[] {
  const named = new Set([...before, ...after].map(({ protocol }) => protocol).filter((word) => word !== 'all' && word !== 'others'));
  const others = differencesOf(before, after, 'others');
  if (named.size === 0) return others.map((one) => ({ ...one, protocol: 'all' }));
  return [...[...named].flatMap((word) => differencesOf(before, after, word)), ...others];
}

function differencesOf(before: readonly Allowed[], after: readonly Allowed[], protocol: string): readonly Difference[] {
  const [was, is] = [ofProtocol(before, protocol), ofProtocol(after, protocol)];
  const starts = [...new Set([0, ...[...was, ...is].flatMap(({ ports = ALL_PORTS }) => [ports.from, ports.to + 1])])]
    .filter((port) => port <= ALL_PORTS.to)
    .sort((a, b) => a - b);
  const joined: { from: number; to: number; before: Fate; after: Fate }[] = [];
  for (const [n, from] of starts.entries()) {
    const to = (starts[n + 1] ?? ALL_PORTS.to + 1) - 1;
    const now = { before: fateAt(was, from), after: fateAt(is, from) };
    const last = joined.at(-1);
    if (last && last.before === now.before && last.after === now.after) last.to = to;
    else joined.push({ from, to, ...now });
  }
  return joined
    .filter((one) => one.before !== one.after)
    .map(({ from, to, ...fates }) => ({ protocol, ...(from === 0 && to === ALL_PORTS.to ? {} : { ports: { from, to } }), ...fates }));
}

/** What a list says of a protocol: by its name, or as one of all or of the others. */
function ofProtocol(list: readonly Allowed[], protocol: string): readonly Allowed[] {
  const own = list.filter((one) => one.protocol === protocol);
  return own.length > 0 ? own : list.filter((one) => one.protocol === 'all' || one.protocol === 'others');
}

const fateAt = (list: readonly Allowed[], port: number): Fate => list.find(({ ports = ALL_PORTS }) => inPorts(ports, port))?.outcome ?? 'blocked';
