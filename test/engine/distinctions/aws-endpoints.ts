import { over, type Resources, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const rules = (...inbound: object[]) => ({ kind: 'aws.security-group', in: 'vpc', inbound });
const https = (peer: string) => ({ protocol: 'tcp', ports: '443', peer });
/** S3, with an address that stands in for it. */
const s3 = { s3: { kind: 'aws.service', serviceName: 'com.amazonaws.us-east-1.s3' } };
const without = { 'rt-priv': { routes: [] } };

/** A gateway endpoint for the private subnet, which has no other way out. */
const gateway = over(TWO_TIERS, {
  ...s3,
  ...without,
  vpce: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'gateway', service: 's3', routeTables: ['rt-priv'] },
});
/** The list of the service is written down. */
const known = over(gateway, {
  pl: { kind: 'aws.managed-prefix-list', owner: 'aws', service: 's3', entries: [{ cidr: '52.216.0.0/15' }] },
});
/** Beside the endpoint of S3, whose list is written down, one of DynamoDB, whose list nobody knows. */
const bothServices = over(known, {
  ddb: { kind: 'aws.service', serviceName: 'com.amazonaws.us-east-1.dynamodb' },
  'vpce-ddb': { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'gateway', service: 'ddb', routeTables: ['rt-priv'] },
});
const byList = over(bothServices, {
  'pl-ddb': { kind: 'aws.managed-prefix-list', owner: 'aws', service: 'ddb' },
  sg: { kind: 'aws.security-group', in: 'vpc', outbound: [https('pl-ddb')] },
  api: { securityGroups: ['sg'] },
});
const SERVICES: readonly Distinction[] = [
  {
    rule: 'A14.1',
    what: 'an address of one service is not in the list of another',
    on: bothServices,
    flow: 'api > s3',
    verdict: 'works',
    by: 'vpce',
  },
  { rule: 'A14.1', what: 'nor is any other of its list', on: bothServices, flow: 'api > 52.216.9.9', verdict: 'works', by: 'vpce' },
  { rule: 'A14.1', what: 'what is in no list may be', on: bothServices, flow: 'api > 52.94.9.9', verdict: 'not-modelled LIST_UNKNOWN' },
  { rule: 'A14.1', what: 'the other has its own', on: bothServices, flow: 'api > ddb', verdict: 'works', by: 'vpce-ddb' },
  {
    rule: 'A14.1',
    what: 'where no list is written down at least its drawn address is not',
    on: over(byList, { pl: undefined }),
    flow: 'api > s3',
    verdict: 'request-blocked SG_EGRESS',
  },
  { rule: 'A14.4', what: 'rules know the two apart', on: byList, flow: 'api > s3', verdict: 'request-blocked SG_EGRESS' },
];

/** A VPC that a transit gateway joins, and sends everything to the one with the endpoint. */
const acrossHub = over(gateway, {
  'vpc-2': { kind: 'aws.vpc', ipv4Cidr: '10.1.0.0/16' },
  'net-2': { kind: 'aws.subnet', in: 'vpc-2', zone: 'us-east-1a', ipv4Cidr: '10.1.0.0/24', routeTable: 'rt-2' },
  'rt-2': { kind: 'aws.route-table', in: 'vpc-2', routes: [{ destination: '0.0.0.0/0', target: 'tgw' }] },
  far: { kind: 'aws.instance', in: 'net-2' },
  tgw: { kind: 'aws.transit-gateway' },
  'att-2': { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-2', transitGateway: 'tgw', subnets: ['net-2'] },
  att: { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc', transitGateway: 'tgw', subnets: ['priv'] },
  'rt-tgw': {
    kind: 'aws.transit-gateway-route-table',
    transitGateway: 'tgw',
    defaultAssociation: true,
    defaultPropagation: true,
    routes: [{ destination: '0.0.0.0/0', attachment: 'att' }],
  },
  'rt-priv': { routes: [{ destination: '10.1.0.0/16', target: 'tgw' }] },
});

/** An interface endpoint in a subnet of its own; the name of the service leads to it. */
const inside = over(TWO_TIERS, {
  ssm: { kind: 'aws.service', serviceName: 'com.amazonaws.us-east-1.ssm', ipv6: '2600:1f18::5' },
  ...without,
  vpc: { dnsHostnames: true },
  ends: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.7.0/24', ipv6Cidr: '2001:db8:1a2b:c07::/64' },
  sg: rules(https('10.0.1.0/24')),
  vpce: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'interface', service: 'ssm', subnets: ['ends'], securityGroups: ['sg'] },
});
const acl = (inbound: object[], outbound: object[]) => ({
  acl: { kind: 'aws.network-acl', in: 'vpc', inbound, outbound },
  ends: { networkAcl: 'acl' },
});
const pass = (ports: string, cidr: string) => ({ number: 1, action: 'allow', protocol: 'tcp', ports, cidr });
const twoZones = (change: Readonly<Record<string, object>>): Resources =>
  over(inside, {
    'ends-b': { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1b', ipv4Cidr: '10.0.8.0/24' },
    vpce: { subnets: ['ends', 'ends-b'] },
    ...change,
  });

export const ENDPOINTS: readonly Distinction[] = [
  ...SERVICES,
  { rule: 'A14.1', what: 'a gateway endpoint leads to S3 without the Internet', on: gateway, flow: 'api > s3', verdict: 'works', by: 'vpce' },
  {
    rule: 'A14.1',
    what: 'and to no address of the design',
    on: over(gateway, { spare: { kind: 'aws.elastic-ip', publicIpv4: '52.216.8.9' } }),
    flow: 'api > 52.216.8.9',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A14.1',
    what: 'only from subnets whose table it is in',
    on: over(gateway, { vpce: { routeTables: [] } }),
    flow: 'api > s3',
    verdict: 'request-blocked NO_ROUTE',
  },
  { rule: 'A14.1', what: 'others go by the Internet', on: gateway, flow: 'web > s3', verdict: 'works', past: 'vpce' },
  {
    rule: 'A14.1',
    what: 'of a table of another VPC it is no part',
    on: over(gateway, {
      vpc2: { kind: 'aws.vpc', ipv4Cidr: '10.9.0.0/16' },
      vpce: { in: 'vpc2' },
    }),
    flow: 'api > s3',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A14.1',
    what: 'no other service takes one',
    on: over(gateway, { s3: { serviceName: 'com.amazonaws.us-east-1.sqs' } }),
    flow: 'api > s3',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A14.1',
    what: 'DynamoDB does',
    on: over(gateway, { s3: { serviceName: 'com.amazonaws.us-east-1.dynamodb' } }),
    flow: 'api > s3',
    verdict: 'works',
  },
  {
    rule: 'A14.1',
    what: 'what may be an address of the service is not guessed',
    on: gateway,
    flow: 'api > internet:52.216.8.9',
    verdict: 'not-modelled LIST_UNKNOWN',
  },
  { rule: 'A14.1', what: 'a list that is written down holds them', on: known, flow: 'api > internet:52.217.0.9', verdict: 'works', by: 'vpce' },
  {
    rule: 'A14.1',
    what: 'and no others',
    on: known,
    flow: 'api > internet:52.218.0.9',
    verdict: 'request-blocked NO_ROUTE',
  },
  { rule: 'A14.1', what: 'the service has an address of its list', on: known, flow: 'api > s3', verdict: 'works', by: 'vpce' },
  {
    rule: 'A14.1',
    what: 'on the Internet it answers at every address of its list',
    on: known,
    flow: 'web > internet:52.217.0.9 tcp/80',
    verdict: 'request-blocked NO_LISTENER',
    at: 's3',
  },
  {
    rule: 'A14.2',
    what: 'a more specific route beats it',
    on: over(known, { 'rt-priv': { routes: [{ destination: '52.217.0.0/24', target: 'nat' }] } }),
    flow: 'api > internet:52.217.0.9',
    verdict: 'works',
    past: 'vpce',
  },
  {
    rule: 'A14.2',
    what: 'a less specific one does not',
    on: over(known, { 'rt-priv': { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } }),
    flow: 'api > internet:52.217.0.9',
    verdict: 'works',
    by: 'vpce',
  },
  {
    rule: 'A14.3',
    what: 'who comes by a transit gateway does not use it',
    on: acrossHub,
    flow: 'far > s3',
    verdict: 'request-blocked ENDPOINT_FROM_OUTSIDE',
  },
  {
    rule: 'A14.4',
    what: 'the group of the host must let it out',
    on: over(gateway, {
      sg: { kind: 'aws.security-group', in: 'vpc', outbound: [https('10.0.0.0/16')] },
      api: { securityGroups: ['sg'] },
    }),
    flow: 'api > s3',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A14.4',
    what: 'by its prefix list',
    on: over(gateway, {
      pl: { kind: 'aws.managed-prefix-list', owner: 'aws', service: 's3' },
      sg: { kind: 'aws.security-group', in: 'vpc', outbound: [https('pl')] },
      api: { securityGroups: ['sg'] },
    }),
    flow: 'api > s3',
    verdict: 'works',
  },
  {
    rule: 'A14.1',
    what: 'a policy that denies everything lets nothing through',
    on: over(gateway, { vpce: { policy: 'deny-all' } }),
    flow: 'api > s3',
    verdict: 'request-blocked ENDPOINT_POLICY_DENIES',
  },
  {
    rule: 'A14.1',
    what: 'a policy about requests lets packets through',
    on: over(gateway, { vpce: { policy: 'custom' } }),
    flow: 'api > s3',
    verdict: 'works',
  },
  { rule: '4.2', what: 'the service listens on its ports only', on: gateway, flow: 'api > s3 tcp/22', verdict: 'request-blocked NO_LISTENER' },
  {
    rule: '4.2',
    what: 'by the Internet too',
    on: gateway,
    flow: 'web > s3 tcp/22',
    verdict: 'request-blocked NO_LISTENER',
    at: 's3',
  },
  { rule: 'A14.5', what: 'it begins no connections', on: gateway, flow: 's3 > web', verdict: 'request-blocked SERVICE_NO_OUTBOUND' },

  { rule: 'A14.6', what: 'the private name leads to the endpoint', on: inside, flow: 'api > ssm', verdict: 'works', by: 'vpce' },
  {
    rule: 'A14.6',
    what: 'without DNS hostnames the name leads to the Internet',
    on: over(inside, { vpc: { dnsHostnames: false } }),
    flow: 'api > ssm',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A14.6',
    what: 'nor without DNS support',
    on: over(inside, { vpc: { dnsSupport: false } }),
    flow: 'api > ssm',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A14.6',
    what: 'nor without private DNS',
    on: over(inside, { vpce: { privateDns: false } }),
    flow: 'api > ssm',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A14.5',
    what: 'the endpoint has addresses of its own then',
    on: over(inside, { vpce: { privateDns: false } }),
    flow: 'api > vpce',
    verdict: 'works',
  },
  {
    rule: 'A14.5',
    what: 'as they are written',
    on: over(inside, { vpce: { privateIpv4s: ['10.0.7.77'] } }),
    flow: 'api > 10.0.7.77',
    verdict: 'works',
  },
  { rule: 'A14.5', what: 'its groups must let clients in', on: inside, flow: 'web > ssm', verdict: 'request-blocked SG_INGRESS', at: 'sg' },
  {
    rule: 'A14.5',
    what: 'without groups the default one does',
    on: over(inside, { vpce: { securityGroups: [] } }),
    flow: 'api > ssm',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'A14.5',
    what: 'which lets in what wears it too',
    on: over(inside, { vpce: { securityGroups: [] }, api: { securityGroups: [] } }),
    flow: 'api > ssm',
    verdict: 'works',
  },
  {
    rule: 'A14.5',
    what: 'over IPv6 too',
    on: over(inside, { vpce: { securityGroups: [], ipAddressType: 'dualstack' }, api: { securityGroups: [], ipv6: 'yes' } }),
    flow: 'api > ssm',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A14.7',
    what: 'over IPv6 as well, in the subnet of the endpoint',
    on: over(inside, {
      vpce: { ipAddressType: 'dualstack', securityGroups: [] },
      api: { in: 'ends', ipv6: 'yes', securityGroups: [] },
    }),
    flow: 'api > ssm',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A14.7',
    what: 'UDP',
    on: over(inside, {
      sg: rules({ protocol: 'udp', ports: '123', peer: '10.0.1.0/24' }),
      ssm: { services: [{ protocol: 'udp', ports: '123' }] },
    }),
    flow: 'api > ssm udp/123',
    verdict: 'works',
  },
  {
    rule: 'A14.5',
    what: 'it answers whatever its groups let out',
    on: over(inside, { sg: { outbound: [] } }),
    flow: 'api > ssm',
    verdict: 'works',
  },
  {
    rule: 'A14.5',
    what: 'the ACL of its subnet counts both ways',
    on: over(inside, acl([pass('443', '10.0.1.0/24')], [pass('1024-65535', '10.0.1.0/24')])),
    flow: 'api > ssm',
    verdict: 'works',
  },
  {
    rule: 'A14.5',
    what: 'inward',
    on: over(inside, acl([], [pass('1024-65535', '10.0.1.0/24')])),
    flow: 'api > ssm',
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'A14.5',
    what: 'and outward',
    on: over(inside, acl([pass('443', '10.0.1.0/24')], [])),
    flow: 'api > ssm',
    verdict: 'reply-blocked RETURN_NACL',
  },
  { rule: 'A14.5', what: 'nothing begins at an endpoint', on: inside, flow: 'vpce > api', verdict: 'request-blocked ENDPOINT_NO_OUTBOUND' },
  {
    rule: 'A14.7',
    what: 'it carries TCP and UDP',
    on: over(inside, { sg: rules({ protocol: 'icmp', ports: 'all', peer: '10.0.1.0/24' }) }),
    flow: 'api > ssm icmp',
    verdict: 'request-blocked ENDPOINT_PROTOCOL',
  },
  {
    rule: 'A14.7',
    what: 'over IPv6 where its address type says so',
    on: over(inside, { vpce: { ipAddressType: 'dualstack' }, sg: rules(https('::/0')), api: { ipv6: 'yes' } }),
    flow: 'api > ssm',
    family: 'ipv6',
    verdict: 'works',
    by: 'vpce',
  },
  {
    rule: 'A14.7',
    what: 'and else not, although the service has an address',
    on: over(inside, { api: { ipv6: 'yes' } }),
    flow: 'api > ssm',
    family: 'ipv6',
    verdict: 'request-blocked NO_DESTINATION_ADDRESS',
  },
  {
    rule: 'A14.7',
    what: 'over VPN and Direct Connect it is reached',
    on: over(inside, {
      office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'] },
      vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
      dx: { kind: 'aws.direct-connect', gateway: 'vgw', network: 'office' },
      sg: rules(https('192.168.0.0/16')),
      rt: { kind: 'aws.route-table', in: 'vpc', main: true, routes: [{ destination: '192.168.0.0/16', target: 'vgw' }] },
    }),
    flow: 'office > vpce',
    verdict: 'works',
  },
  {
    rule: 'A14.5',
    what: 'it has an address in every zone, any of which a client may get',
    on: twoZones({
      acl: { kind: 'aws.network-acl', in: 'vpc' },
      'ends-b': { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1b', ipv4Cidr: '10.0.8.0/24', networkAcl: 'acl' },
    }),
    flow: 'api > ssm',
    verdict: 'intermittent NACL_INGRESS RETURN_NACL',
  },
  {
    rule: 'A14.5',
    what: 'a subnet of another VPC gives it none',
    on: over(inside, {
      vpc2: { kind: 'aws.vpc', ipv4Cidr: '10.9.0.0/16' },
      far: { kind: 'aws.subnet', in: 'vpc2', ipv4Cidr: '10.9.0.0/24' },
      vpce: { subnets: ['far'] },
    }),
    flow: 'api > ssm',
    verdict: 'request-blocked NO_ROUTE',
  },
];
