import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

type Rule = Readonly<Record<string, string | number>>;
const group = (vpc: string, ...inbound: readonly Rule[]) => ({ kind: 'aws.security-group', in: vpc, inbound });
const geneve = (peer: string) => ({ protocol: 'udp', ports: '6081', peer });
const routes = (...rows: readonly (readonly [string, string])[]) => ({ routes: rows.map(([destination, target]) => ({ destination, target })) });

/** A server whose traffic with the Internet is inspected both ways, in an account of its own; the appliances stand in another VPC. */
const INSPECTION: Resources = {
  app: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
  igw: { kind: 'aws.internet-gateway', in: 'app' },
  'rt-edge': { kind: 'aws.route-table', in: 'app', gateway: 'igw', ...routes(['10.0.1.0/24', 'vpce']) },
  'rt-app': { kind: 'aws.route-table', in: 'app', ...routes(['0.0.0.0/0', 'vpce']) },
  'rt-ends': { kind: 'aws.route-table', in: 'app', ...routes(['0.0.0.0/0', 'igw']) },
  servers: { kind: 'aws.subnet', in: 'app', zone: 'us-east-1a', ipv4Cidr: '10.0.1.0/24', routeTable: 'rt-app' },
  ends: { kind: 'aws.subnet', in: 'app', zone: 'us-east-1a', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt-ends' },
  sg: group('app', { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }),
  web: { kind: 'aws.instance', in: 'servers', publicIpv4: 'yes', securityGroups: ['sg'] },
  vpce: { kind: 'aws.vpc-endpoint', in: 'app', type: 'gateway-load-balancer', service: 'svc', subnets: ['ends'] },
  svc: { kind: 'aws.vpc-endpoint-service', loadBalancers: ['gwlb'] },
  security: { kind: 'aws.vpc', ipv4Cidr: '10.9.0.0/16' },
  walls: { kind: 'aws.subnet', in: 'security', zone: 'us-east-1a', ipv4Cidr: '10.9.1.0/24' },
  gate: { kind: 'aws.subnet', in: 'security', zone: 'us-east-1a', ipv4Cidr: '10.9.2.0/24' },
  'sg-wall': group('security', geneve('10.9.2.0/24'), { protocol: 'tcp', ports: '80', peer: '10.9.2.0/24' }),
  wall: { kind: 'aws.instance', in: 'walls', forwards: 'inspect', securityGroups: ['sg-wall'] },
  tg: { kind: 'aws.target-group', in: 'security', protocol: 'GENEVE', port: 6081, targets: [{ target: 'wall' }] },
  gwlb: { kind: 'aws.gateway-load-balancer', in: 'security', subnets: ['gate'], targetGroup: 'tg' },
};
const inspected = (change: Parameters<typeof over>[1] = {}): Resources => over(INSPECTION, change);
const acl = (inbound: readonly Rule[], outbound: readonly Rule[]) => ({ kind: 'aws.network-acl', in: 'security', inbound, outbound });
const pass = (protocol: string, ports: string, cidr: string) => ({ number: 1, action: 'allow', protocol, ports, cidr });
/** A second wall, in another zone. */
const second: Parameters<typeof over>[1] = {
  'walls-b': { kind: 'aws.subnet', in: 'security', zone: 'us-east-1b', ipv4Cidr: '10.9.3.0/24' },
  'wall-b': { kind: 'aws.instance', in: 'walls-b', forwards: 'inspect', securityGroups: ['sg-wall'] },
  tg: { targets: [{ target: 'wall' }, { target: 'wall-b' }] },
};
const secondZone: Parameters<typeof over>[1] = {
  ...second,
  'gate-b': { kind: 'aws.subnet', in: 'security', zone: 'us-east-1b', ipv4Cidr: '10.9.4.0/24' },
  'sg-wall': group('security', geneve('10.9.0.0/16'), { protocol: 'tcp', ports: '80', peer: '10.9.0.0/16' }),
  gwlb: { subnets: ['gate', 'gate-b'] },
};

/** Both families, behind a load balancer that takes both. */
const SIX: Parameters<typeof over>[1] = {
  app: { ipv6Source: 'own', ipv6Cidr: '2001:db8:1a2b:c00::/56' },
  servers: { ipv6Cidr: '2001:db8:1a2b:c01::/64' },
  ends: { ipv6Cidr: '2001:db8:1a2b:c02::/64' },
  web: { ipv6: 'yes' },
  sg: group('app', { protocol: 'tcp', ports: '443', peer: '::/0' }),
  'rt-app': routes(['::/0', 'vpce']),
  'rt-ends': routes(['::/0', 'igw']),
  'rt-edge': routes(['2001:db8:1a2b:c01::/64', 'vpce']),
  gwlb: { ipAddressType: 'dualstack' },
};
const closed = { kind: 'aws.network-acl', in: 'app' };

export const APPLIANCES_BEHIND_ENDPOINTS: readonly Distinction[] = [
  { rule: 'A3.13', what: 'what enters is inspected, and arrives as it was', on: inspected(), flow: 'internet > web', verdict: 'works', by: 'wall' },
  { rule: 'A3.13', what: 'what leaves is inspected too', on: inspected(), flow: 'web > internet', verdict: 'works', by: 'wall' },
  {
    rule: 'A3.14',
    what: 'the appliance must hand it back',
    on: inspected({ wall: { forwards: 'route' } }),
    flow: 'internet > web',
    verdict: 'request-blocked NO_APPLIANCE',
    at: 'wall',
  },
  {
    rule: 'A3.14',
    what: 'and its group let in what carries it',
    on: inspected({ 'sg-wall': group('security', { protocol: 'tcp', ports: '80', peer: '10.9.2.0/24' }) }),
    flow: 'internet > web',
    verdict: 'request-blocked SG_INGRESS',
    at: 'sg-wall',
  },
  {
    rule: 'A11.6',
    what: 'the ACLs between the load balancer and the appliance count',
    on: inspected({
      acl: acl([pass('all', 'all', '10.9.2.0/24')], [pass('tcp', 'all', '10.9.2.0/24')]),
      walls: { networkAcl: 'acl' },
    }),
    flow: 'internet > web',
    verdict: 'request-blocked NACL_EGRESS RETURN_NACL',
  },
  {
    rule: 'A17.4',
    what: 'without an appliance nothing passes',
    on: inspected({ tg: { targets: [] } }),
    flow: 'internet > web',
    verdict: 'request-blocked GWLB_NO_APPLIANCE',
  },
  {
    rule: 'A17.4',
    what: 'nor with one of another zone only',
    on: inspected({
      ...second,
      'gate-b': { kind: 'aws.subnet', in: 'security', zone: 'us-east-1b', ipv4Cidr: '10.9.4.0/24' },
      gwlb: { subnets: ['gate', 'gate-b'] },
      tg: { targets: [{ target: 'wall-b' }] },
    }),
    flow: 'internet > web',
    verdict: 'request-blocked GWLB_NO_APPLIANCE',
  },
  {
    rule: 'A17.4',
    what: 'unless cross-zone is on',
    on: inspected({ ...secondZone, gwlb: { subnets: ['gate', 'gate-b'], crossZone: true }, tg: { targets: [{ target: 'wall-b' }] } }),
    flow: 'internet > web',
    verdict: 'works',
    by: 'wall-b',
  },
  {
    rule: 'A3.13',
    what: 'of two appliances the reply meets the same one',
    on: inspected({
      'wall-2': { kind: 'aws.instance', in: 'walls', forwards: 'inspect', securityGroups: ['sg-wall'] },
      tg: { targets: [{ target: 'wall' }, { target: 'wall-2' }] },
    }),
    flow: 'internet > web',
    verdict: 'works',
  },
  {
    rule: 'A3.13',
    what: 'by another zone it meets another one',
    on: inspected({
      ...secondZone,
      'ends-b': { kind: 'aws.subnet', in: 'app', zone: 'us-east-1b', ipv4Cidr: '10.0.3.0/24', routeTable: 'rt-ends' },
      'vpce-b': { kind: 'aws.vpc-endpoint', in: 'app', type: 'gateway-load-balancer', service: 'svc', subnets: ['ends-b'] },
      'rt-app': routes(['0.0.0.0/0', 'vpce-b']),
    }),
    flow: 'internet > web',
    verdict: 'not-modelled GWLB_OTHER_APPLIANCE',
  },
  {
    rule: 'A3.12',
    what: 'the endpoint leads on by the routes of its own subnet',
    on: inspected({ 'rt-ends': routes() }),
    flow: 'web > internet',
    verdict: 'request-blocked NO_ROUTE',
    at: 'rt-ends',
  },
  {
    rule: 'A14.5',
    what: 'it must be accepted',
    on: inspected({ vpce: { state: 'pending' } }),
    flow: 'web > internet',
    verdict: 'request-blocked ENDPOINT_NOT_ACCEPTED',
  },
  {
    rule: 'A3.12',
    what: 'nobody answers at its own address',
    on: inspected({ 'rt-app': routes() }),
    flow: 'web > 10.0.2.4',
    verdict: 'request-blocked ENDPOINT_BY_ROUTES',
  },
  {
    rule: 'A3.12',
    what: 'nor at that of the load balancer',
    on: inspected(),
    flow: 'wall > 10.9.2.4',
    verdict: 'request-blocked GWLB_ONLY_BY_ENDPOINTS',
  },
  {
    rule: 'A17.4',
    what: 'it stands only where the load balancer has a node',
    on: inspected({ ends: { zone: 'us-east-1c' } }),
    flow: 'web > internet',
    verdict: 'request-blocked ENDPOINT_ZONE',
  },
  {
    rule: 'A3.13',
    what: 'what comes from a private network does not get there',
    on: inspected({
      office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'] },
      vgw: { kind: 'aws.virtual-private-gateway', in: 'app' },
      dx: { kind: 'aws.direct-connect', gateway: 'vgw', network: 'office' },
      'rt-vgw': { kind: 'aws.route-table', in: 'app', gateway: 'vgw', ...routes(['10.0.1.0/24', 'vpce']) },
    }),
    flow: 'office > web',
    verdict: 'request-blocked VGW_TO_APPLIANCES',
  },
  {
    rule: 'A3.7',
    what: 'between subnets of the VPC it stands where a route for the other subnet leads there',
    on: inspected({
      db: { kind: 'aws.subnet', in: 'app', zone: 'us-east-1a', ipv4Cidr: '10.0.5.0/24', routeTable: 'rt-db' },
      'rt-db': { kind: 'aws.route-table', in: 'app', ...routes(['10.0.1.0/24', 'vpce']) },
      'rt-app': routes(['10.0.5.0/24', 'vpce']),
      store: { kind: 'aws.instance', in: 'db', securityGroups: ['sg'] },
    }),
    flow: 'web > store',
    verdict: 'works',
    by: 'wall',
  },
  {
    rule: 'A17.7',
    what: 'IPv6 it inspects where it is dual-stack',
    on: inspected(SIX),
    flow: 'web > internet',
    family: 'ipv6',
    verdict: 'works',
    by: 'wall',
  },
  {
    rule: 'A17.7',
    what: 'and else not',
    on: inspected({
      app: { ipv6Source: 'own', ipv6Cidr: '2001:db8:1a2b:c00::/56' },
      servers: { ipv6Cidr: '2001:db8:1a2b:c01::/64' },
      web: { ipv6: 'yes' },
      'rt-app': routes(['::/0', 'vpce']),
    }),
    flow: 'web > internet',
    family: 'ipv6',
    verdict: 'request-blocked LB_FAMILY NO_ROUTE',
    at: 'gwlb',
  },
  {
    rule: 'A3.13',
    what: 'what enters over IPv6 is steered too',
    on: inspected(SIX),
    flow: 'internet > web',
    family: 'ipv6',
    verdict: 'works',
    by: 'wall',
  },
  {
    rule: 'A11.6',
    what: 'the ACL of its subnet counts for what enters',
    on: inspected({ closed, ends: { networkAcl: 'closed' } }),
    flow: 'internet > web',
    verdict: 'request-blocked NACL_INGRESS NACL_EGRESS RETURN_NACL RETURN_NACL',
  },
  {
    rule: 'A11.6',
    what: 'over IPv6 too',
    on: inspected({ ...SIX, closed, ends: { ...SIX['ends'], networkAcl: 'closed' } }),
    flow: 'internet > web',
    family: 'ipv6',
    verdict: 'request-blocked NACL_INGRESS NACL_EGRESS RETURN_NACL RETURN_NACL',
  },
  {
    rule: 'A17.5',
    what: 'an appliance that does not answer gets nothing',
    on: inspected({
      'wall-2': { kind: 'aws.instance', in: 'walls', forwards: 'inspect', securityGroups: ['sg-wall'], running: false },
      tg: { targets: [{ target: 'wall-2' }, { target: 'wall' }] },
    }),
    flow: 'internet > web',
    verdict: 'works',
  },
  {
    rule: 'A3.13',
    what: 'the appliances may stand in the subnet of the load balancer',
    on: inspected({
      gwlb: { subnets: ['walls'] },
      'sg-wall': group('security', geneve('10.9.1.0/24'), { protocol: 'tcp', ports: '80', peer: '10.9.1.0/24' }),
    }),
    flow: 'internet > web',
    verdict: 'works',
    by: 'wall',
  },
];
