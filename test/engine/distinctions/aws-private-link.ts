import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const from = (peer: string, ports = '443') => ({ protocol: 'tcp', ports, peer });
type Rule = Readonly<Record<string, string | number>>;
const group = (inbound: readonly Rule[], vpc = 'provider') => ({ kind: 'aws.security-group', in: vpc, inbound });
const open = (vpc: string) => group([{ protocol: 'all', ports: 'all', peer: '0.0.0.0/0' }], vpc);

/** A consumer and a provider with the same blocks: an endpoint in the one, a network load balancer before a server in the other. */
const PRIVATE_LINK: Resources = {
  consumer: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16', dnsHostnames: true },
  clients: { kind: 'aws.subnet', in: 'consumer', zone: 'us-east-1a', ipv4Cidr: '10.0.1.0/24' },
  ends: { kind: 'aws.subnet', in: 'consumer', zone: 'us-east-1a', ipv4Cidr: '10.0.2.0/24' },
  'sg-all': open('consumer'),
  client: { kind: 'aws.instance', in: 'clients', privateIpv4: '10.0.1.10', securityGroups: ['sg-all'] },
  vpce: { kind: 'aws.vpc-endpoint', in: 'consumer', type: 'interface', service: 'svc', subnets: ['ends'], securityGroups: ['sg-all'] },
  svc: { kind: 'aws.vpc-endpoint-service', loadBalancers: ['nlb'] },
  provider: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
  front: { kind: 'aws.subnet', in: 'provider', zone: 'us-east-1a', ipv4Cidr: '10.0.3.0/24' },
  back: { kind: 'aws.subnet', in: 'provider', zone: 'us-east-1a', ipv4Cidr: '10.0.4.0/24' },
  'sg-server': group([from('10.0.3.0/24', '8443')]),
  server: { kind: 'aws.instance', in: 'back', securityGroups: ['sg-server'] },
  tg: { kind: 'aws.target-group', in: 'provider', protocol: 'TCP', port: 8443, targets: [{ target: 'server' }] },
  nlb: {
    kind: 'aws.network-load-balancer',
    in: 'provider',
    scheme: 'internal',
    subnets: ['front'],
    listeners: [{ protocol: 'TCP', port: 443, targetGroup: 'tg' }],
  },
};
const link = (change: Parameters<typeof over>[1] = {}): Resources => over(PRIVATE_LINK, change);
const acl = (inbound: readonly Rule[], outbound: readonly Rule[]) => ({ kind: 'aws.network-acl', in: 'provider', inbound, outbound });
const pass = (ports: string, cidr: string) => ({ number: 1, action: 'allow', protocol: 'tcp', ports, cidr });
const guarded = { 'sg-nlb': group([from('10.0.1.0/24')]), nlb: { securityGroups: ['sg-nlb'] } };

export const PRIVATE_LINKS: readonly Distinction[] = [
  {
    rule: 'A17.12',
    what: 'targets behind an endpoint see the load balancer',
    on: link(),
    flow: 'client > vpce',
    verdict: 'works',
    by: 'nlb',
    leavesAs: '10.0.3.4',
    forwardedFor: 'none',
  },
  {
    rule: 'A17.13',
    what: 'so their groups must let it in, not the client',
    on: link({ 'sg-server': group([from('10.0.1.0/24', '8443')]) }),
    flow: 'client > vpce',
    verdict: 'request-blocked SG_INGRESS',
    at: 'sg-server',
  },
  {
    rule: 'A14.5',
    what: 'the service is asked on the ports of its listeners',
    on: link(),
    flow: 'client > vpce tcp/80',
    verdict: 'request-blocked NO_LISTENER',
    at: 'nlb',
  },
  {
    rule: 'A14.5',
    what: 'and by their protocols',
    on: link(),
    flow: 'client > vpce udp/443',
    verdict: 'request-blocked NO_LISTENER',
    at: 'nlb',
  },
  {
    rule: 'A17.5',
    what: 'only targets that answer the health check of the load balancer get it',
    on: link({
      deaf: { kind: 'aws.instance', in: 'back', securityGroups: ['sg-deaf'] },
      'sg-deaf': group([]),
      tg: { targets: [{ target: 'deaf' }, { target: 'server' }] },
    }),
    flow: 'client > vpce',
    verdict: 'works',
    past: 'deaf',
  },
  {
    rule: 'A14.5',
    what: 'nothing passes an endpoint that nobody accepted',
    on: link({ vpce: { state: 'pending' } }),
    flow: 'client > vpce',
    verdict: 'request-blocked ENDPOINT_NOT_ACCEPTED',
  },
  {
    rule: 'A14.5',
    what: 'nor one that leads nowhere',
    on: link({ vpce: { service: 'nothing' } }),
    flow: 'client > vpce',
    verdict: 'request-blocked ENDPOINT_NO_SERVICE',
  },
  {
    rule: 'A14.5',
    what: 'a service without a load balancer takes no endpoints',
    on: link({ svc: { loadBalancers: [] } }),
    flow: 'client > vpce',
    verdict: 'request-blocked ENDPOINT_NO_SERVICE',
  },
  {
    rule: 'A14.5',
    what: 'it leads to the load balancer in its own zone',
    on: link({ front: { zone: 'us-east-1b' }, nlb: { crossZone: true } }),
    flow: 'client > vpce',
    verdict: 'request-blocked ENDPOINT_ZONE',
  },
  {
    rule: 'A17.4',
    what: 'and that to targets of its zone',
    on: link({ back: { zone: 'us-east-1b' } }),
    flow: 'client > vpce',
    verdict: 'request-blocked LB_NO_HEALTHY',
  },
  {
    rule: 'A17.15',
    what: 'groups of the load balancer see the client',
    on: link(guarded),
    flow: 'client > vpce',
    verdict: 'works',
  },
  {
    rule: 'A17.15',
    what: 'and not the endpoint',
    on: link({ ...guarded, 'sg-nlb': group([from('10.0.2.0/24')]) }),
    flow: 'client > vpce',
    verdict: 'request-blocked SG_INGRESS',
    at: 'sg-nlb',
  },
  {
    rule: 'A17.15',
    what: 'they are not asked where that is turned off',
    on: link({ ...guarded, 'sg-nlb': group([]), nlb: { securityGroups: ['sg-nlb'], enforceOnPrivateLink: false } }),
    flow: 'client > vpce',
    verdict: 'works',
  },
  {
    rule: 'A11.6',
    what: 'the ACL of the load balancer counts toward its targets',
    on: link({ acl: acl([pass('1024-65535', '10.0.4.0/24')], [pass('8443', '10.0.4.0/24')]), front: { networkAcl: 'acl' } }),
    flow: 'client > vpce',
    verdict: 'works',
  },
  {
    rule: 'A11.6',
    what: 'and back',
    on: link({ acl: acl([pass('1-1023', '10.0.4.0/24')], [pass('8443', '10.0.4.0/24')]), front: { networkAcl: 'acl' } }),
    flow: 'client > vpce',
    verdict: 'reply-blocked RETURN_NACL',
  },
  {
    rule: 'A11.6',
    what: 'but not where the target stands in the subnet of the load balancer',
    on: link({ acl: acl([], []), front: { networkAcl: 'acl' }, server: { in: 'front' } }),
    flow: 'client > vpce',
    verdict: 'works',
  },
  {
    rule: 'A14.6',
    what: 'of several endpoints each answers by itself',
    on: link({
      vpce2: { kind: 'aws.vpc-endpoint', in: 'consumer', type: 'interface', service: 'svc', subnets: ['clients'], securityGroups: ['sg-all'] },
    }),
    flow: 'client > vpce2',
    verdict: 'works',
    past: 'vpce',
  },
  {
    rule: 'A14.5',
    what: 'an endpoint that leads elsewhere has no part in it',
    on: link({
      s3: { kind: 'aws.service' },
      vpce2: { kind: 'aws.vpc-endpoint', in: 'consumer', type: 'interface', service: 's3', subnets: ['clients'], securityGroups: ['sg-all'] },
    }),
    flow: 'client > vpce2',
    verdict: 'works',
    past: 'nlb',
  },
  {
    rule: 'A14.5',
    what: 'of several load balancers of a service any may get it',
    on: link({
      svc: { loadBalancers: ['nlb', 'nlb2'] },
      nlb2: { kind: 'aws.network-load-balancer', in: 'provider', scheme: 'internal', subnets: ['front'], listeners: [] },
    }),
    flow: 'client > vpce',
    verdict: 'intermittent NO_LISTENER',
  },
  { rule: 'A14.5', what: 'by their protocol', on: link(), flow: 'client > vpce udp/443', verdict: 'request-blocked NO_LISTENER' },
  {
    rule: 'A17.5',
    what: 'a target that does not answer gets nothing',
    on: link({
      'server-2': { kind: 'aws.instance', in: 'back', securityGroups: ['sg-server'], running: false },
      tg: { targets: [{ target: 'server-2' }, { target: 'server' }] },
    }),
    flow: 'client > vpce',
    verdict: 'works',
  },
  {
    rule: 'A11.6',
    what: 'in the subnet of the load balancer no ACL is asked',
    on: link({ acl: acl([], []), front: { networkAcl: 'acl' }, server: { in: 'front' } }),
    flow: 'client > vpce',
    verdict: 'works',
  },
];
