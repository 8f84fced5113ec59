import { expect, it } from 'vitest';
import { importNetwork } from '../../../core/exchange/import-network.ts';
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

it('so does an argument of Terraform', async () => {
  const values = { cidr_block: '10.0.0.0/16', instance_tenancy: 'default' };
  const resource = { address: 'aws_vpc.main', mode: 'managed', type: 'aws_vpc', name: 'main', values: { ...values, cidr_block: 7 } };
  const { report } = await read({ format_version: '1.2', values: { root_module: { resources: [resource] } } });
  expect(report.problems.flatMap(({ places }) => places.map(({ path, resource: of }) => [path, of]))).toContainEqual(['aws_vpc.main', 'main']);
});
