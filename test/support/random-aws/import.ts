import { type Design, emptyDesign, type Resource } from '../../../core/model/design.ts';
import type { Described, DescribedInterface, DescribedPrefixList, DescribedRoute, DescribedRouteTable, DescribedSubnet, Tagged } from './describe.ts';
import { aclRows, groupRows } from './rules.ts';

type Entry = readonly [id: string, resource: Resource];

/** A network as AWS describes it, as a design. Ids are the cloud's own; what no kind stands for yet is left out (`missing`). */
export function importDescribed(name: string, from: Described): Design {
  const entries: Entry[] = [
    ...from.Vpcs.map(
      (v): Entry => [
        v.VpcId,
        {
          kind: 'aws.vpc',
          ...nameOf(v),
          ipv4Cidr: v.CidrBlock,
          secondaryIpv4Cidrs: v.CidrBlockAssociationSet.map((b) => b.CidrBlock).filter((b) => b !== v.CidrBlock),
          ...ipv6Blocks((v.Ipv6CidrBlockAssociationSet ?? []).map((b) => b.Ipv6CidrBlock)),
        },
      ],
    ),
    // A gateway that is attached to nothing has no place in a drawing; routes to it are blackholes.
    ...attachedGateways(from).map((g): Entry => [g.InternetGatewayId, { kind: 'aws.internet-gateway', ...nameOf(g), in: g.Attachments[0]?.VpcId }]),
    ...from.Subnets.map((s): Entry => [s.SubnetId, subnet(from, s)]),
    ...from.NatGateways.map(
      (n): Entry => [
        n.NatGatewayId,
        {
          kind: 'aws.nat-gateway',
          ...nameOf(n),
          in: n.SubnetId,
          connectivity: n.ConnectivityType,
          privateIpv4: n.NatGatewayAddresses[0]?.PrivateIp,
          secondaryPrivateIpv4s: n.NatGatewayAddresses.slice(1).map((a) => a.PrivateIp),
          elasticIps: n.NatGatewayAddresses.flatMap((a) => a.AllocationId ?? []),
        },
      ],
    ),
    ...instances(from),
    ...from.RouteTables.map(
      (t): Entry => [
        t.RouteTableId,
        { kind: 'aws.route-table', ...nameOf(t), in: t.VpcId, main: t.Associations.some((a) => a.Main), routes: routes(from, t) },
      ],
    ),
    ...from.NetworkAcls.map(
      (a): Entry => [
        a.NetworkAclId,
        {
          kind: 'aws.network-acl',
          ...nameOf(a),
          in: a.VpcId,
          isDefault: a.IsDefault,
          inbound: aclRows(a.Entries, false),
          outbound: aclRows(a.Entries, true),
        },
      ],
    ),
    ...from.SecurityGroups.map(
      (g): Entry => [
        g.GroupId,
        {
          kind: 'aws.security-group',
          name: g.GroupName,
          in: g.VpcId,
          isDefault: g.GroupName === 'default',
          inbound: groupRows(g.IpPermissions),
          outbound: groupRows(g.IpPermissionsEgress),
        },
      ],
    ),
    ...from.PrefixLists.flatMap(serviceOf),
    ...from.VpcEndpoints.map(
      (e): Entry => [
        e.VpcEndpointId,
        {
          kind: 'aws.vpc-endpoint',
          ...nameOf(e),
          in: e.VpcId,
          type: 'gateway',
          service: e.ServiceName,
          routeTables: e.RouteTableIds,
        },
      ],
    ),
    ...publicAddresses(from),
  ];
  return { ...emptyDesign(name), resources: Object.fromEntries(entries) };
}

/** The service that a list of AWS is of, under its own name, and the list. */
const serviceOf = ({ PrefixListId: id, PrefixListName: name, Cidrs: cidrs }: DescribedPrefixList): readonly Entry[] => [
  [name, { kind: 'aws.service', serviceName: name, services: [{ protocol: 'all', ports: 'all' }] }],
  [
    id,
    {
      kind: 'aws.managed-prefix-list',
      name,
      owner: 'aws',
      service: name,
      addressFamily: cidrs[0]?.includes(':') ? 'ipv6' : 'ipv4',
      entries: cidrs.map((cidr) => ({ cidr })),
    },
  ],
];

function nameOf(described: Tagged): { readonly name?: string } {
  const name = described.Tags?.find((t) => t.Key === 'Name')?.Value;
  return name === undefined ? {} : { name };
}

const attachedGateways = (from: Described) => from.InternetGateways.filter((g) => g.Attachments.length > 0);

const ipv6Blocks = ([first, ...more]: readonly string[]) =>
  first === undefined ? {} : { ipv6Source: 'own', ipv6Cidr: first, secondaryIpv6Cidrs: more };

function subnet(from: Described, s: DescribedSubnet): Resource {
  const table = from.RouteTables.find((t) => t.Associations.some((a) => a.SubnetId === s.SubnetId));
  const acl = from.NetworkAcls.find((a) => a.Associations.some((b) => b.SubnetId === s.SubnetId));
  const ipv6 = s.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock;
  return {
    kind: 'aws.subnet',
    ...nameOf(s),
    in: s.VpcId,
    zone: s.AvailabilityZone,
    ipv4Cidr: s.CidrBlock,
    mapPublicIpOnLaunch: s.MapPublicIpOnLaunch,
    ...(ipv6 === undefined ? {} : { ipv6Cidr: ipv6 }),
    ...(table ? { routeTable: table.RouteTableId } : {}),
    ...(acl ? { networkAcl: acl.NetworkAclId } : {}),
  };
}

/** `local` routes are not written. A route whose target is gone stays, without a target (A3.10). */
function routes(from: Described, table: DescribedRouteTable) {
  const known = new Set([...attachedGateways(from).map((g) => g.InternetGatewayId), ...from.NatGateways.map((n) => n.NatGatewayId)]);
  return table.Routes.flatMap((route) => {
    const [destination, target] = [route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock, targetOf(route)];
    if (destination === undefined || target === 'local') return [];
    if (target !== undefined && known.has(target)) return [{ destination, target }];
    return route.State === 'blackhole' ? [{ destination }] : [];
  });
}

export const targetOf = (r: DescribedRoute): string | undefined => r.GatewayId ?? r.NatGatewayId ?? r.TransitGatewayId ?? r.VpcPeeringConnectionId;

/** The primary interface is the instance itself, as a person draws it; the others are drawn on their own. */
function instances(from: Described): readonly Entry[] {
  return from.Reservations.flatMap((r) => r.Instances).flatMap((instance): readonly Entry[] => {
    const mine = interfacesOf(
      from,
      instance.NetworkInterfaces.map((i) => i.NetworkInterfaceId),
    );
    const [primary, ...more] = [...mine].sort((a, b) => (a.Attachment?.DeviceIndex ?? 0) - (b.Attachment?.DeviceIndex ?? 0));
    if (!primary) return [];
    // Public addresses stand in the design as they are (`publicAddresses`), so none is assigned anew.
    const own = { running: instance.State.Name === 'running', publicIpv4: 'no', ipv6: primary.Ipv6Addresses.length > 0 ? 'yes' : 'no' };
    return [
      [instance.InstanceId, { kind: 'aws.instance', ...nameOf(instance), ...interfaceFields(primary), ...own }],
      ...more.map((i): Entry => [i.NetworkInterfaceId, { kind: 'aws.network-interface', ...interfaceFields(i), attachedTo: instance.InstanceId }]),
    ];
  });
}

const interfacesOf = (from: Described, ids: readonly string[]): readonly DescribedInterface[] =>
  from.NetworkInterfaces.filter((i) => ids.includes(i.NetworkInterfaceId));

function interfaceFields(i: DescribedInterface) {
  const primary = i.PrivateIpAddresses.find((a) => a.Primary)?.PrivateIpAddress;
  return {
    in: i.SubnetId,
    ...(primary === undefined ? {} : { privateIpv4: primary }),
    secondaryPrivateIpv4s: i.PrivateIpAddresses.filter((a) => !a.Primary).map((a) => a.PrivateIpAddress),
    ipv6Addresses: i.Ipv6Addresses.map((a) => a.Ipv6Address),
    securityGroups: i.Groups.map((g) => g.GroupId),
    sourceDestCheck: i.SourceDestCheck,
  };
}

/**
 * Elastic IPs, and the addresses that instances got at launch: those too as Elastic IPs, because an instance cannot say which one it
 * got, and packets see no difference. A NAT gateway names its own.
 */
function publicAddresses(from: Described): readonly Entry[] {
  const holders = new Map(
    from.Reservations.flatMap((r) => r.Instances).flatMap((instance) =>
      interfacesOf(
        from,
        instance.NetworkInterfaces.map((i) => i.NetworkInterfaceId),
      ).map((i) => [i.NetworkInterfaceId, i.Attachment?.DeviceIndex === 0 ? instance.InstanceId : i.NetworkInterfaceId]),
    ),
  );
  const elastic = (publicIpv4: string, holder: string | undefined, privateIpv4: string | undefined): Resource => ({
    kind: 'aws.elastic-ip',
    publicIpv4,
    ...(holder === undefined ? {} : { associatedWith: holder, ...(privateIpv4 === undefined ? {} : { privateIpv4 }) }),
  });
  const given = from.NetworkInterfaces.flatMap((i) =>
    i.PrivateIpAddresses.flatMap((a): Entry[] =>
      a.Association && a.Association.AllocationId === undefined
        ? [[`${i.NetworkInterfaceId}-public`, elastic(a.Association.PublicIp, holders.get(i.NetworkInterfaceId), a.PrivateIpAddress)]]
        : [],
    ),
  );
  return [
    ...from.Addresses.map((a): Entry => [a.AllocationId, elastic(a.PublicIp, holders.get(a.NetworkInterfaceId ?? ''), a.PrivateIpAddress)]),
    ...given,
  ];
}
