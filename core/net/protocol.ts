/** IP protocol numbers (IANA) that have a name in the clouds' rules. */
export const PROTOCOLS = { icmp: 1, tcp: 6, udp: 17, gre: 47, esp: 50, icmpv6: 58, sctp: 132 } as const;
export type ProtocolName = keyof typeof PROTOCOLS;
const NAMES: ReadonlyMap<number, string> = new Map(Object.entries(PROTOCOLS).map(([name, number]) => [number, name]));

/** "tcp", "6" or "all" as the IP protocol number 0 to 255; `'all'` for every protocol; undefined when it is neither. */
export function parseProtocol(text: string): number | 'all' | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'all' || word === '-1') return 'all';
  if (Object.hasOwn(PROTOCOLS, word)) return PROTOCOLS[word as ProtocolName];
  return /^\d{1,3}$/.test(word) && Number(word) <= 255 ? Number(word) : undefined;
}

export function formatProtocol(protocol: number | 'all'): string {
  if (protocol === 'all') return 'all';
  return NAMES.get(protocol) ?? String(protocol);
}

/** TCP, UDP and SCTP have ports; everything else has none. */
export const hasPorts = (protocol: number): boolean => protocol === 6 || protocol === 17 || protocol === 132;
