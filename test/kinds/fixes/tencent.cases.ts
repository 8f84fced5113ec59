import { GOOD as NETWORK } from '../findings/tencent.cases.ts';
import { GOOD } from '../findings/tencent-clb.cases.ts';
import { changed } from '../network.ts';
import type { Case } from './case.ts';

const client = { kind: 'outside.client', ipv6: '2001:db8:77::5' };
const tool = { kind: 'tencent.cvm', in: 'net', ipv6Addresses: [{ address: '2001:db8:9c00:4510::99' }], securityGroups: ['sg6'] };
const sg6 = { kind: 'tencent.security-group', in: 'vpc', outbound: [{ action: 'accept', protocol: 'all', ports: 'all', peer: '::/0' }] };
const v4 = { kind: 'tencent.cvm', in: 'net', securityGroups: ['sg'] };
const ON = changed(NETWORK, { internet: { kind: 'outside.internet', ipv6: '2001:db8:77::5' } });

/** Gateways and addresses of Tencent Cloud. */
export const TENCENT_NETWORK: readonly Case[] = [
  {
    code: 'NAT_WITHOUT_EIP',
    on: ON,
    change: { nat: { elasticIps: [] } },
    from: 'app',
    to: 'internet',
    says: ['Associate eip-nat with nat', 'Associate a new EIP with nat'],
    works: true,
  },
  {
    code: 'NAT_NOT_PUBLIC',
    on: ON,
    change: { nat: { product: 'private' } },
    from: 'app',
    to: 'internet',
    says: ['Make nat a NAT gateway to the Internet'],
    works: true,
  },
  {
    // A private one has no EIP yet.
    code: 'NAT_NOT_PUBLIC',
    on: ON,
    change: { nat: { product: 'private', elasticIps: [], snat: [], dnat: [] } },
    from: 'app',
    to: 'internet',
    says: ['Make nat a NAT gateway to the Internet'],
    works: true,
  },
  {
    code: 'NO_PUBLIC_PATH',
    on: ON,
    change: { 'eip-web': undefined },
    from: 'web',
    to: 'internet',
    says: [
      'Give net-a a route table of its own that sends 0.0.0.0/0 to nat',
      'Draw the default table and send 0.0.0.0/0 to nat, for every subnet without a table of its own',
      'Associate a new EIP with web',
    ],
    works: true,
  },
  {
    code: 'TC_V6_NO_BANDWIDTH',
    on: ON,
    change: { web: { ipv6Addresses: [{}] } },
    from: 'web',
    to: 'internet',
    family: 'ipv6',
    says: ['Give the IPv6 address of web 1 Mbps of public bandwidth'],
    works: true,
  },
];

/** Load balancers of Tencent Cloud. */
export const TENCENT: readonly Case[] = [
  {
    code: 'TC_CLB6_SAME_VPC',
    on: GOOD,
    change: { clb6: { ipVersion: 'ipv6' }, tool, sg6 },
    from: 'tool',
    to: 'clb6',
    family: 'ipv6',
    says: ['Add a private IPv4 CLB for clients in the VPC'],
  },
  {
    code: 'TC_CLB6_NO_V6_BACKEND',
    on: GOOD,
    change: { clb6: { ipVersion: 'ipv6', backends: [{ listener: 'web', target: 'v4', port: 8080 }] }, v4, client },
    from: 'client',
    to: 'clb6',
    port: 80,
    family: 'ipv6',
    says: ['Give v4 an IPv6 address'],
    works: true,
  },
  {
    code: 'TC_CLB6_NO_DUAL_STACK',
    on: GOOD,
    change: { clb6: { ipVersion: 'ipv6', backends: [{ listener: 'web', target: 'v4', by: 'ipv4', port: 8080 }] }, v4, client },
    from: 'client',
    to: 'clb6',
    port: 80,
    family: 'ipv6',
    says: ['Turn dual-stack binding on'],
    works: true,
  },
];
