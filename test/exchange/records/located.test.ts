import { parse } from '@cdktn/hcl2json';
import { expect, it } from 'vitest';
import { importNetwork } from '../../../core/exchange/import-network.ts';
import type { HclParser } from '../../../core/exchange/terraform-read/hcl.ts';
import { sayPlace } from '../../../core/exchange/records/say.ts';

const never = () => Promise.reject(new Error('nothing here is written in HCL'));
const read = (root: unknown) => importNetwork({ name: 'n', files: [{ path: 'all.json', text: JSON.stringify(root) }], notes: [] }, never);

it('a place in a file leads to the resource that was made of it, and to none where none was', async () => {
  const { report } = await read({
    Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
    Subnets: [
      { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-central-1a', MapPublicIpOnLaunch: 'perhaps' },
      { SubnetId: 'subnet-2', VpcId: 'vpc-2', CidrBlock: '10.1.0.0/24' },
    ],
  });
  expect(Object.fromEntries(report.problems.flatMap(({ places }) => places.map((place) => [sayPlace(place), place.resource])))).toEqual({
    'all.json: Subnets[0]': 'subnet-1',
    'all.json: Subnets[1]': undefined,
  });
});

it('what is not known of a route leads to the table that it is in', async () => {
  const text = `
variable "office" {}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table" "rt" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "out" {
  route_table_id         = aws_route_table.rt.id
  destination_cidr_block = var.office
  gateway_id             = aws_internet_gateway.igw.id
}
`;
  const { report } = await importNetwork({ name: 'n', files: [{ path: 'main.tf', text }], notes: [] }, async () => parse as HclParser);
  const places = report.problems.flatMap((note) => note.places.map(({ path, resource }) => [path, resource]));
  expect(places).toEqual([['aws_route.out.destination_cidr_block', 'rt']]);
});

it('so does an argument of Terraform', async () => {
  const values = { cidr_block: '10.0.0.0/16', instance_tenancy: 'default' };
  const resource = { address: 'aws_vpc.main', mode: 'managed', type: 'aws_vpc', name: 'main', values: { ...values, cidr_block: 7 } };
  const { report } = await read({ format_version: '1.2', values: { root_module: { resources: [resource] } } });
  expect(report.problems.flatMap(({ places }) => places.map(({ path, resource: of }) => [path, of]))).toContainEqual(['aws_vpc.main', 'main']);
});
