import type { ResourceId } from '../../../model/design.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { Redirect } from '../../../network/stations.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicAddressOf } from '../../derived/public-addresses.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** Its EIPs, and the public addresses behind them. */
export const elasticOf = (view: View, id: ResourceId): readonly { readonly eip: ResourceId; readonly address: bigint }[] =>
  view.values(id, fields).product === 'private'
    ? []
    : view.values(id, fields).elasticIps.flatMap((eip) => {
        const address = view.as('elastic-address', eip) ? publicAddressOf(view, eip) : undefined;
        return address === undefined ? [] : [{ eip, address }];
      });

/** Sources that a rule is about, with the EIPs under which they go out. */
export interface SourceRule {
  readonly sources: readonly Prefix[];
  readonly eips: readonly ResourceId[];
}

/** Rules about a CVM go before those about a subnet; several rows about the same one name several EIPs. */
export function sourceRules(view: View, id: ResourceId): readonly SourceRule[] {
  const bound = new Set(elasticOf(view, id).map((one) => one.eip));
  const named = new Map<string, { sources: readonly Prefix[]; eips: ResourceId[] }>();
  const rows = view.values(id, fields).snat.filter((row) => row.elasticIp !== undefined && bound.has(row.elasticIp));
  for (const { host, subnet, elasticIp } of [...rows.filter((row) => row.host !== undefined), ...rows.filter((row) => row.host === undefined)]) {
    const one = host ?? subnet;
    if (one === undefined || elasticIp === undefined) continue;
    const known = named.get(one);
    if (known) known.eips.push(elasticIp);
    else named.set(one, { sources: host === undefined ? segmentBlock(view, one) : ownAddresses(view, one), eips: [elasticIp] });
  }
  return [...named.values()].filter((rule) => rule.sources.length > 0);
}

const segmentBlock = (view: View, segment: ResourceId): readonly Prefix[] => {
  const prefix = view.as('segment', segment)?.prefix(view, segment, 'ipv4');
  return prefix ? [prefix] : [];
};

const ownAddresses = (view: View, host: ResourceId): readonly Prefix[] =>
  (view.as('interface', host)?.owned(view, host) ?? [])
    .filter((one) => one.family === 'ipv4')
    .map(({ address }) => ({ family: 'ipv4', length: 32, first: address, last: address }));

/** Port forwarding, of TCP and UDP only (T4.6). */
export function forwardings(view: View, id: ResourceId, next: string): readonly Redirect[] {
  const elastic = elasticOf(view, id);
  return view.values(id, fields).dnat.flatMap((row, index): readonly Redirect[] => {
    const protocol = parseProtocol(row.protocol);
    const address = elastic.find((one) => one.eip === row.elasticIp)?.address;
    const to = readAddress(row.privateIp, 'ipv4');
    if ((protocol !== PROTOCOLS.tcp && protocol !== PROTOCOLS.udp) || address === undefined || to === undefined || row.port === undefined) return [];
    return [
      {
        family: 'ipv4',
        protocol,
        address,
        ports: { from: row.port, to: row.port },
        to,
        toPort: row.privatePort,
        next,
        place: { resource: id, field: 'dnat', index },
      },
    ];
  });
}
