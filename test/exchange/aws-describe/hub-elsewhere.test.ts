import { describe, expect, it } from 'vitest';
import { question } from '../../../cli/question.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { exportTerraform } from '../../../core/exchange/terraform/index.ts';

const anyone = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
const attachment = (id: string, vpc: string, type = 'vpc') => ({ TransitGatewayAttachmentId: id, ResourceId: vpc, ResourceType: type });
const route = (block: string, to: object, type: string, state = 'active') => ({
  DestinationCidrBlock: block,
  TransitGatewayAttachments: [to],
  Type: type,
  State: state,
});

/** A VPC on a transit gateway; what the table of that says of 10.9.0.0/16. */
const answersWith = (routes: readonly object[]): Readonly<Record<string, readonly object[]>> => ({
  Vpcs: [{ VpcId: 'vpc-own', CidrBlock: '10.0.0.0/16' }],
  Subnets: [{ SubnetId: 'subnet-own', VpcId: 'vpc-own', AvailabilityZone: 'us-east-1a', CidrBlock: '10.0.0.0/24' }],
  RouteTables: [
    {
      RouteTableId: 'rtb-own',
      VpcId: 'vpc-own',
      Routes: [{ DestinationCidrBlock: '10.0.0.0/8', State: 'active', TransitGatewayId: 'tgw-1' }],
      Associations: [{ Main: true, RouteTableId: 'rtb-own', AssociationState: { State: 'associated' } }],
    },
  ],
  SecurityGroups: [{ GroupId: 'sg-1', VpcId: 'vpc-own', IpPermissions: [], IpPermissionsEgress: anyone }],
  TransitGateways: [{ TransitGatewayId: 'tgw-1', State: 'available', Options: { AssociationDefaultRouteTableId: 'tgw-rtb-1' } }],
  TransitGatewayVpcAttachments: [
    { TransitGatewayAttachmentId: 'tgw-attach-own', TransitGatewayId: 'tgw-1', VpcId: 'vpc-own', State: 'available', SubnetIds: ['subnet-own'] },
    { TransitGatewayAttachmentId: 'tgw-attach-far', TransitGatewayId: 'tgw-1', VpcId: 'vpc-far', State: 'available', SubnetIds: ['subnet-far'] },
  ],
  TransitGatewayRouteTables: [
    { TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1', DefaultAssociationRouteTable: true, DefaultPropagationRouteTable: true },
  ],
  Routes: routes,
  Reservations: [
    {
      Instances: [
        {
          InstanceId: 'i-web',
          State: { Name: 'running' },
          SubnetId: 'subnet-own',
          VpcId: 'vpc-own',
          PrivateIpAddress: '10.0.0.10',
          SecurityGroups: [{ GroupId: 'sg-1' }],
        },
      ],
    },
  ],
});
const imported = (routes: readonly object[]) =>
  importDescribe(
    'hub',
    Object.entries(answersWith(routes)).map(([key, list]) => ({
      path: key === 'Routes' ? 'routes-tgw-rtb-1.json' : `${key}.json`,
      text: JSON.stringify({ [key]: list }),
    })),
  ).design;

const FAR = attachment('tgw-attach-far', 'vpc-far');
const CASES: Readonly<Record<string, readonly [routes: readonly object[], written: readonly object[], outcome: string]>> = {
  'has announced': [[route('10.9.0.0/16', FAR, 'propagated')], [{ destination: '10.9.0.0/16', elsewhere: 'tgw-attach-far' }], 'not-modelled'],
  'gets by a static route': [[route('10.9.0.0/16', FAR, 'static')], [{ destination: '10.9.0.0/16', elsewhere: 'tgw-attach-far' }], 'not-modelled'],
  'would get, were it not gone': [[route('10.9.0.0/16', FAR, 'static', 'blackhole')], [{ destination: '10.9.0.0/16' }], 'request-blocked'],
  'does not have': [[route('10.8.0.0/16', FAR, 'propagated')], [{ destination: '10.8.0.0/16', elsewhere: 'tgw-attach-far' }], 'request-blocked'],
};

describe('what a VPC of another account, which no file describes,', () => {
  it.each(Object.entries(CASES))('%s', (_, [routes, written, outcome]) => {
    const design = imported(routes);
    expect(design.resources['tgw-rtb-1']?.routes).toEqual(written);
    const asked = { ...design, resources: { ...design.resources, far: { kind: 'outside.on-premises', ipv4Cidrs: ['10.9.0.0/16', '10.8.0.0/16'] } } };
    const { families } = question(asked).trace({ from: 'i-web', to: '10.9.0.5', protocol: 'tcp', port: 443 });
    expect(families.find(({ family }) => family === 'ipv4')?.outcome).toBe(outcome);
  });

  it('is no blackhole in Terraform', () => {
    const design = imported(CASES['has announced']?.[0] ?? []);
    const { files, notes } = exportTerraform(question(design).view, design);
    expect(Object.values(files).join('')).not.toContain('blackhole');
    expect(notes).toContainEqual(expect.objectContaining({ code: 'TF_ROW_LEFT_OUT', place: { resource: 'tgw-rtb-1', field: 'routes', index: 0 } }));
  });

  it('is nothing to say of where its own VPC announces it', () => {
    const own = route('10.0.0.0/16', attachment('tgw-attach-own', 'vpc-own'), 'propagated');
    expect(imported([own]).resources['tgw-rtb-1']?.routes).toEqual([]);
  });
});
