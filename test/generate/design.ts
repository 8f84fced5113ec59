import fc from 'fast-check';
import { type Design, emptyDesign, type Flow, type Resource } from '../../core/model/design.ts';
import { BALANCERS_OF_CLOUDS, CLOUDS_POOL, HOSTS_OF_CLOUDS, IDS_OF_CLOUDS } from './clouds.ts';

/**
 * Random designs in which much is connected: ids come from a small pool, so that references mostly meet somebody of the right kind, sometimes
 * nobody, and addresses lie near the borders of blocks and rules. Half of them are of AWS, from fields that were chosen by hand; the others hold
 * every kind of one, two or three clouds (`clouds.ts`), with the same office and the same clients outside.
 */
const VPCS = ['vpc-0', 'vpc-1'];
const SUBNETS = ['net-0', 'net-1', 'net-2', 'net-3'];
const TABLES = ['rt-0', 'rt-1', 'rt-2', 'rt-edge'];
const ACLS = ['acl-0', 'acl-1'];
const GROUPS = ['sg-0', 'sg-1', 'sg-2'];
const HOSTS = ['host-0', 'host-1', 'host-2', 'host-3'];
const FUNCTIONS = ['fn-0', 'fn-1'];
const INTERFACES = ['eni-0', 'eni-1'];
const NATS = ['nat-0', 'nat-1'];
const ADDRESSES = ['eip-0', 'eip-1', 'eip-2'];
const TARGETS = ['igw-0', 'igw-1', 'eigw-0', 'vgw-0', ...NATS, ...INTERFACES, ...HOSTS];
const ENDS = [
  ...HOSTS_OF_CLOUDS,
  ...BALANCERS_OF_CLOUDS,
  ...FUNCTIONS,
  ...INTERFACES,
  ...NATS,
  'office',
  'client-0',
  'client-1',
  'internet',
  'internet:198.51.100.200',
  'internet:2001:db8:ffff::9',
];
const LITERALS = [
  '10.0.0.4',
  '10.0.1.4',
  '10.1.0.5',
  '10.0.9.9',
  '198.51.100.1',
  '192.168.0.10',
  '8.8.8.8',
  '2001:db8:1a2b:c00::4',
  '64:ff9b::cb00:7109',
  '10.0.0.2',
];

const one = fc.constantFrom;
const some = <T>(...items: T[]) => fc.subarray(items, { maxLength: Math.min(2, items.length) });
const maybe = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined });
const CIDRS = [
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/16',
  '10.0.0.0/24',
  '10.0.1.0/24',
  '10.0.0.4/32',
  '203.0.113.0/24',
  '192.168.0.0/16',
  '2001:db8:1a2b:c00::/56',
  '64:ff9b::/96',
  '2001:db8:5::/48',
];
const protocol = one('tcp', 'udp', 'icmp', 'all', '47');
const ports = one('all', '443', '22', '1024-65535', '400-500', '32768-60999', '0');

/** A resource of a kind; what came out undefined is left out, as in a document. */
const of = (kind: string, fields: Record<string, fc.Arbitrary<unknown>>, container?: fc.Arbitrary<string | undefined>): fc.Arbitrary<Resource> =>
  fc.record({ ...fields, in: container ?? fc.constant(undefined) }).map((values) => {
    const written = Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined));
    return { kind, ...written } as Resource;
  });
const inVpc = one(...VPCS);
const inNet = one(...SUBNETS);
const rule = fc.record({ protocol, ports, peer: one(...CIDRS, ...GROUPS) });
const aclRule = fc.record({ number: fc.integer({ min: 1, max: 300 }), action: one('allow', 'allow', 'deny'), protocol, ports, cidr: one(...CIDRS) });
const allowAll = ['0.0.0.0/0', '::/0'].map((cidr, i) => ({ number: 1 + i, action: 'allow', protocol: 'all', ports: 'all', cidr }));
const aclRules = fc.oneof(fc.constant(allowAll), fc.array(aclRule, { maxLength: 4 }));
const service = fc.record({ protocol: one('tcp', 'udp', 'all'), ports: one('443', 'all', '20-25') });
const route = fc.record({ destination: one(...CIDRS), target: one(...TARGETS, 'gone') });
const table = { main: fc.boolean(), gateway: maybe(one('igw-0', 'vgw-0')), routes: fc.array(route, { maxLength: 4 }), propagating: some('vgw-0') };

const net = (n: number) =>
  of(
    'aws.subnet',
    {
      zone: one('us-east-1a', 'us-east-1b'),
      ipv4Cidr: one(`10.0.${n}.0/24`, `10.0.${n}.0/28`, `10.1.${n}.0/24`, undefined),
      ipv6Cidr: one(`2001:db8:1a2b:c0${n}::/64`, undefined),
      routeTable: maybe(one(...TABLES)),
      networkAcl: maybe(one(...ACLS)),
      mapPublicIpOnLaunch: fc.boolean(),
      assignIpv6OnCreation: fc.boolean(),
      dns64: fc.boolean(),
    },
    inVpc,
  );
const host = of(
  'aws.instance',
  {
    privateIpv4: one(undefined, undefined, '10.0.0.4', '10.0.1.9'),
    secondaryPrivateIpv4s: one(undefined, ['10.0.0.77']),
    ipv6: one('subnet', 'yes', 'no'),
    publicIpv4: one('subnet', 'yes', 'no'),
    securityGroups: some(...GROUPS),
    services: maybe(fc.array(service, { maxLength: 2 })),
    sourceDestCheck: fc.boolean(),
    forwards: one('no', 'no', 'route', 'nat'),
    running: one(true, true, true, false),
  },
  inNet,
);

const POOL: Readonly<Record<string, fc.Arbitrary<Resource>>> = {
  region: of('aws.region', { blockPublicAccess: one('off', 'off', 'block-bidirectional', 'block-ingress') }),
  'vpc-0': of(
    'aws.vpc',
    { ipv4Cidr: fc.constant('10.0.0.0/16'), ipv6Source: one('amazon', 'none', 'ipam-private'), ipv6Cidr: one('2001:db8:1a2b:c00::/56', undefined) },
    maybe(fc.constant('region')),
  ),
  'vpc-1': of('aws.vpc', { ipv4Cidr: one('10.1.0.0/16', '10.0.0.0/16'), ipv6Source: one('amazon', 'none') }),
  ...Object.fromEntries(SUBNETS.map((id, n) => [id, net(n)])),
  ...Object.fromEntries(TABLES.map((id) => [id, of('aws.route-table', table, inVpc)])),
  ...Object.fromEntries(ACLS.map((id) => [id, of('aws.network-acl', { isDefault: fc.boolean(), inbound: aclRules, outbound: aclRules }, inVpc)])),
  ...Object.fromEntries(
    GROUPS.map((id) => [
      id,
      of(
        'aws.security-group',
        { isDefault: fc.boolean(), inbound: fc.array(rule, { maxLength: 3 }), outbound: maybe(fc.array(rule, { maxLength: 2 })) },
        inVpc,
      ),
    ]),
  ),
  ...Object.fromEntries(HOSTS.map((id) => [id, host])),
  ...Object.fromEntries(
    FUNCTIONS.map((id) => [
      id,
      of(
        'aws.lambda-function',
        { moreSubnets: some(...SUBNETS), securityGroups: some(...GROUPS), ipv6AllowedForDualStack: fc.boolean() },
        maybe(inNet),
      ),
    ]),
  ),
  ...Object.fromEntries(
    INTERFACES.map((id) => [
      id,
      of(
        'aws.network-interface',
        { attachedTo: maybe(one(...HOSTS, ...INTERFACES)), securityGroups: some(...GROUPS), sourceDestCheck: fc.boolean() },
        inNet,
      ),
    ]),
  ),
  ...Object.fromEntries(
    NATS.map((id) => [id, of('aws.nat-gateway', { connectivity: one('public', 'public', 'private'), elasticIps: some(...ADDRESSES) }, inNet)]),
  ),
  ...Object.fromEntries(
    ADDRESSES.map((id) => [
      id,
      of('aws.elastic-ip', { associatedWith: maybe(one(...HOSTS, ...INTERFACES)), publicIpv4: one(undefined, '198.51.100.200') }),
    ]),
  ),
  'igw-0': of('aws.internet-gateway', {}, maybe(fc.constant('vpc-0'))),
  'igw-1': of('aws.internet-gateway', {}, fc.constant('vpc-1')),
  'eigw-0': of('aws.egress-only-internet-gateway', {}, inVpc),
  'vgw-0': of('aws.virtual-private-gateway', {}, inVpc),
  vpn: of('aws.vpn-connection', {
    gateway: one('vgw-0', 'gone'),
    network: fc.constant('office'),
    routing: one('bgp', 'static'),
    staticRoutes: some(...CIDRS),
  }),
  dx: of('aws.direct-connect', { gateway: fc.constant('vgw-0'), network: fc.constant('office'), ipv6: fc.boolean() }),
  office: of('outside.on-premises', {
    ipv4Cidrs: one(['192.168.0.0/16'], ['10.0.1.0/24'], []),
    ipv6Cidrs: one(['2001:db8:5::/48'], []),
    internet: fc.boolean(),
  }),
  'client-0': of('outside.client', { ipv4: one(undefined, '203.0.113.9'), ipv6: one(undefined, '2001:db8:ffff::9') }),
  'client-1': of('outside.client', {}),
};

const OUTSIDE = ['office', 'client-0', 'client-1'];
const EVERYTHING: Readonly<Record<string, fc.Arbitrary<Resource>>> = { ...CLOUDS_POOL, ...POOL };
const resourceOf = (id: string): fc.Arbitrary<Resource> => EVERYTHING[id] ?? fc.constant({ kind: 'aws.region' });

const designOf = (all: Readonly<Record<string, Resource>>): Design => ({ ...emptyDesign('random'), resources: all });
const without = (pool: Readonly<Record<string, fc.Arbitrary<Resource>>>): fc.Arbitrary<Design> =>
  fc
    .record({ all: fc.record(pool), gone: fc.subarray(Object.keys(pool), { maxLength: 12 }) })
    .map(({ all, gone }) => designOf(Object.fromEntries(Object.entries(all).filter(([id]) => !gone.includes(id)))));

/** A design of AWS with most of the pool in it. */
const ofAws: fc.Arbitrary<Design> = without(POOL);

/** A design of one cloud or several, with most of what there is of them. */
export const designOfClouds: fc.Arbitrary<Design> = fc.subarray(Object.keys(IDS_OF_CLOUDS), { minLength: 1 }).chain((clouds) => {
  const ids = clouds.flatMap((cloud) => IDS_OF_CLOUDS[cloud] ?? []);
  const inside = Object.fromEntries(ids.map((id) => [id, CLOUDS_POOL[id] ?? resourceOf(id)]));
  return without({ ...inside, ...Object.fromEntries(OUTSIDE.map((id) => [id, resourceOf(id)])) });
});

export const design: fc.Arbitrary<Design> = fc.oneof(ofAws, designOfClouds);

const IDS = Object.keys(EVERYTHING);
/** A change of one resource: another of its kind in its place, or none. */
export interface Change {
  readonly id: string;
  readonly resource: Resource | undefined;
}
export const change: fc.Arbitrary<Change> = one(...IDS).chain((id) =>
  fc.record({ id: fc.constant(id), resource: fc.option(resourceOf(id), { nil: undefined, freq: 4 }) }),
);

export function changed(before: Design, { id, resource }: Change): Design {
  const { [id]: _gone, ...rest } = before.resources;
  if (resource === undefined) return { ...before, resources: rest };
  return { ...before, resources: { ...before.resources, [id]: resource } };
}

export const flow: fc.Arbitrary<Flow> = fc.record({
  from: one(...ENDS, '192.168.0.10'),
  to: one(...ENDS, ...LITERALS),
  protocol: one('tcp', 'tcp', 'udp', 'icmp', '47'),
  port: one(443, 22, 80),
});
