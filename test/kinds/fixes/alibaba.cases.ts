import { GOOD } from '../findings/alibaba-gateways.cases.ts';
import { changed, type Resources } from '../network.ts';
import type { Case } from './case.ts';

const https = ['0.0.0.0/0', '::/0'].map((peer) => ({ protocol: 'tcp', ports: '443', peer }));
/** With the Internet around it, and groups that let HTTPS in. */
const ON: Resources = changed(GOOD, {
  internet: { kind: 'outside.internet', ipv6: '2001:db8:77::5' },
  'sg-web': { inbound: https },
  'sg-db': { inbound: https },
});
const toNat = { destination: '0.0.0.0/0', target: 'nat' };
/** An active IPv4 gateway, and an EIP for a host whose vSwitch does not lead there. */
const PUBLIC = {
  ipv4gw: { kind: 'alibaba.ipv4-gateway', in: 'vpc' },
  'eip-store': { kind: 'alibaba.eip', in: 'region', associatedWith: 'store' },
};
/** The same for a vSwitch that leads there, and a host without an address. */
const LED = { ipv4gw: PUBLIC.ipv4gw, rt: { routes: [{ destination: '0.0.0.0/0', target: 'ipv4gw' }] } };

const lateGroup = (priority: number) => ({
  kind: 'alibaba.security-group',
  in: 'vpc',
  inbound: [{ priority, action: 'deny', protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }],
});
const TO_NAT = ['Give app a route table of its own that sends 0.0.0.0/0 to nat', 'Send 0.0.0.0/0 to nat in rt'];

/** Gateways, NAT gateways and addresses of Alibaba Cloud. */
export const ALIBABA: readonly Case[] = [
  {
    code: 'ALI_NO_IPV6_GATEWAY',
    on: ON,
    change: { ipv6gw: undefined, rt: { routes: [toNat] }, app: { routeTable: undefined } },
    from: 'internet',
    to: 'web',
    family: 'ipv6',
    says: ['Add an IPv6 gateway to vpc'],
    works: true,
  },
  {
    code: 'ALI_PRIVATE_MODE',
    on: ON,
    change: { vpc: { internetMode: 'private' } },
    from: 'web',
    to: 'internet',
    says: ['Put vpc back into public mode'],
    works: true,
  },
  {
    code: 'ALI_IPV4GW_NO_ROUTE',
    on: ON,
    change: PUBLIC,
    from: 'internet',
    to: 'store',
    says: ['Give db a route table of its own that sends 0.0.0.0/0 to ipv4gw', 'Send 0.0.0.0/0 to ipv4gw in rt'],
    works: true,
  },
  { code: 'NO_PUBLIC_PATH', on: ON, change: LED, from: 'web', to: 'internet', says: ['Associate a new EIP with web', ...TO_NAT], works: true },
  {
    code: 'NO_PUBLIC_PATH',
    on: ON,
    // One of another cloud or Region is no help.
    change: {
      ...LED,
      'eip-aws': { kind: 'aws.elastic-ip' },
      beijing: { kind: 'alibaba.region', region: 'cn-beijing' },
      'eip-beijing': { kind: 'alibaba.eip', in: 'beijing' },
      'eip-free': { kind: 'alibaba.eip', in: 'region' },
    },
    from: 'web',
    to: 'internet',
    says: ['Associate eip-free with web', 'Associate a new EIP with web', ...TO_NAT],
    works: true,
  },
  { code: 'ALI_V6_EGRESS_ONLY', on: ON, from: 'internet', to: 'store', family: 'ipv6', says: ['Delete the egress-only rule for store'], works: true },
  {
    code: 'ALI_NO_SNAT',
    on: ON,
    change: { nat: { snat: [{ source: 'db', address: 'eip' }] } },
    from: 'web',
    to: 'internet',
    says: ['Add an SNAT entry for app to nat'],
    works: true,
  },
  {
    // The route to the IPv6 gateway is none for IPv4.
    code: 'NO_PUBLIC_PATH',
    on: ON,
    change: { nat: undefined, rt: { routes: [] } },
    from: 'web',
    to: 'internet',
    says: ['Associate eip with web', 'Associate a new EIP with web'],
    works: true,
  },
  {
    code: 'NO_PUBLIC_PATH',
    on: ON,
    change: { rt: { routes: [] }, app: { routeTable: 'rt' } },
    from: 'web',
    to: 'internet',
    says: [...TO_NAT.toReversed(), 'Associate a new EIP with web'],
    works: true,
  },
  {
    // The group that denies is the one whose rules have to change, and nothing counts before its first priority.
    code: 'SG_INGRESS',
    on: ON,
    change: { late: lateGroup(5), store: { securityGroups: ['sg-db', 'late'] }, 'sg-db': { inbound: https.map((one) => ({ ...one, priority: 9 })) } },
    from: 'web',
    to: 'store',
    says: ['Let late accept tcp/443 from sg-web', 'Let late accept tcp/443 from 192.168.10.1/32'],
    works: true,
  },
  { code: 'SG_INGRESS', on: ON, change: { late: lateGroup(1), store: { securityGroups: ['sg-db', 'late'] } }, from: 'web', to: 'store', says: [] },
  { code: 'ALI_NO_SNAT', on: ON, change: { nat: { eips: [], snat: [], dnat: [] } }, from: 'web', to: 'internet', says: [] },
  {
    code: 'ALI_NAT_V6',
    on: ON,
    change: { rt: { routes: [toNat, { destination: '::/0', target: 'nat' }] } },
    from: 'web',
    to: 'internet',
    family: 'ipv6',
    says: ['Give app a route table of its own that sends ::/0 to ipv6gw', 'Send ::/0 to ipv6gw in rt'],
    works: true,
  },
  {
    code: 'ALI_V6_NO_BANDWIDTH',
    on: ON,
    change: { web: { ipv6Addresses: [{ address: '2001:db8:1:100::11' }] } },
    from: 'web',
    to: 'internet',
    family: 'ipv6',
    says: ['Buy 10 Mbit/s of IPv6 bandwidth for web'],
    works: true,
  },
  {
    code: 'ALI_V6_NO_BANDWIDTH',
    on: ON,
    change: { web: { ipv6Addresses: [{ address: '2001:db8:1:100::11' }] } },
    from: 'internet',
    to: 'web',
    family: 'ipv6',
    says: ['Buy 10 Mbit/s of IPv6 bandwidth for web'],
    works: true,
  },
  {
    // What is missing there is not what stands here.
    code: 'NO_DESTINATION_ADDRESS',
    on: ON,
    change: {
      'aws-vpc': { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'amazon', ipv6Cidr: '2001:db8:2:200::/56' },
      'aws-net': { kind: 'aws.subnet', in: 'aws-vpc', ipv4Cidr: '10.0.0.0/24' },
      'aws-host': { kind: 'aws.instance', in: 'aws-net' },
    },
    from: 'web',
    to: 'aws-host',
    family: 'ipv6',
    says: ['Give aws-host an IPv6 address'],
  },
];
