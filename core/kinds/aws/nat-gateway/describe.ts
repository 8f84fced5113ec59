import { type Describe, type Described, flag, type Item, items, named, text } from '../../describe.ts';

/** One that was deleted is listed for an hour; what failed has no interface. */
const GONE = ['deleted', 'deleting', 'failed'];

function natGateway(item: Item): readonly Described[] {
  const id = text(item, 'NatGatewayId');
  if (id === undefined || GONE.includes(text(item, 'State') ?? '')) return [];
  const addresses = items(item, 'NatGatewayAddresses');
  const primary = addresses.find((one) => flag(one, 'IsPrimary')) ?? addresses[0];
  const ordered = [...addresses.filter((one) => one === primary), ...addresses.filter((one) => one !== primary)];
  const regional = text(item, 'SubnetId') === undefined && text(item, 'AvailabilityMode') === 'regional';
  return [
    {
      id,
      values: {
        ...named(item),
        in: text(item, 'SubnetId'),
        connectivity: text(item, 'ConnectivityType'),
        privateIpv4: primary && text(primary, 'PrivateIp'),
        secondaryPrivateIpv4s: ordered.slice(1).flatMap((one) => text(one, 'PrivateIp') ?? []),
        elasticIps: ordered.flatMap((one) => text(one, 'AllocationId') ?? []),
      },
      of: item,
      stands: ordered.flatMap((one) => text(one, 'NetworkInterfaceId') ?? []),
      ...(regional ? { notes: [{ code: 'NAT_REGIONAL', values: { gateway: id } }] } : {}),
    },
  ];
}

export const describe: Describe = { read: (answers) => answers.all('NatGateways').flatMap(natGateway) };
