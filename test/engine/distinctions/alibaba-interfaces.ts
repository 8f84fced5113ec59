import type { Family } from '../../../core/net/address.ts';
import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

/** What an interface sends, gets and forwards is the same whether an ECS instance has it from its birth or somebody attached it. */
const rule = (action: string, peer: string, protocol = 'all') => ({ priority: 1, action, protocol, ports: 'all', peer });
type Row = ReturnType<typeof rule>;
const everybody = [rule('allow', '0.0.0.0/0'), rule('allow', '::/0')];
const nobody = [rule('deny', '0.0.0.0/0'), rule('deny', '::/0')];
/** Behind every rule that allows. */
const last = nobody.map((one) => ({ ...one, priority: 90 }));
const everything = ['0.0.0.0/0', '::/0'].map((cidr) => ({ action: 'allow', protocol: 'all', ports: 'all', cidr }));
const group = (inbound: readonly Row[], outbound: readonly Row[] = []) => ({
  kind: 'alibaba.security-group',
  in: 'vpc',
  innerAccess: 'drop',
  inbound,
  outbound,
});
const vswitch = (number: number) => ({
  kind: 'alibaba.vswitch',
  in: 'vpc',
  zone: 'cn-hangzhou-h',
  ipv4Cidr: `10.0.${number}.0/24`,
  ipv6Cidr: `2001:db8:3a2b:c0${number}::/64`,
});
const ecs = (where: string, more: object = {}) => ({
  kind: 'alibaba.ecs',
  in: where,
  ipv6Addresses: [{ bandwidth: 5 }],
  securityGroups: ['open'],
  ...more,
});
const through = (target: string, ...destinations: readonly string[]) => ({
  kind: 'alibaba.route-table',
  in: 'vpc',
  routes: destinations.map((destination) => ({ destination, target })),
});

/** Four vSwitches with a host in each; `e` is a second interface of `d`. Nobody has a public IPv4 address. */
const HOSTS: Resources = {
  vpc: { kind: 'alibaba.vpc', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'cloud', ipv6Cidr: '2001:db8:3a2b:c00::/56' },
  v6: { kind: 'alibaba.ipv6-gateway', in: 'vpc' },
  one: vswitch(1),
  two: vswitch(2),
  three: vswitch(3),
  four: vswitch(4),
  open: group(everybody),
  a: ecs('one'),
  b: ecs('two'),
  c: ecs('three'),
  d: ecs('four', { forwards: 'route' }),
  e: { kind: 'alibaba.network-interface', in: 'three', attachedTo: 'd', ipv6Addresses: [{ bandwidth: 5 }], securityGroups: ['open'] },
};
const who = { ecs: 'c', interface: 'e' } as const;
type Who = (typeof who)[keyof typeof who];
const called = (id: Who): string => (id === who.ecs ? 'an ECS' : 'an interface');
const both = (make: (id: Who) => readonly Distinction[]): readonly Distinction[] => Object.values(who).flatMap(make);
const inBoth = (row: Distinction): readonly Distinction[] =>
  (['ipv4', 'ipv6'] as const).map((family: Family) => ({ ...row, what: `${row.what}, over ${family === 'ipv4' ? 'IPv4' : 'IPv6'}`, family }));
const wearing = (id: string, inbound: readonly Row[], outbound?: readonly Row[]): Resources =>
  over(HOSTS, { own: group(inbound, outbound), [id]: { securityGroups: ['own'] } });

/** From `a` to `b` and back through an interface that forwards. */
const forwarding = (id: Who, change: Parameters<typeof over>[1] = {}): Resources =>
  over(
    over(HOSTS, {
      'rt-a': through(id, '10.0.2.0/24', '2001:db8:3a2b:c02::/64'),
      'rt-b': through(id, '10.0.1.0/24', '2001:db8:3a2b:c01::/64'),
      one: { routeTable: 'rt-a' },
      two: { routeTable: 'rt-b' },
      c: { forwards: 'route' },
    }),
    change,
  );

const gets = (id: Who): readonly Distinction[] => [
  ...inBoth({ rule: 'L8.4', what: `${called(id)} gets what its group allows`, on: wearing(id, everybody), flow: `a > ${id}`, verdict: 'works' }),
  ...inBoth({ rule: 'L8.4', what: `and ${called(id)} nothing else`, on: wearing(id, []), flow: `a > ${id}`, verdict: 'request-blocked SG_INGRESS' }),
  ...inBoth({
    rule: 'L8.4',
    what: `at one priority what denies ${called(id)} something comes first`,
    on: wearing(id, [...everybody, ...nobody]),
    flow: `a > ${id}`,
    verdict: 'request-blocked SG_INGRESS',
  }),
  ...inBoth({
    rule: 'L8.7',
    what: `a group as peer means both families of those who wear it, for ${called(id)}`,
    on: wearing(id, [rule('allow', 'open')]),
    flow: `a > ${id}`,
    verdict: 'works',
  }),
  ...inBoth({
    rule: 'L8.2',
    what: `members of a basic group reach ${called(id)} of it without a rule`,
    on: over(wearing(id, []), { own: { innerAccess: 'accept' }, a: { securityGroups: ['own'] } }),
    flow: `a > ${id}`,
    verdict: 'works',
  }),
  ...inBoth({
    rule: 'L8.1',
    what: `what came in is answered by ${called(id)} whatever its group lets out`,
    on: wearing(id, everybody, nobody),
    flow: `a > ${id}`,
    verdict: 'works',
  }),
];

const sends = (id: Who): readonly Distinction[] => [
  ...inBoth({ rule: 'L8.4', what: `${called(id)} sends what its group allows`, on: wearing(id, [], everybody), flow: `${id} > a`, verdict: 'works' }),
  ...inBoth({
    rule: 'L8.4',
    what: `and ${called(id)} sends nothing that it denies`,
    on: wearing(id, everybody, nobody),
    flow: `${id} > a`,
    verdict: 'request-blocked SG_EGRESS',
  }),
  ...inBoth({
    rule: 'L8.10',
    what: `the hosts of a VPC take mail of ${called(id)}`,
    on: HOSTS,
    flow: `${id} > a tcp/25`,
    verdict: 'works',
  }),
  {
    rule: 'L8.10',
    what: `mail servers on the Internet do not take that of ${called(id)}`,
    on: HOSTS,
    flow: `${id} > internet tcp/25`,
    family: 'ipv6',
    verdict: 'request-blocked ALI_TCP_25',
  },
  {
    rule: 'L8.10',
    what: `UDP of the same port is no mail of ${called(id)}`,
    on: HOSTS,
    flow: `${id} > internet udp/25`,
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'L8.10',
    what: `nor is what ${called(id)} sends to the services of the cloud`,
    on: HOSTS,
    flow: `${id} > 100.64.5.5 tcp/25`,
    verdict: 'not-modelled CLOUD_SERVICES',
  },
  {
    rule: 'L4.3',
    what: `no group stops what ${called(id)} asks of metadata`,
    on: wearing(id, everybody, nobody),
    flow: `${id} > 100.100.100.200 tcp/80`,
    verdict: 'not-modelled CLOUD_SERVICES',
  },
  {
    rule: 'L4.3',
    what: `nor what ${called(id)} sends on its link`,
    on: HOSTS,
    flow: `${id} > fe80::5`,
    family: 'ipv6',
    verdict: 'not-modelled CLOUD_SERVICES',
  },
];

const passes = (id: Who): readonly Distinction[] => {
  const shut = (inbound: readonly Row[], outbound?: readonly Row[]) =>
    forwarding(id, { own: group(inbound, outbound), [id]: { securityGroups: ['own'] } });
  return [
    ...inBoth({
      rule: 'L4.7',
      what: `a route leads through ${called(id)} that forwards`,
      on: forwarding(id),
      flow: 'a > b',
      verdict: 'works',
      by: id,
    }),
    ...inBoth({
      rule: 'L4.7',
      what: `and ends at ${called(id)} that does not`,
      on: forwarding(id, { c: { forwards: 'no' }, d: { forwards: 'no' } }),
      flow: 'a > b',
      verdict: 'request-blocked NOT_FORWARDED',
    }),
    ...inBoth({ rule: 'L8.4', what: `${called(id)} forwards what its group lets in`, on: shut(everybody), flow: 'a > b', verdict: 'works', by: id }),
    ...inBoth({ rule: 'L8.4', what: `and no more, being ${called(id)}`, on: shut([]), flow: 'a > b', verdict: 'request-blocked SG_INGRESS' }),
    ...inBoth({
      rule: 'L8.4',
      what: `what denies comes first for what ${called(id)} forwards`,
      on: shut([...nobody, ...everybody]),
      flow: 'a > b',
      verdict: 'request-blocked SG_INGRESS',
    }),
    ...inBoth({
      rule: 'L8.1',
      what: `answers come back through ${called(id)} whatever its group lets in`,
      on: shut([rule('allow', '10.0.1.0/24'), rule('allow', '2001:db8:3a2b:c01::/64')]),
      flow: 'a > b',
      verdict: 'works',
      by: id,
    }),
    ...inBoth({
      rule: 'L8.4',
      what: `${called(id)} forwards nothing that its group lets not out`,
      on: shut(everybody, [rule('deny', '10.0.2.0/24'), rule('deny', '2001:db8:3a2b:c02::/64'), ...everybody]),
      flow: 'a > b',
      verdict: 'request-blocked SG_EGRESS',
    }),
    ...inBoth({
      rule: 'L8.1',
      what: `and what passed ${called(id)} is answered through it whatever it lets out`,
      on: shut(everybody, [rule('allow', '10.0.2.0/24'), rule('allow', '2001:db8:3a2b:c02::/64'), ...last]),
      flow: 'a > b',
      verdict: 'works',
      by: id,
    }),
    ...inBoth({
      rule: 'L9.4',
      what: `who is sent to ${called(id)} by a route crosses the border of its vSwitch`,
      on: forwarding(id, { acl: { kind: 'alibaba.network-acl', in: 'vpc', inbound: [], outbound: everything }, three: { networkAcl: 'acl' } }),
      flow: 'a > b',
      verdict: 'request-blocked NACL_INGRESS RETURN_NACL',
    }),
    ...inBoth({
      rule: 'L8.7',
      what: `the group of the sender may pass ${called(id)}`,
      on: shut([rule('allow', 'open')]),
      flow: 'a > b',
      verdict: 'works',
      by: id,
    }),
  ];
};

export const ALIBABA_INTERFACES: readonly Distinction[] = [
  ...both(gets),
  ...both(sends),
  ...both(passes),
  {
    rule: '4.1',
    what: 'a stopped ECS sends nothing',
    on: over(HOSTS, { c: { running: false } }),
    flow: 'c > a',
    verdict: 'request-blocked NOT_RUNNING',
  },
  { rule: '4.1', what: 'and takes nothing', on: over(HOSTS, { c: { running: false } }), flow: 'a > c', verdict: 'request-blocked NOT_RUNNING' },
];

/** Hosts that wear no group are in the one that comes with the first of a VPC. */
const born = { securityGroups: [] };
const BORN = over(HOSTS, { a: born, b: born, c: born });
const boxed = forwarding(who.ecs, { a: born, b: born, c: born });

export const ALIBABA_DEFAULT_GROUP: readonly Distinction[] = [
  ...inBoth({ rule: 'L8.9', what: 'members of the first group reach each other', on: BORN, flow: 'a > b', verdict: 'works' }),
  ...inBoth({
    rule: 'L8.9',
    what: 'and whoever is open to them',
    on: over(BORN, { b: { securityGroups: ['open'] } }),
    flow: 'a > b',
    verdict: 'works',
  }),
  { rule: 'L8.9', what: 'others get to their port of SSH', on: BORN, flow: 'd > a tcp/22', verdict: 'works' },
  { rule: 'L8.9', what: 'and to no other', on: BORN, flow: 'd > a', verdict: 'request-blocked SG_INGRESS' },
  ...inBoth({ rule: 'L8.9', what: 'members forward what members send', on: boxed, flow: 'a > b', verdict: 'works', by: 'c' }),
  {
    rule: 'L8.9',
    what: 'and SSH of others',
    on: over(boxed, { a: { securityGroups: ['open'] } }),
    flow: 'a > b tcp/22',
    verdict: 'works',
    by: 'c',
  },
  {
    rule: 'L8.9',
    what: 'and nothing else of theirs',
    on: over(boxed, { a: { securityGroups: ['open'] }, b: { securityGroups: ['open'] } }),
    flow: 'a > b',
    verdict: 'request-blocked SG_INGRESS',
  },
];
