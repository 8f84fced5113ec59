import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../core/engine/explain/answer-of.ts';
import { FINDINGS } from '../../../core/engine/findings.ts';
import { createView } from '../../../core/engine/view.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { exportTerraform } from '../../../core/exchange/terraform/index.ts';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';
import { placed } from '../../../core/picture/placed.ts';

/** Gateways that are attached to nothing, as AWS lists them. */
const GATEWAYS: Readonly<Record<string, readonly [answer: object, kind: string]>> = {
  'igw-1': [{ InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [] }] }, 'aws.internet-gateway'],
  'eigw-1': [
    { EgressOnlyInternetGateways: [{ EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{ VpcId: 'vpc-1', State: 'detached' }] }] },
    'aws.egress-only-internet-gateway',
  ],
  'vgw-1': [{ VpnGateways: [{ VpnGatewayId: 'vgw-1', State: 'available', VpcAttachments: [] }] }, 'aws.virtual-private-gateway'],
};
const table = (target: string) => ({
  RouteTables: [
    {
      RouteTableId: 'rtb-1',
      VpcId: 'vpc-1',
      Associations: [{ Main: true, RouteTableId: 'rtb-1' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        target.startsWith('eigw')
          ? { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: target, State: 'blackhole' }
          : { DestinationCidrBlock: '0.0.0.0/0', GatewayId: target, State: 'blackhole' },
      ],
    },
  ],
});
const network = {
  Vpcs: [
    {
      VpcId: 'vpc-1',
      CidrBlock: '10.0.0.0/16',
      Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2001:db8:1:100::/56', Ipv6CidrBlockState: { State: 'associated' }, Ipv6Pool: 'Amazon' }],
    },
  ],
  Subnets: [
    {
      SubnetId: 'subnet-1',
      VpcId: 'vpc-1',
      CidrBlock: '10.0.1.0/24',
      AvailabilityZone: 'eu-west-1a',
      Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2001:db8:1:101::/64', Ipv6CidrBlockState: { State: 'associated' } }],
    },
  ],
  SecurityGroups: [
    {
      GroupId: 'sg-1',
      VpcId: 'vpc-1',
      GroupName: 'all',
      IpPermissions: [],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
    },
  ],
  NetworkInterfaces: [
    {
      NetworkInterfaceId: 'eni-1',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      Status: 'in-use',
      Attachment: { InstanceOwnerId: 'amazon-elb', Status: 'attached' },
      PrivateIpAddress: '10.0.1.9',
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.1.9', Association: { PublicIp: '3.3.3.3' } }],
      Ipv6Addresses: [{ Ipv6Address: '2001:db8:1:101::9' }],
      Groups: [{ GroupId: 'sg-1' }],
    },
  ],
};
const read = (...answers: readonly object[]) =>
  importDescribe(
    'detached',
    answers.map((answer, i) => ({ path: `${i}.json`, text: JSON.stringify(answer) })),
  );

describe.each(Object.entries(GATEWAYS))('%s, which is attached to nothing', (id, [answer, kind]) => {
  const { design, report } = read(network, answer, table(id));
  const family = id.startsWith('eigw') ? 'ipv6' : 'ipv4';

  it('stands in its region, and nothing is amiss in the report', () => {
    expect(design.resources[id]).toEqual({ kind, in: 'eu-west-1' });
    expect(report.problems).toEqual([]);
  });
  it('has a place beside the VPC with which the file can be opened again', () => {
    const drawn = placed(design);
    expect(drawn.layout[id]).toMatchObject({ edge: 'top' });
    expect(readDesign(writeDesign(drawn), 'x')).toEqual({ design: drawn });
  });
  it('answers a route that leads to it as a blackhole, and is found', () => {
    const view = createView(design);
    const found = answerOf(view, design, { from: 'eni-1', to: 'internet', protocol: 'tcp', port: 443 }).families.find((one) => one.family === family);
    expect(found?.outcome).toBe('request-blocked');
    expect(found?.blockers.map(({ code, place }) => `${code} ${place?.resource}`)).toContain(
      `${id.startsWith('igw') ? 'IGW_NOT_ATTACHED' : 'BLACKHOLE'} ${id}`,
    );
    expect(view.ask(FINDINGS, id).map(({ code }) => code)).toContain('AWS-GW-101');
    expect(view.ask(FINDINGS, 'rtb-1').map(({ code }) => code)).toContain('AWS-RT-008');
  });
  it('is in the files of Terraform, as far as it can be without a VPC', () => {
    const { files } = exportTerraform(createView(design), design);
    expect(/resource "aws_(?:internet|vpn)_gateway"/.test(files['gateways.tf'] ?? files['vpn.tf'] ?? '')).toBe(!id.startsWith('eigw'));
  });
});
