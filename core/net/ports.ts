/** A range of ports, both ends inclusive, 0 to 65535. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

export const ALL_PORTS: PortRange = { from: 0, to: 65535 };

/** "443", "1024-65535" or "all" as a person writes it; undefined when it is none of these. */
export function parsePorts(text: string): PortRange | undefined {
  if (text === 'all') return ALL_PORTS;
  const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(text.trim());
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from <= to && to <= 65535 ? { from, to } : undefined;
}

export function formatPorts({ from, to }: PortRange): string {
  if (from === 0 && to === 65535) return 'all';
  return from === to ? String(from) : `${from}-${to}`;
}

export const inPorts = (range: PortRange, port: number): boolean => range.from <= port && port <= range.to;
