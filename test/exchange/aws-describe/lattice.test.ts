import { expect, it } from 'vitest';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { sentence } from '../../../core/words/index.ts';

const endpoint = (id: string, type: string, state = 'available') => ({
  VpcEndpointId: id,
  VpcEndpointType: type,
  VpcId: 'vpc-1',
  State: state,
  SubnetIds: ['subnet-1'],
  NetworkInterfaceIds: [`eni-${id}`],
});
const files = [
  { Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }] },
  { Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'eu-west-1a' }] },
  {
    VpcEndpoints: [
      endpoint('vpce-network', 'ServiceNetwork'),
      endpoint('vpce-resource', 'Resource'),
      endpoint('vpce-second', 'Resource'),
      endpoint('vpce-gone', 'Resource', 'Deleted'),
      { ...endpoint('vpce-plain', 'Interface'), ServiceName: 'com.amazonaws.eu-west-1.ecs' },
    ],
  },
  {
    NetworkInterfaces: ['vpce-network', 'vpce-plain'].map((of, i) => ({
      NetworkInterfaceId: `eni-${of}`,
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      InterfaceType: 'vpc_endpoint',
      Description: `VPC Endpoint Interface ${of}`,
      RequesterManaged: true,
      Status: 'in-use',
      PrivateIpAddress: `10.0.1.${i + 7}`,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: `10.0.1.${i + 7}` }],
      Groups: [],
    })),
  },
].map((answer, i) => ({ path: `${i}.json`, text: JSON.stringify(answer) }));

it('endpoints of VPC Lattice are reported by their type, with count and place, and their interfaces stay hosts', () => {
  const { design, report } = importDescribe('lattice', files);
  const notes = report.problems.filter(({ code }) => code === 'ENDPOINT_NOT_DRAWN');
  expect(notes.map(({ values, count, places }) => [values.type, count, places[0]?.path])).toEqual([
    ['ServiceNetwork', 1, 'VpcEndpoints[0]'],
    ['Resource', 2, 'VpcEndpoints[1]'],
  ]);
  for (const { code, values } of notes) expect(sentence(code, values, String)).not.toMatch(/[{}]|ENDPOINT/);
  expect(design.resources['eni-vpce-network']).toMatchObject({ kind: 'aws.network-interface', service: 'VPC Endpoint Interface vpce-network' });
  expect(Object.keys(design.resources)).not.toContain('vpce-network');
  expect(design.resources['vpce-plain']).toMatchObject({ kind: 'aws.vpc-endpoint' });
});
