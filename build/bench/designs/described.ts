import type { ImportFile } from '../../../core/exchange/records/report.ts';

const NETWORKS = 10;
const SUBNETS = 16;
const GROUPS = 50;
/** With the interfaces of the hosts it is 5,000. */
const HOSTS = 500;
const ZONES = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c', 'eu-west-1a'];

const hex = (kind: string, ...numbers: readonly number[]): string => `${kind}-0${numbers.map((n) => n.toString(16).padStart(5, '0')).join('')}`;
export const hostId = (network: number, host: number): string => hex('i', network, host);
export const interfaceId = (network: number, host: number): string => hex('eni', network, host);

/** Ten VPCs with 16 subnets, 50 groups of 10 rules and 500 instances each, as the AWS CLI writes them: 5,000 interfaces, 500 groups. */
export function describedFolder(): readonly ImportFile[] {
  const lists: Record<string, unknown[]> = {
    Vpcs: [],
    Subnets: [],
    RouteTables: [],
    InternetGateways: [],
    SecurityGroups: [],
    NetworkInterfaces: [],
    Reservations: [],
  };
  for (let n = 0; n < NETWORKS; n++) addNetwork(lists, n);
  return Object.entries(lists).map(([list, records]) => ({ path: `${list}.json`, text: JSON.stringify({ [list]: records }, null, 4) }));
}

function addNetwork(lists: Readonly<Record<string, unknown[]>>, n: number): void {
  const vpc = hex('vpc', n);
  const add = (list: string, record: unknown): void => void lists[list]?.push(record);
  add('Vpcs', { VpcId: vpc, CidrBlock: `10.${n}.0.0/16`, State: 'available', OwnerId: '111122223333', Tags: [{ Key: 'Name', Value: `net-${n}` }] });
  add('InternetGateways', { InternetGatewayId: hex('igw', n), Attachments: [{ VpcId: vpc, State: 'available' }], Tags: [] });
  const subnets = Array.from({ length: SUBNETS }, (_, s) => hex('subnet', n, s));
  subnets.forEach((SubnetId, s) => {
    add('Subnets', { SubnetId, VpcId: vpc, CidrBlock: `10.${n}.${s}.0/24`, AvailabilityZone: ZONES[s % 4], MapPublicIpOnLaunch: false, Tags: [] });
  });
  add('RouteTables', {
    RouteTableId: hex('rtb', n),
    VpcId: vpc,
    Associations: [{ Main: true, AssociationState: { State: 'associated' } }],
    PropagatingVgws: [],
    Routes: [
      { DestinationCidrBlock: `10.${n}.0.0/16`, GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
      { DestinationCidrBlock: '0.0.0.0/0', GatewayId: hex('igw', n), Origin: 'CreateRoute', State: 'active' },
    ],
  });
  const group = (g: number): string => hex('sg', n, g % GROUPS);
  for (let g = 0; g < GROUPS; g++) {
    const rule = (r: number) => ({
      IpProtocol: 'tcp',
      FromPort: 8000 + r,
      ToPort: 8000 + r,
      IpRanges: r % 2 === 0 ? [{ CidrIp: `10.${n}.${r}.0/24` }] : [],
      Ipv6Ranges: [],
      PrefixListIds: [],
      UserIdGroupPairs: r % 2 === 0 ? [] : [{ GroupId: group(g + r), UserId: '111122223333' }],
    });
    const everything = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
    const rules = Array.from({ length: 10 }, (_, r) => rule(r));
    add('SecurityGroups', {
      GroupId: group(g),
      GroupName: `group-${g}`,
      VpcId: vpc,
      IpPermissions: rules,
      IpPermissionsEgress: [everything],
      Tags: [],
    });
  }
  for (let h = 0; h < HOSTS; h++) addHost(add, n, h, subnets[h % SUBNETS] ?? '', vpc, [group(h), group(h + 7)]);
}

function addHost(
  add: (list: string, record: unknown) => void,
  n: number,
  h: number,
  SubnetId: string,
  VpcId: string,
  groups: readonly string[],
): void {
  const [InstanceId, NetworkInterfaceId] = [hostId(n, h), interfaceId(n, h)];
  const PrivateIpAddress = `10.${n}.${h % SUBNETS}.${10 + Math.floor(h / SUBNETS)}`;
  const card = {
    NetworkInterfaceId,
    SubnetId,
    VpcId,
    Description: '',
    InterfaceType: 'interface',
    MacAddress: '02:00:00:00:00:01',
    OwnerId: '111122223333',
    PrivateIpAddress,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress }],
    Ipv6Addresses: [],
    Groups: groups.map((GroupId) => ({ GroupId, GroupName: GroupId })),
    SourceDestCheck: true,
    Status: 'in-use',
    Attachment: { AttachmentId: 'eni-attach-1', DeviceIndex: 0, Status: 'attached', InstanceId, InstanceOwnerId: '111122223333' },
  };
  add('NetworkInterfaces', card);
  const machine = { ImageId: 'ami-1', InstanceType: 'm5.large', State: { Code: 16, Name: 'running' }, Architecture: 'x86_64' };
  add('Reservations', {
    ReservationId: 'r-1',
    Instances: [
      { InstanceId, ...machine, SubnetId, VpcId, PrivateIpAddress, NetworkInterfaces: [card], Tags: [{ Key: 'Name', Value: `host-${n}-${h}` }] },
    ],
  });
}
