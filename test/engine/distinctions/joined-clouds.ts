import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

/** A VPC in each cloud, each with a host that has a public address too: those of Alibaba Cloud and Tencent Cloud have a VPN to that of AWS. */
const JOINED: Resources = {
  'aws-region': { kind: 'aws.region' },
  'aws-vpc': { kind: 'aws.vpc', in: 'aws-region', ipv4Cidr: '10.1.0.0/16' },
  vgw: { kind: 'aws.virtual-private-gateway', in: 'aws-vpc' },
  'aws-igw': { kind: 'aws.internet-gateway', in: 'aws-vpc' },
  'aws-rt': { kind: 'aws.route-table', in: 'aws-vpc', routes: [{ destination: '0.0.0.0/0', target: 'aws-igw' }], propagating: ['vgw'] },
  'aws-net': { kind: 'aws.subnet', in: 'aws-vpc', zone: 'us-east-1a', ipv4Cidr: '10.1.0.0/24', routeTable: 'aws-rt' },
  'aws-sg': { kind: 'aws.security-group', in: 'aws-vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/8' }] },
  'aws-host': { kind: 'aws.instance', in: 'aws-net', securityGroups: ['aws-sg'] },
  'aws-eip': { kind: 'aws.elastic-ip', publicIpv4: '198.51.100.11', associatedWith: 'aws-host' },
  'ali-vpc': { kind: 'alibaba.vpc', ipv4Cidr: '10.2.0.0/16' },
  'ali-gw': { kind: 'alibaba.vpn-gateway', in: 'ali-vpc' },
  'ali-rt': { kind: 'alibaba.route-table', in: 'ali-vpc', routes: [{ destination: '10.1.0.0/16', target: 'ali-gw' }] },
  'ali-net': { kind: 'alibaba.vswitch', in: 'ali-vpc', zone: 'cn-hangzhou-h', ipv4Cidr: '10.2.0.0/24', routeTable: 'ali-rt' },
  'ali-sg': { kind: 'alibaba.security-group', in: 'ali-vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/8' }] },
  'ali-host': { kind: 'alibaba.ecs', in: 'ali-net', securityGroups: ['ali-sg'] },
  'ali-eip': { kind: 'alibaba.eip', publicIpv4: '198.51.100.21', associatedWith: 'ali-host' },
  'tc-vpc': { kind: 'tencent.vpc', ipv4Cidr: '10.3.0.0/16' },
  'tc-gw': { kind: 'tencent.vpn-gateway', in: 'tc-vpc' },
  'tc-rt': { kind: 'tencent.route-table', in: 'tc-vpc', routes: [{ destination: '10.1.0.0/16', target: 'tc-gw' }] },
  'tc-net': { kind: 'tencent.subnet', in: 'tc-vpc', zone: 'ap-guangzhou-3', ipv4Cidr: '10.3.0.0/24', routeTable: 'tc-rt' },
  'tc-sg': {
    kind: 'tencent.security-group',
    in: 'tc-vpc',
    inbound: [{ action: 'accept', protocol: 'tcp', ports: '443', peer: '10.0.0.0/8' }],
    outbound: [{ action: 'accept', protocol: 'all', ports: 'all', peer: '0.0.0.0/0' }],
  },
  'tc-host': { kind: 'tencent.cvm', in: 'tc-net', securityGroups: ['tc-sg'] },
  'tc-eip': { kind: 'tencent.eip', publicIpv4: '198.51.100.31', associatedWith: 'tc-host' },
  'ali-vpn': { kind: 'alibaba.vpn-connection', gateway: 'ali-gw', network: 'vgw', staticRoutes: ['10.1.0.0/16'] },
  'tc-vpn': { kind: 'tencent.vpn-connection', gateway: 'tc-gw', network: 'vgw', staticRoutes: ['10.1.0.0/16'] },
};
const OVER_THE_INTERNET = over(JOINED, {
  'aws-sg': { inbound: [{ protocol: 'tcp', ports: '443', peer: '198.51.100.0/24' }] },
  'ali-sg': { inbound: [{ protocol: 'tcp', ports: '443', peer: '198.51.100.11/32' }] },
  'tc-sg': { inbound: [{ action: 'accept', protocol: 'tcp', ports: '443', peer: '198.51.100.0/24' }] },
});

/** A flow from one cloud to another is traced through both: by VPN under private addresses, over the Internet under public ones. */
export const joinedByVpn: readonly Distinction[] = [
  { rule: 'A15.1', what: 'AWS to Alibaba Cloud', on: JOINED, flow: 'aws-host > ali-host', verdict: 'works', by: 'ali-vpn', leavesAs: '10.1.0.4' },
  {
    rule: 'L4.7',
    what: 'Alibaba Cloud to AWS, by what its gateway learnt',
    on: JOINED,
    flow: 'ali-host > aws-host',
    verdict: 'works',
    by: 'vgw',
    leavesAs: '10.2.0.1',
  },
  { rule: 'A15.1', what: 'AWS to Tencent Cloud', on: JOINED, flow: 'aws-host > tc-host', verdict: 'works', by: 'tc-vpn', leavesAs: '10.1.0.4' },
  { rule: 'T3.3', what: 'Tencent Cloud to AWS', on: JOINED, flow: 'tc-host > aws-host', verdict: 'works', by: 'vgw', leavesAs: '10.3.0.2' },
  {
    rule: 'L4.7',
    what: 'without the route of its own side nothing enters the tunnel',
    on: over(JOINED, { 'ali-rt': { routes: [] }, 'ali-eip': undefined }),
    flow: 'ali-host > aws-host',
    verdict: 'request-blocked NO_ROUTE',
    past: 'ali-vpn',
  },
  {
    rule: 'A15.2',
    what: 'where AWS does not propagate what it learnt, the reply does not come back',
    on: over(JOINED, { 'aws-rt': { propagating: [] } }),
    flow: 'ali-host > aws-host',
    verdict: 'reply-blocked RETURN_ROUTE',
    by: 'ali-vpn',
  },
  {
    rule: 'T5.2',
    what: 'the group of the other cloud decides behind the tunnel',
    on: over(JOINED, { 'tc-sg': { inbound: [] } }),
    flow: 'aws-host > tc-host',
    verdict: 'request-blocked SG_INGRESS',
    by: 'tc-vpn',
  },
  {
    rule: 'L11.2',
    what: 'two clouds with a VPN to the same gateway of AWS do not meet there',
    on: over(JOINED, {
      'ali-rt': { routes: [{ destination: '10.3.0.0/16', target: 'ali-gw' }] },
      'ali-vpn': { staticRoutes: ['10.3.0.0/16'] },
      'ali-eip': undefined,
      'tc-eip': undefined,
    }),
    flow: 'ali-host > 10.3.0.2',
    verdict: 'request-blocked NO_SEGMENT_THERE',
    past: 'tc-vpn',
  },
];

export const joinedOverTheInternet: readonly Distinction[] = [
  {
    rule: 'A4.3',
    what: 'AWS to Alibaba Cloud',
    on: OVER_THE_INTERNET,
    flow: 'aws-host > 198.51.100.21',
    verdict: 'works',
    by: 'aws-igw',
    leavesAs: '198.51.100.11',
  },
  {
    rule: 'L5.1',
    what: 'Alibaba Cloud to Tencent Cloud, without a route on either side',
    on: OVER_THE_INTERNET,
    flow: 'ali-host > 198.51.100.31',
    verdict: 'works',
    past: 'tc-vpn',
    leavesAs: '198.51.100.21',
  },
  {
    rule: 'T3.6',
    what: 'Tencent Cloud to AWS',
    on: OVER_THE_INTERNET,
    flow: 'tc-host > 198.51.100.11',
    verdict: 'works',
    past: 'tc-vpn',
    leavesAs: '198.51.100.31',
  },
  {
    rule: 'L6.3',
    what: 'a group that knows only private addresses lets nobody in',
    on: JOINED,
    flow: 'aws-host > 198.51.100.21',
    verdict: 'request-blocked SG_INGRESS',
    past: 'ali-vpn',
  },
];
