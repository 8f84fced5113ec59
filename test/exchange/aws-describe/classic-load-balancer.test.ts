import { describe, expect, it } from 'vitest';
import { trace } from '../../../core/engine/trace/flow.ts';
import { createView } from '../../../core/engine/view.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';

/** Answers about a VPC with two zones, a Classic Load Balancer before an instance in one of them, and a client. */
const group = (id: string, ports: readonly (readonly [port: number, peer: object])[]) => ({
  GroupId: id,
  GroupName: id,
  VpcId: 'vpc-1',
  IpPermissions: ports.map(([port, peer]) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...peer })),
  IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
});
const face = (zone: 'a' | 'b', description: string) => ({
  NetworkInterfaceId: `eni-${zone}`,
  VpcId: 'vpc-1',
  SubnetId: `subnet-${zone}`,
  Description: description,
  RequesterManaged: true,
  Status: 'in-use',
  Groups: [{ GroupId: 'sg-elb' }],
  PrivateIpAddress: zone === 'a' ? '10.0.1.9' : '10.0.2.9',
  PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: zone === 'a' ? '10.0.1.9' : '10.0.2.9' }],
});
const instance = (id: string) => ({
  InstanceId: id,
  SubnetId: 'subnet-a',
  VpcId: 'vpc-1',
  SecurityGroups: [{ GroupId: 'sg-app' }],
  State: { Name: 'running' },
});
const network = {
  Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
  Subnets: ['a', 'b'].map((zone, i) => ({
    SubnetId: `subnet-${zone}`,
    VpcId: 'vpc-1',
    CidrBlock: `10.0.${i + 1}.0/24`,
    AvailabilityZone: `eu-west-1${zone}`,
  })),
  SecurityGroups: [
    group('sg-elb', [[80, { IpRanges: [{ CidrIp: '10.0.0.0/16' }] }]]),
    group('sg-app', [[8080, { UserIdGroupPairs: [{ GroupId: 'sg-elb', UserId: '111122223333' }] }]]),
  ],
  Reservations: [{ Instances: [instance('i-app'), instance('i-client')] }],
  NetworkInterfaces: [face('a', 'ELB front'), face('b', 'ELB front')],
};
const described = {
  LoadBalancerName: 'front',
  VPCId: 'vpc-1',
  Scheme: 'internal',
  Subnets: ['subnet-a', 'subnet-b'],
  AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
  SecurityGroups: ['sg-elb'],
  Instances: [{ InstanceId: 'i-app' }],
  HealthCheck: { Target: 'HTTP:8080/ping', Interval: 10, Timeout: 4, UnhealthyThreshold: 3, HealthyThreshold: 2 },
  ListenerDescriptions: [{ Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 8080 }, PolicyNames: [] }],
};
const attributes = { LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: true }, ConnectionDraining: { Enabled: false } } };

const files = (one: object, more: Readonly<Record<string, object>> = {}) =>
  Object.entries({ 'network.json': network, 'elb.json': { LoadBalancerDescriptions: [one] }, ...more }).map(([path, value]) => ({
    path,
    text: JSON.stringify(value),
  }));
const CROSS_ZONE = { 'classic-attributes-front.json': attributes };
const read = (one: object = described, more: Readonly<Record<string, object>> = CROSS_ZONE) => importDescribe('classic', files(one, more));
const codes = (report: ReturnType<typeof read>['report']) => [...report.problems, ...report.assumptions].map(({ code }) => code);

describe('a Classic Load Balancer', () => {
  it('is drawn with all that its answer says, and stands for its interfaces', () => {
    const { design, report } = read();
    expect(design.resources['loadbalancer.front']).toEqual({
      kind: 'aws.classic-load-balancer',
      name: 'front',
      in: 'vpc-1',
      scheme: 'internal',
      subnets: ['subnet-a', 'subnet-b'],
      securityGroups: ['sg-elb'],
      nodes: [
        { subnet: 'subnet-a', interface: 'eni-a', privateIpv4: '10.0.1.9' },
        { subnet: 'subnet-b', interface: 'eni-b', privateIpv4: '10.0.2.9' },
      ],
      listeners: [{ protocol: 'HTTP', port: 80, instanceProtocol: 'HTTP', instancePort: 8080 }],
      instances: ['i-app'],
      healthProtocol: 'HTTP',
      healthPort: 8080,
      healthPath: '/ping',
      healthInterval: 10,
      healthTimeout: 4,
      healthyThreshold: 2,
      unhealthyThreshold: 3,
      crossZone: true,
    });
    expect(Object.keys(design.resources).filter((id) => id.startsWith('eni-'))).toEqual([]);
    expect(codes(report)).not.toContain('CLB_CROSS_ZONE_ASSUMED');
  });

  /** What its answer says otherwise, and what becomes of a packet from a client to it. */
  const ANSWERS: Readonly<Record<string, readonly [one: object, more: Readonly<Record<string, object>>, outcome: string]>> = {
    'hands on to the instance, whose group names its own': [described, CROSS_ZONE, 'works'],
    'does so from a node in the zone of the instance only, while no file says that it crosses zones': [described, {}, 'intermittent'],
    'hands on nothing while its health check is not answered': [{ ...described, HealthCheck: { Target: 'TCP:22' } }, CROSS_ZONE, 'request-blocked'],
    'hands on nothing without instances': [{ ...described, Instances: [] }, CROSS_ZONE, 'request-blocked'],
  };
  it.each(Object.entries(ANSWERS))('%s', (_, [one, more, outcome]) => {
    const { design, report } = read(one, more);
    const answer = trace(createView(design), design, { from: 'i-client', to: 'loadbalancer.front', protocol: 'tcp', port: 80 });
    expect(answer.families.find(({ family }) => family === 'ipv4')?.outcome).toBe(outcome);
    expect(codes(report).includes('CLB_CROSS_ZONE_ASSUMED')).toBe(more !== CROSS_ZONE);
  });

  it('of one name in two regions is drawn twice, each with its own', () => {
    const east = { ...described, VPCId: 'vpc-2', Subnets: ['subnet-x'], AvailabilityZones: ['us-east-1a'], SecurityGroups: [], Instances: [] };
    const more = {
      'us-east-1/network.json': {
        Vpcs: [{ VpcId: 'vpc-2', CidrBlock: '10.0.0.0/16' }],
        Subnets: [{ SubnetId: 'subnet-x', VpcId: 'vpc-2', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'us-east-1a' }],
      },
      'us-east-1/elb.json': { LoadBalancerDescriptions: [east] },
      'eu-west-1/attributes-front.json': attributes,
    };
    const { resources } = read(described, more).design;
    expect(resources).toMatchObject({
      'loadbalancer.front.eu-west-1': { in: 'vpc-1', crossZone: true, instances: ['i-app'] },
      'loadbalancer.front.us-east-1': { in: 'vpc-2', subnets: ['subnet-x'] },
    });
    expect(resources['loadbalancer.front.us-east-1']).not.toHaveProperty('crossZone');
  });

  it('that no file describes leaves its interfaces, called by it', () => {
    const { resources } = importDescribe('x', [{ path: 'network.json', text: JSON.stringify(network) }]).design;
    expect(resources['eni-a']).toMatchObject({ kind: 'aws.network-interface', name: 'front', service: 'Classic Load Balancer front' });
  });
});
