import { describe, expect, it } from 'vitest';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import type { ImportFile } from '../../../core/exchange/records/report.ts';
import { changesBetween, isSameNetwork, updateDesign } from '../../../core/exchange/records/update.ts';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';
import type { Design } from '../../../core/model/design.ts';

interface Where {
  readonly region: string;
  readonly account?: string;
  /** Of the function. */
  readonly name?: string;
}
type Tables = Readonly<Record<string, readonly object[]>>;
const EU: Where = { region: 'eu-west-1' };
const US: Where = { region: 'us-east-1' };
const OTHER: Where = { region: 'eu-west-1', account: '222222222222' };
const HASH = '50dc6c495c0c9188';

/** A VPC with a function, and a load balancer whose interface, group and target have the names that they have everywhere. */
function answersOf({ region, account = '111111111111', name = 'api' }: Where): Tables {
  const own = `${region}-${account.slice(0, 3)}`;
  const [vpc, subnet] = [`vpc-${own}`, `subnet-${own}`];
  const arn = (service: string, path: string) => `arn:aws:${service}:${region}:${account}:${path}`;
  const [balancer, group] = [arn('elasticloadbalancing', `loadbalancer/net/front/${HASH}`), arn('elasticloadbalancing', `targetgroup/web/${HASH}`)];
  const there = { VpcId: vpc, SubnetId: subnet };
  return {
    Vpcs: [{ VpcId: vpc, CidrBlock: '10.0.0.0/16' }],
    Subnets: [{ ...there, AvailabilityZone: `${region}a`, CidrBlock: '10.0.1.0/24' }],
    Functions: [{ FunctionName: name, FunctionArn: arn('lambda', `function:${name}`), VpcConfig: { SubnetIds: [subnet], SecurityGroupIds: [] } }],
    LoadBalancers: [{ LoadBalancerArn: balancer, LoadBalancerName: 'front', Type: 'network', VpcId: vpc, AvailabilityZones: [{ SubnetId: subnet }] }],
    Listeners: [{ LoadBalancerArn: balancer, Protocol: 'TCP', Port: 80, DefaultActions: [{ Type: 'forward', TargetGroupArn: group }] }],
    TargetGroups: [{ TargetGroupArn: group, TargetGroupName: 'web', VpcId: vpc, Protocol: 'TCP', Port: 80, LoadBalancerArns: [balancer] }],
    TargetHealthDescriptions: [{ Target: { Id: `i-${own}`, Port: 80 } }],
    Reservations: [{ Instances: [{ ...there, InstanceId: `i-${own}`, PrivateIpAddress: '10.0.1.10' }] }],
    NetworkInterfaces: [
      { ...there, NetworkInterfaceId: `eni-${own}`, Description: `ELB net/front/${HASH}`, Status: 'in-use', PrivateIpAddress: '10.0.1.5' },
    ],
  };
}

/** A folder each account and region, as people collect them. */
const folders = (places: readonly Where[], answers = answersOf): readonly ImportFile[] =>
  places.flatMap((where) =>
    Object.entries(answers(where)).map(([table, list]) => ({
      path: `${where.account ?? '111111111111'}/${where.region}/${table}-${HASH}.json`,
      text: JSON.stringify({ [table]: list }),
    })),
  );
/** All answers of all regions in one file. */
const together = (places: readonly Where[]): readonly ImportFile[] => [
  { path: 'all.json', text: places.map((where) => JSON.stringify({ ...answersOf(where), TargetHealthDescriptions: [] })).join('\n') },
];
const read = (files: readonly ImportFile[], drawn?: Design) => importDescribe('n', files, [], undefined, drawn);
const ids = (design: Design, kind: string): readonly string[] =>
  Object.keys(design.resources)
    .filter((id) => design.resources[id]?.kind === `aws.${kind}`)
    .sort();

const LONG = 'n'.repeat(60);
const CASES: readonly (readonly [what: string, places: readonly Where[], functions: readonly string[]])[] = [
  ['one region keeps short ids', [EU], ['lambda.api']],
  ['two regions are told by the region', [EU, US], ['lambda.api.eu-west-1', 'lambda.api.us-east-1']],
  ['two accounts of one region are told by both', [EU, OTHER], ['lambda.api.eu-west-1.111111111111', 'lambda.api.eu-west-1.222222222222']],
  [
    'the account is named only where it is needed',
    [EU, OTHER, US],
    ['lambda.api.eu-west-1.111111111111', 'lambda.api.eu-west-1.222222222222', 'lambda.api.us-east-1'],
  ],
  ['other names are no reason', [EU, { ...US, name: 'jobs' }], ['lambda.api', 'lambda.jobs']],
  ['the same described twice is one', [EU, EU], ['lambda.api']],
  ['a name may be too long for an id', [{ ...EU, name: LONG }], [`lambda.${LONG.slice(0, 48)}-a62f9bf4`]],
  [
    'also in two regions',
    [EU, US].map((one) => ({ ...one, name: LONG })),
    ['6f54379e', '8d1f05aa'].map((end) => `lambda.${LONG.slice(0, 48)}-${end}`),
  ],
];

describe('things that are known by a name', () => {
  it.each(CASES)('%s', (_, places, functions) => {
    const { design, report } = read(folders(places));
    expect(ids(design, 'lambda-function')).toEqual(functions);
    expect(readDesign(writeDesign(design), 'n')).toEqual({ design });
    expect(report.problems).toEqual([]);
    const orderless = read([...folders(places)].reverse()).design;
    expect(ids(orderless, 'lambda-function')).toEqual(functions);
  });

  it.each([
    ['folders', folders],
    ['one file', together],
  ])('are the same from %s', (_, files) => {
    expect(ids(read(files([EU, US])).design, 'network-load-balancer')).toEqual([`net.front.${HASH}.eu-west-1`, `net.front.${HASH}.us-east-1`]);
  });

  it.each([
    [EU, US, 'eu-west-1', 'us-east-1'],
    [EU, OTHER, 'eu-west-1.111111111111', 'eu-west-1.222222222222'],
  ] as const)('have each their own listeners, targets and interfaces', (a, b, ...names) => {
    const { resources } = read(folders([a, b])).design;
    for (const [index, name] of names.entries()) {
      const { region, account = '111' } = [a, b][index] as Where;
      const own = `${region}-${account.slice(0, 3)}`;
      expect(resources[`net.front.${HASH}.${name}`]).toMatchObject({
        in: `vpc-${own}`,
        listeners: [{ targetGroup: `targetgroup.web.${HASH}.${name}` }],
        nodes: [{ interface: `eni-${own}` }],
      });
      expect(resources[`targetgroup.web.${HASH}.${name}`]).toMatchObject({ in: `vpc-${own}`, targets: [{ target: `i-${own}` }] });
    }
  });

  it('are called in the report as in the drawing', () => {
    const without = (where: Where) => ({ ...answersOf(where), TargetHealthDescriptions: undefined as never });
    const files = folders([EU, US], (where) => Object.fromEntries(Object.entries(without(where)).filter(([, list]) => list !== undefined)));
    const { report } = read(files);
    const notes = report.assumptions.filter(({ code }) => code === 'TARGETS_NOT_DESCRIBED');
    expect(notes).toMatchObject([{ values: { group: `targetgroup.web.${HASH}.eu-west-1` }, count: 2 }]);
    expect(notes.flatMap(({ places }) => places.map(({ resource }) => resource))).toEqual([
      `targetgroup.web.${HASH}.eu-west-1`,
      `targetgroup.web.${HASH}.us-east-1`,
    ]);
  });

  it('name databases of two regions apart', () => {
    const database = ({ region }: Where) => ({
      DBInstances: [{ DBInstanceIdentifier: 'main', DBInstanceArn: `arn:aws:rds:${region}:111111111111:db:main`, Engine: region }],
    });
    const { report } = read(folders([EU, US], database));
    expect(report.problems.map(({ code, count }) => [code, count])).toEqual([['OWNER_WITHOUT_INTERFACE', 2]]);
  });
});

describe('a second import', () => {
  const laidOut = (design: Design): Design => ({
    ...design,
    layout: Object.fromEntries(Object.keys(design.resources).map((id, at) => [id, { x: 10 * at, y: 7 }])),
  });
  const kept: readonly (readonly [what: string, before: readonly Where[], now: readonly Where[], functions: readonly string[]])[] = [
    ['changes nothing', [EU, US], [EU, US], ['lambda.api.eu-west-1', 'lambda.api.us-east-1']],
    ['leaves what is drawn its short id, when a region comes', [EU], [EU, US], ['lambda.api', 'lambda.api.us-east-1']],
    ['whichever is read first', [US], [EU, US], ['lambda.api', 'lambda.api.eu-west-1']],
    ['leaves it its short id, when an account comes', [EU], [EU, OTHER], ['lambda.api', 'lambda.api.eu-west-1.222222222222']],
    ['leaves it its long id, when a region goes', [EU, US], [US], ['lambda.api.us-east-1']],
    [
      'and when an account comes back',
      [EU, US],
      [EU, OTHER, US],
      ['lambda.api.eu-west-1', 'lambda.api.eu-west-1.222222222222', 'lambda.api.us-east-1'],
    ],
    ['takes no function for that of another region', [EU], [US], ['lambda.api.us-east-1']],
  ];
  it.each(kept)('%s', (_, before, now, functions) => {
    const old = laidOut(read(folders(before)).design);
    const next = read(folders(now), old);
    expect(ids(next.design, 'lambda-function')).toEqual(functions);
    const { design } = updateDesign(old, next);
    for (const id of Object.keys(design.resources))
      if (Object.hasOwn(old.resources, id)) expect([id, design.layout[id]]).toEqual([id, old.layout[id]]);
    const stays = now.filter((one) => before.includes(one)).length;
    expect(changesBetween(old, design)).toMatchObject({ changed: 0, common: (Object.keys(old.resources).length / before.length) * stays });
    expect(isSameNetwork(old, design)).toBe(stays > 0);
    // Once more, and every id is known.
    expect(changesBetween(design, updateDesign(design, read(folders(now), design)).design)).toMatchObject({ added: 0, gone: 0, changed: 0 });
  });
});
