import { formatAddress, parseAddress } from '../../../core/net/address.ts';
import { parsePrefix } from '../../../core/net/prefix.ts';
import type { Described, DescribedAclEntry, DescribedPermission, DescribedRoute } from './describe.ts';
import type { DescribedFlow } from './flows.ts';
import type { Lists } from './read.ts';

/** An IPv4 address is the second quarter of its IPv6 address, so that blocks keep their order and their borders. */
const SPACE = parseAddress('2001:db8::')?.value ?? 0n;
const SPACE_LENGTH = 32;
/** ICMP types and codes by their counterparts in ICMPv6: echo request, fragmentation needed. */
const ECHO = { from: 8, to: 128 };
const TOO_BIG = { from: 3, to: 2 };

/**
 * The same network in IPv6: every subnet dual-stack, rules and routes for IPv6 in place of IPv4. Nothing has a public IPv4 address
 * any more.
 */
export const renumbered = (from: Described): Described => ({
  ...from,
  ...hubs(from as unknown as Lists),
  Vpcs: from.Vpcs.map((v) => ({
    ...v,
    Ipv6CidrBlockAssociationSet: v.CidrBlockAssociationSet.map((b) => ({ Ipv6CidrBlock: blockOf(b.CidrBlock) })),
  })),
  Subnets: from.Subnets.map((s) => ({ ...s, Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: blockOf(s.CidrBlock) }] })),
  RouteTables: from.RouteTables.map((t) => ({ ...t, Routes: t.Routes.map(routeOf) })),
  Addresses: [],
  TransitGatewayVpcAttachments: from.TransitGatewayVpcAttachments.map((a) => ({ ...a, Options: { ...a.Options, Ipv6Support: 'enable' } })),
  TransitGatewayStaticRoutes: from.TransitGatewayStaticRoutes.map((t) => ({
    ...t,
    Routes: t.Routes.map((r) => ({ ...r, DestinationCidrBlock: blockOf(r.DestinationCidrBlock) })),
  })),
  PrefixLists: from.PrefixLists.map((l) => ({ ...l, Cidrs: l.Cidrs.map(blockOf) })),
  NetworkAcls: from.NetworkAcls.map((a) => ({ ...a, Entries: a.Entries.map(entryOf) })),
  SecurityGroups: from.SecurityGroups.map((g) => ({
    ...g,
    IpPermissions: g.IpPermissions.map(permissionOf),
    IpPermissionsEgress: g.IpPermissionsEgress.map(permissionOf),
  })),
  NetworkInterfaces: from.NetworkInterfaces.map((i) => ({
    ...i,
    PrivateIpAddresses: i.PrivateIpAddresses.map(({ Primary, PrivateIpAddress }) => ({ Primary, PrivateIpAddress })),
    Ipv6Addresses: i.PrivateIpAddresses.map((a) => ({ Ipv6Address: addressOf(a.PrivateIpAddress) })),
  })),
});

/** Transit gateways: their static routes, and IPv6 for every attachment. */
const hubs = ({ TransitGatewayStaticRoutes: tables = [], TransitGatewayVpcAttachments: attachments = [] }: Lists) => ({
  TransitGatewayStaticRoutes: tables.map((table) => ({
    ...table,
    Routes: (table.Routes as readonly { readonly DestinationCidrBlock: string }[]).map((route) => ({
      ...route,
      DestinationCidrBlock: blockOf(route.DestinationCidrBlock),
    })),
  })),
  TransitGatewayVpcAttachments: attachments.map((one) => ({ ...one, Options: { ...(one.Options as object), Ipv6Support: 'enable' } })),
});

/** The same question over IPv6. The source is named by its address, because the family follows from it. */
export function renumberedFlow(from: Described, flow: DescribedFlow): DescribedFlow {
  const srcIp = flow.srcIp ?? primaryAddress(from, flow.from);
  return {
    ...flow,
    ...(srcIp === undefined ? {} : { srcIp: addressOf(srcIp) }),
    to: addressOf(flow.to),
    protocol: protocolOf(flow.protocol),
    ...(flow.icmpType === ECHO.from ? { icmpType: ECHO.to } : {}),
  };
}

function primaryAddress(from: Described, instance: string): string | undefined {
  const named = from.Reservations.flatMap((r) => r.Instances).find((i) => i.InstanceId === instance);
  const mine = from.NetworkInterfaces.filter((i) => named?.NetworkInterfaces.some((n) => n.NetworkInterfaceId === i.NetworkInterfaceId));
  return mine.find((i) => i.Attachment?.DeviceIndex === 0)?.PrivateIpAddresses.find((a) => a.Primary)?.PrivateIpAddress;
}

const shifted = (ipv4: bigint): string => formatAddress({ family: 'ipv6', value: SPACE + (ipv4 << 64n) });

const addressOf = (text: string): string => shifted(parseAddress(text)?.value ?? 0n);

function blockOf(text: string): string {
  const prefix = parsePrefix(text);
  if (!prefix || prefix.length === 0) return '::/0';
  return `${shifted(prefix.first)}/${prefix.length + SPACE_LENGTH}`;
}

function routeOf({ DestinationCidrBlock: ipv4, ...route }: DescribedRoute): DescribedRoute {
  return ipv4 === undefined ? route : { ...route, DestinationIpv6CidrBlock: blockOf(ipv4) };
}

const protocolOf = (text: string): string => (text === '1' || text === 'icmp' ? 'icmpv6' : text);

function entryOf({ CidrBlock: ipv4, ...entry }: DescribedAclEntry): DescribedAclEntry {
  return { ...entry, Protocol: protocolOf(entry.Protocol), ...(ipv4 === undefined ? {} : { Ipv6CidrBlock: blockOf(ipv4) }) };
}

function permissionOf(p: DescribedPermission): DescribedPermission {
  const blocks = { IpRanges: [], Ipv6Ranges: p.IpRanges.map((r) => ({ CidrIpv6: blockOf(r.CidrIp) })) };
  if (p.IpProtocol !== 'icmp') return { ...p, ...blocks };
  const icmp = p.FromPort === ECHO.from ? { FromPort: ECHO.to } : p.FromPort === TOO_BIG.from ? { FromPort: TOO_BIG.to, ToPort: 0 } : {};
  return { ...p, ...icmp, IpProtocol: 'icmpv6', ...blocks };
}
