import { describe, expect, it } from 'vitest';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { geometryOf } from '../../../core/picture/layout/geometry.ts';
import { chipsOf } from '../../../core/picture/layout/chips.ts';
import { createView } from '../../../core/engine/view.ts';
import { facesIn, placed } from '../../../core/picture/placed.ts';

type Tables = Readonly<Record<string, readonly object[]>>;
const there = { VpcId: 'vpc-1', SubnetId: 'subnet-1' };
const eni = { ...there, NetworkInterfaceId: 'eni-1', Status: 'in-use', PrivateIpAddress: '10.0.1.10' };
const web = { Reservations: [{ Instances: [{ ...there, InstanceId: 'i-1', PrivateIpAddress: '10.0.1.10' }] }] };
const nat = {
  NatGateways: [
    { ...there, NatGatewayId: 'nat-1', State: 'available', NatGatewayAddresses: [{ AllocationId: 'eipalloc-1', NetworkInterfaceId: 'eni-1' }] },
  ],
};
const balancer = {
  LoadBalancers: [
    {
      LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/front/1',
      Type: 'network',
      VpcId: 'vpc-1',
      AvailabilityZones: [{ SubnetId: 'subnet-1', LoadBalancerAddresses: [{ AllocationId: 'eipalloc-1' }] }],
    },
  ],
};
const attached = { ...eni, Attachment: { InstanceId: 'i-1', DeviceIndex: 0 } };

const CASES: readonly (readonly [what: string, more: Tables, address: object, home: string | undefined, loose: boolean])[] = [
  ['of a NAT gateway', nat, { NetworkInterfaceId: 'eni-1' }, 'vpc-1', false],
  ['of a load balancer', balancer, {}, 'vpc-1', false],
  ['of an instance, by its interface', { ...web, NetworkInterfaces: [attached] }, { NetworkInterfaceId: 'eni-1', InstanceId: 'i-1' }, 'vpc-1', false],
  ['of an instance whose interfaces no file tells', web, { InstanceId: 'i-1' }, 'vpc-1', false],
  ['of an interface', { NetworkInterfaces: [eni] }, { NetworkInterfaceId: 'eni-1' }, 'vpc-1', false],
  ['of nobody', {}, { NetworkBorderGroup: 'eu-west-1' }, 'eu-west-1', true],
  ['of nobody, and nobody says where', {}, {}, undefined, true],
];

/** No tag names it, and nothing says its region unless a case does, as emulators answer. */
describe('an Elastic IP', () => {
  it.each(CASES)('%s stands where what uses it stands, and is told there', (_, more, address, home, loose) => {
    const tables: Tables = {
      Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
      Subnets: [{ ...there, AvailabilityZone: 'eu-west-1a', CidrBlock: '10.0.1.0/24' }],
      Addresses: [{ AllocationId: 'eipalloc-1', PublicIp: '203.0.113.9', ...address }],
      ...more,
    };
    const { design, report } = importDescribe('n', [{ path: 'all.json', text: JSON.stringify(tables) }]);
    expect(report.problems).toEqual([]);
    expect(design.resources['eipalloc-1']?.in).toBe(home);
    const drawn = placed(design);
    const faces = facesIn(createView(drawn));
    const geometry = geometryOf(drawn, faces, drawn.layout);
    const seen = geometry.boxes.has('eipalloc-1') || chipsOf(drawn, faces, geometry, 11).chips.some((chip) => chip.resource === 'eipalloc-1');
    expect(seen).toBe(loose);
    // Its own face has its address always: here it is who uses it, in a line or by a badge that leads to it.
    const others = Object.entries(faces).filter(([id]) => id !== 'eipalloc-1');
    const told = others.some(([, face]) => /203\.0\.113\.9|"eipalloc-1"/.test(JSON.stringify([face?.lines, face?.badges])));
    expect(told).toBe(!loose);
  });
});

describe('an Elastic IP without a name', () => {
  const read = (address: object, more: Tables = {}) =>
    importDescribe('n', [
      {
        path: 'all.json',
        text: JSON.stringify({
          Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
          Subnets: [{ ...there, AvailabilityZone: 'eu-west-1a', CidrBlock: '10.0.1.0/24' }],
          Addresses: [{ AllocationId: 'eipalloc-1', PublicIp: '203.0.113.9', ...address }],
          ...more,
        }),
      },
    ]);

  it('is called by its address, as the console calls it; else by its name', () => {
    expect(read({}).design.resources['eipalloc-1']?.name).toBe('203.0.113.9');
    expect(read({ Tags: [{ Key: 'Name', Value: 'front' }] }).design.resources['eipalloc-1']?.name).toBe('front');
  });

  const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/front/1';
  const node = {
    ...eni,
    Description: 'ELB app/front/1',
    RequesterManaged: true,
    Attachment: { InstanceOwnerId: 'amazon-elb', Status: 'attached' },
    PrivateIpAddresses: [
      { Primary: true, PrivateIpAddress: '10.0.1.10', Association: { PublicIp: '203.0.113.9', AllocationId: 'eipalloc-1', IpOwnerId: 'amazon-elb' } },
    ],
  };
  const alb = {
    LoadBalancers: [
      { LoadBalancerArn: ARN, Type: 'application', VpcId: 'vpc-1', Scheme: 'internet-facing', AvailabilityZones: [{ SubnetId: 'subnet-1' }] },
    ],
  };
  const managed = { ServiceManaged: 'alb', NetworkInterfaceId: 'eni-1' };

  it('that a load balancer manages itself is the public address of its node', () => {
    const { design, report } = read(managed, { ...alb, NetworkInterfaces: [node] });
    expect(report.problems).toEqual([]);
    expect(Object.keys(design.resources)).not.toContain('eipalloc-1');
    expect(design.resources['app.front.1']?.nodes).toMatchObject([{ privateIpv4: '10.0.1.10', publicIpv4: '203.0.113.9' }]);
  });
  it('is lent to the interface where no file describes the load balancer', () => {
    const { design } = read(managed, { NetworkInterfaces: [node] });
    expect(design.resources['eni-1']).toMatchObject({ lentPublicIpv4: '203.0.113.9' });
  });
});
