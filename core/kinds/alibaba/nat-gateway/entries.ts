import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { publicAddressOf } from '../../derived/public-addresses.ts';
import { readPorts, readPrefix } from '../../derived/parsed.ts';
import { ownIpv4 } from '../addresses.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const single = (address: bigint): Prefix => ({ family: 'ipv4', length: 32, first: address, last: address });

export interface SnatEntry {
  readonly sources: readonly Prefix[];
  readonly to: bigint;
  readonly place: PlaceRef;
}
export interface DnatEntry {
  readonly address: bigint;
  readonly protocol: number | 'all';
  readonly ports: { readonly from: number; readonly to: number };
  readonly target: ResourceId;
  readonly to: bigint;
  readonly toPort: number | undefined;
  readonly place: PlaceRef;
}

/** The private addresses that stand behind the source of an SNAT entry. */
export function sourcesOf(view: View, source: string | undefined): readonly Prefix[] {
  if (source === undefined) return [];
  const block = readPrefix(source, 'ipv4');
  if (block) return [block];
  const segment = view.as('segment', source)?.prefix(view, source, 'ipv4');
  if (segment) return [segment];
  const network = view.as('network', source)?.blocks(view, source, 'ipv4');
  return network ?? ownIpv4(view.as('interface', source)?.owned(view, source) ?? []).map(single);
}

/** The EIPs of the gateway as numbers. */
export const eipsOf = (view: View, id: ResourceId): readonly bigint[] => {
  const values = view.values(id, fields);
  return values.network === 'vpc' ? [] : values.eips.flatMap((eip) => publicAddressOf(view, eip) ?? []);
};

const addressOf = (view: View, id: ResourceId, eip: ResourceId | undefined): bigint | undefined =>
  eip !== undefined && view.values(id, fields).eips.includes(eip) ? publicAddressOf(view, eip) : undefined;

const size = (entry: SnatEntry): number => Math.min(...entry.sources.map((one) => one.length));

/** SNAT entries with an EIP of the gateway (L7.3), the one for fewer addresses first. */
export function snatEntries(view: View, id: ResourceId): readonly SnatEntry[] {
  const found = view.values(id, fields).snat.flatMap((row, index): readonly SnatEntry[] => {
    const [sources, to] = [sourcesOf(view, row.source), addressOf(view, id, row.address)];
    return sources.length > 0 && to !== undefined ? [{ sources, to, place: { resource: id, field: 'snat', index } }] : [];
  });
  return found.toSorted((a, b) => size(b) - size(a));
}

/** DNAT entries with an EIP of the gateway and somebody behind them (L7.4). */
export const dnatEntries = (view: View, id: ResourceId): readonly DnatEntry[] =>
  view.values(id, fields).dnat.flatMap((row, index): readonly DnatEntry[] => {
    const { target } = row;
    const address = addressOf(view, id, row.address);
    const to = target === undefined ? undefined : ownIpv4(view.as('interface', target)?.owned(view, target) ?? [])[0];
    const [protocol, ports] = [parseProtocol(row.protocol), readPorts(row.ports)];
    if (address === undefined || target === undefined || to === undefined || protocol === undefined || !ports) return [];
    return [
      {
        address,
        protocol,
        ports,
        target,
        to,
        toPort: protocol === 'all' ? undefined : row.targetPort,
        place: { resource: id, field: 'dnat', index },
      },
    ];
  });
