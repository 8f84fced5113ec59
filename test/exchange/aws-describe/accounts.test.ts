import { describe, expect, it } from 'vitest';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { updateDesign } from '../../../core/exchange/records/update.ts';

const [ONE, TWO] = ['111111111111', '222222222222'];
type Answers = Readonly<Record<string, readonly object[]>>;

/** A network of an account in a region, with what else of the account stands in the region. */
const network = (name: string, account: string, region = 'eu-west-1'): Answers => ({
  Vpcs: [{ VpcId: `vpc-${name}`, OwnerId: account, CidrBlock: '10.0.0.0/16' }],
  Subnets: [{ SubnetId: `subnet-${name}`, OwnerId: account, VpcId: `vpc-${name}`, AvailabilityZone: `${region}a`, CidrBlock: '10.0.1.0/24' }],
  SecurityGroups: [{ GroupId: `sg-${name}`, GroupName: name, OwnerId: account, VpcId: `vpc-${name}`, IpPermissions: [], IpPermissionsEgress: [] }],
  Addresses: [{ AllocationId: `eipalloc-${name}`, PublicIp: '3.3.3.3', NetworkBorderGroup: region }],
  TransitGateways: [
    {
      TransitGatewayId: `tgw-${name}`,
      OwnerId: account,
      TransitGatewayArn: `arn:aws:ec2:${region}:${account}:transit-gateway/tgw-${name}`,
      State: 'available',
    },
  ],
  CustomerGateways: [{ CustomerGatewayId: `cgw-${name}`, State: 'available', IpAddress: '4.4.4.4', BgpAsn: '65000' }],
});
const folder = (path: string, answers: Answers) =>
  Object.entries(answers).map(([key, list]) => ({ path: `${path}/${key}.json`, text: JSON.stringify({ [key]: list }) }));
type Folder = readonly [path: string, answers: Answers];
const read = (...folders: readonly Folder[]) =>
  importDescribe(
    'accounts',
    folders.flatMap(([path, answers]) => folder(path, answers)),
  );

const [here, there] = [
  [`${ONE}/eu-west-1`, network('a', ONE)],
  [`${TWO}/eu-west-1`, network('b', TWO)],
] as const satisfies readonly Folder[];

describe('a second account in the same region', () => {
  const { design, report } = read(here, there);
  it('has a frame of its own, called by it, and everything of it stands there', () => {
    for (const [name, account] of [
      ['a', ONE],
      ['b', TWO],
    ] as const) {
      const frame = `eu-west-1.${account}`;
      expect(design.resources[frame]).toEqual({ kind: 'aws.region', region: 'eu-west-1', account });
      for (const id of [`vpc-${name}`, `eipalloc-${name}`, `tgw-${name}`, `cgw-${name}`]) expect(design.resources[id]?.in, id).toBe(frame);
    }
    expect(report.problems).toEqual([]);
  });
  it('is nothing that the files of one account would show: the frame is called by its region', () => {
    expect(read(here).design.resources['eu-west-1']).toEqual({ kind: 'aws.region', region: 'eu-west-1', account: ONE });
  });
  it('comes beside what is drawn: the frame that was there keeps its id and what stands in it', () => {
    const drawn = read(here).design;
    const files = [...folder(...here), ...folder(...there)];
    const { resources } = updateDesign(drawn, importDescribe('accounts', files, [], undefined, drawn)).design;
    expect(resources).toMatchObject({
      'eu-west-1': { account: ONE },
      [`eu-west-1.${TWO}`]: { account: TWO },
      'vpc-a': { in: 'eu-west-1' },
      'vpc-b': { in: `eu-west-1.${TWO}` },
    });
  });
  it('has its own switch of Block Public Access', () => {
    const blocked: Answers = {
      VpcBlockPublicAccessOptions: [{ AwsAccountId: TWO, AwsRegion: 'eu-west-1', InternetGatewayBlockMode: 'block-ingress' }],
    };
    const { resources } = read(here, there, [`${TWO}/eu-west-1`, blocked]).design;
    expect([ONE, TWO].map((account) => resources[`eu-west-1.${account}`]?.blockPublicAccess)).toEqual([undefined, 'block-ingress']);
  });
});

/** Whose VPC it is in what one account sees. */
const SHARED: Readonly<Record<string, readonly [folders: readonly Folder[], owner: string | undefined]>> = {
  'of its own': [[here], undefined],
  'of an account whose answers are there too': [[here, there], undefined],
  'of another account, which shares it': [[here, [`${ONE}/eu-west-1`, { ...network('b', TWO), SecurityGroups: [] }]], TWO],
  'of another account, where only groups say whose answers these are': [
    [
      ['mine', network('a', ONE)],
      ['mine', { ...network('b', TWO), SecurityGroups: [] }],
    ],
    TWO,
  ],
  'of nobody that the files tell': [[['x', { Vpcs: [{ VpcId: 'vpc-b', CidrBlock: '10.0.0.0/16' }] }]], undefined],
};
describe('a VPC', () => {
  it.each(Object.entries(SHARED))('%s', (_, [folders, owner]) => {
    const { resources } = read(...folders).design;
    const id = 'vpc-b' in resources ? 'vpc-b' : 'vpc-a';
    expect(resources[id]?.owner).toBe(owner);
    if (owner !== undefined) expect(resources[resources[id]?.in as string]).toMatchObject({ kind: 'aws.region', account: owner });
  });
});
