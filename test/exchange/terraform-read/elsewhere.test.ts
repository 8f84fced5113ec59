import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { question } from '../../../cli/question.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { importTerraform } from '../../../core/exchange/terraform-read/index.ts';
import type { Design } from '../../../core/model/design.ts';

/** A host behind a route that leads to `target`; `beside` is what that is. */
const network = (target: string, beside = '') => `
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "a" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = true
}
resource "aws_route_table" "rt" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "out" {
  route_table_id         = aws_route_table.rt.id
  destination_cidr_block = "0.0.0.0/0"
  ${target}
}
resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.rt.id
}
resource "aws_instance" "web" {
  subnet_id = aws_subnet.a.id
}
resource "aws_instance" "other" {
  subnet_id = aws_subnet.a.id
}
${beside}`;

/** What a route leads to, and what is known of a packet to the Internet then. */
const TARGETS: Readonly<Record<string, readonly [files: string, outcome: string, elsewhere?: string]>> = {
  'a regional NAT gateway, which is not modelled': [
    network(
      'nat_gateway_id = aws_nat_gateway.r.id',
      'resource "aws_nat_gateway" "r" {\n  vpc_id = aws_vpc.main.id\n  availability_mode = "regional"\n}',
    ),
    'not-modelled',
    'r',
  ],
  'a gateway that other files make': [network('transit_gateway_id = "tgw-0a1b2c3d4e5f60718"'), 'not-modelled', 'tgw-0a1b2c3d4e5f60718'],
  'what no kind draws': [
    network('carrier_gateway_id = aws_ec2_carrier_gateway.c.id', 'resource "aws_ec2_carrier_gateway" "c" {\n  vpc_id = aws_vpc.main.id\n}'),
    'not-modelled',
    'c',
  ],
  'a gateway that is drawn': [
    network('gateway_id = aws_internet_gateway.g.id', 'resource "aws_internet_gateway" "g" {\n  vpc_id = aws_vpc.main.id\n}'),
    'works',
  ],
  'the interface of an instance': [network('network_interface_id = aws_instance.other.primary_network_interface_id'), 'request-blocked'],
};
const outcome = (design: Design, from: string, to: string) =>
  question(design)
    .trace({ from, to, protocol: 'tcp', port: 443 })
    .families.find(({ family }) => family === 'ipv4')?.outcome;

describe('a route of a configuration that leads to', () => {
  it.each(Object.entries(TARGETS))('%s', async (_, [text, wanted, elsewhere]) => {
    const configuration = [{ path: 'main.tf', body: (await parse('main.tf', text)) as object }];
    const { design } = importTerraform('elsewhere', { shown: [], configuration });
    const [row] = (design.resources.rt?.routes ?? []) as readonly { readonly elsewhere?: string }[];
    expect(row?.elsewhere).toBe(elsewhere);
    expect([outcome(design, 'web', 'internet'), outcome(design, 'web', 'other')]).toEqual([wanted, 'works']);
  });
});

it.each([
  ['regional', 'not-modelled'],
  ['zonal', 'works'],
])('a %s NAT gateway that answers of AWS describe: %s', (mode, wanted) => {
  const anyone = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
  const route = (target: object) => ({ DestinationCidrBlock: '0.0.0.0/0', State: 'active', ...target });
  const table = (id: string, subnet: string, target: object) => ({
    RouteTableId: id,
    VpcId: 'vpc-1',
    Routes: [route(target)],
    Associations: [{ SubnetId: subnet, RouteTableId: id, AssociationState: { State: 'associated' } }],
  });
  const subnet = (id: string, block: string) => ({ SubnetId: id, VpcId: 'vpc-1', AvailabilityZone: 'us-east-1a', CidrBlock: block });
  const answers: Readonly<Record<string, readonly object[]>> = {
    Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
    Subnets: [subnet('subnet-a', '10.0.0.0/24'), subnet('subnet-nat', '10.0.1.0/24')],
    InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1', State: 'available' }] }],
    NatGateways: [
      {
        NatGatewayId: 'nat-1',
        VpcId: 'vpc-1',
        State: 'available',
        ConnectivityType: 'public',
        AvailabilityMode: mode,
        ...(mode === 'zonal' && { SubnetId: 'subnet-nat' }),
        NatGatewayAddresses: [{ PublicIp: '198.51.100.9', PrivateIp: '10.0.1.9', IsPrimary: true, AllocationId: 'eipalloc-1' }],
      },
    ],
    Addresses: [{ AllocationId: 'eipalloc-1', PublicIp: '198.51.100.9', Domain: 'vpc', PrivateIpAddress: '10.0.1.9' }],
    RouteTables: [table('rtb-a', 'subnet-a', { NatGatewayId: 'nat-1' }), table('rtb-nat', 'subnet-nat', { GatewayId: 'igw-1' })],
    SecurityGroups: [{ GroupId: 'sg-1', GroupName: 'web', VpcId: 'vpc-1', IpPermissions: [], IpPermissionsEgress: anyone }],
    Reservations: [
      {
        Instances: [
          {
            InstanceId: 'i-web',
            State: { Name: 'running' },
            SubnetId: 'subnet-a',
            VpcId: 'vpc-1',
            PrivateIpAddress: '10.0.0.10',
            SecurityGroups: [{ GroupId: 'sg-1' }],
          },
        ],
      },
    ],
  };
  const files = Object.entries(answers).map(([key, list]) => ({ path: `${key}.json`, text: JSON.stringify({ [key]: list }) }));
  expect(outcome(importDescribe('nat', files).design, 'i-web', 'internet')).toBe(wanted);
});
