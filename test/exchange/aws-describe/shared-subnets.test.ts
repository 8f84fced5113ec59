import { describe, expect, it } from 'vitest';
import { trace } from '../../../core/engine/trace/flow.ts';
import { createView } from '../../../core/engine/view.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { sentence } from '../../../core/words/index.ts';

const [OWNER, GUEST] = ['111111111111', '222222222222'];
const anyone = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
/** One instance with its interface; `owner`: whose account it is in. */
const host = (name: string, address: string, subnet: string, group: string, owner: string) => ({
  interface: {
    NetworkInterfaceId: `eni-${name}`,
    OwnerId: owner,
    SubnetId: subnet,
    VpcId: 'vpc-1',
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
    Groups: [{ GroupId: group }],
    SourceDestCheck: true,
    Status: 'in-use',
    Attachment: { InstanceId: `i-${name}`, DeviceIndex: 0, Status: 'attached' },
  },
  reservation: {
    OwnerId: owner,
    Instances: [
      {
        InstanceId: `i-${name}`,
        State: { Name: 'running' },
        SubnetId: subnet,
        VpcId: 'vpc-1',
        PrivateIpAddress: address,
        SecurityGroups: [{ GroupId: group }],
      },
    ],
  },
});
const [app, db] = [host('app', '10.0.1.10', 'subnet-app', 'sg-app', GUEST), host('db', '10.0.2.10', 'subnet-db', 'sg-db', OWNER)];

/** A VPC of one account whose subnet for applications another one uses; a group names that of the other account. */
const ANSWERS: Readonly<Record<string, readonly object[]>> = {
  Vpcs: [{ VpcId: 'vpc-1', OwnerId: OWNER, CidrBlock: '10.0.0.0/16' }],
  Subnets: [
    { SubnetId: 'subnet-app', OwnerId: OWNER, VpcId: 'vpc-1', AvailabilityZone: 'us-east-1a', CidrBlock: '10.0.1.0/24' },
    { SubnetId: 'subnet-db', OwnerId: OWNER, VpcId: 'vpc-1', AvailabilityZone: 'us-east-1a', CidrBlock: '10.0.2.0/24' },
  ],
  SecurityGroups: [
    { GroupId: 'sg-app', OwnerId: GUEST, VpcId: 'vpc-1', IpPermissions: [], IpPermissionsEgress: anyone },
    {
      GroupId: 'sg-db',
      OwnerId: OWNER,
      VpcId: 'vpc-1',
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, UserIdGroupPairs: [{ UserId: GUEST, GroupId: 'sg-app' }] }],
      IpPermissionsEgress: [],
    },
  ],
  NetworkInterfaces: [app.interface, db.interface],
  Reservations: [app.reservation, db.reservation],
};

const read = (answers = ANSWERS) =>
  importDescribe(
    'shared',
    Object.entries(answers).map(([key, list]) => ({ path: `${key}.json`, text: JSON.stringify({ [key]: list }) })),
  );

describe('subnets that another account uses', () => {
  const { design, report } = read();
  const asks = (port: number) => {
    const [answer] = trace(createView(design), design, { from: 'i-app', to: 'i-db', protocol: 'tcp', port }).families;
    return answer?.outcome;
  };
  it('are drawn with what both accounts have in them', () => {
    expect(design.resources['i-app']).toMatchObject({ kind: 'aws.instance', in: 'subnet-app', securityGroups: ['sg-app'] });
    expect(design.resources['i-db']).toMatchObject({ in: 'subnet-db' });
    expect(report.problems).toEqual([]);
  });
  it('change nothing for packets: a group of the other account is meant like one of the own', () => {
    expect([asks(5432), asks(22)]).toEqual(['works', 'request-blocked']);
  });
  it('are said, with who may change what', () => {
    const notes = report.assumptions.filter(({ code }) => code === 'SUBNET_SHARED');
    expect(notes).toMatchObject([{ values: { subnet: 'subnet-app', owner: OWNER, guest: GUEST }, count: 1 }]);
    for (const { code, values } of notes)
      expect(sentence(code, values, (id) => id)).toMatch(/^subnet-app belongs to account 1{12} and is shared with 2{12}: /);
  });
  it('are nothing to say of where all belongs to one account', () => {
    const alone = JSON.parse(JSON.stringify(ANSWERS).replaceAll(GUEST, OWNER)) as typeof ANSWERS;
    expect(read(alone).report.assumptions.map(({ code }) => code)).not.toContain('SUBNET_SHARED');
  });
});
