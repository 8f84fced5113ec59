import type { Value } from '../../../core/model/fields.ts';
import { formatPorts } from '../../../core/net/ports.ts';
import { formatProtocol, parseProtocol } from '../../../core/net/protocol.ts';
import type { DescribedAclEntry, DescribedPermission } from './describe.ts';

type Row = Readonly<Record<string, Value>>;
const NUMBER_OF_LAST_RULE = 32_767;

/** One row for each peer of a permission. */
export function groupRows(permissions: readonly DescribedPermission[]): readonly Row[] {
  return permissions.flatMap((p) => {
    const traffic = { protocol: protocolName(p.IpProtocol), ports: permittedPorts(p) };
    const peers = [
      ...p.IpRanges.map((r) => r.CidrIp),
      ...p.Ipv6Ranges.map((r) => r.CidrIpv6),
      ...p.PrefixListIds.map((l) => l.PrefixListId),
      ...p.UserIdGroupPairs.map((g) => g.GroupId),
    ];
    return peers.map((peer) => ({ ...traffic, peer }));
  });
}

/** The rows of one direction. The last rule, `*`, is not written: it always stands there. */
export const aclRows = (entries: readonly DescribedAclEntry[], egress: boolean): readonly Row[] =>
  entries
    .filter((e) => e.Egress === egress && e.RuleNumber < NUMBER_OF_LAST_RULE)
    .map((e) => ({
      number: e.RuleNumber,
      action: e.RuleAction,
      protocol: protocolName(e.Protocol),
      ports: e.IcmpTypeCode ? icmp(e.IcmpTypeCode.Type, e.IcmpTypeCode.Code) : e.PortRange ? range(e.PortRange.From, e.PortRange.To) : 'all',
      cidr: e.CidrBlock ?? e.Ipv6CidrBlock ?? '',
    }));

const protocolName = (text: string): string => formatProtocol(parseProtocol(text) ?? 'all');

function permittedPorts(p: DescribedPermission): string {
  if (p.FromPort === undefined || p.ToPort === undefined) return 'all';
  return p.IpProtocol.startsWith('icmp') ? icmp(p.FromPort, p.ToPort) : range(p.FromPort, p.ToPort);
}
const range = (from: number, to: number): string => formatPorts({ from, to });

function icmp(type: number, code: number): string {
  if (type === -1) return 'all';
  return code === -1 ? String(type) : `${type}-${code}`;
}
