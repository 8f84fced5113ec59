import { describe, expect, it } from 'vitest';
import { createView } from '../../core/engine/view.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Born } from '../../core/kinds/kind.ts';
import { sentence } from '../../core/words/index.ts';
import { type Change, changed, designOf, NETWORK, OTHER } from './network.ts';

const born = (kind: string, container: string | undefined, change: Change = {}, smaller = 0): Born | undefined =>
  kindOf(kind)?.born?.(createView(designOf(changed(NETWORK, change))), container, smaller);

interface Case {
  readonly name: string;
  readonly kind: string;
  readonly in?: string;
  readonly change?: Change;
  readonly smaller?: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a VPC takes the first free /16',
    kind: 'aws.vpc',
    in: 'region',
    values: { ipv4Cidr: '10.1.0.0/16' },
    note: '10.1.0.0/16, 65,536 addresses',
  },
  {
    name: 'a VPC leaves out what an office has',
    kind: 'aws.vpc',
    in: 'region',
    change: { office: { ipv4Cidrs: ['10.1.0.0/16'] } },
    values: { ipv4Cidr: '10.2.0.0/16' },
  },
  { name: 'a smaller VPC still overlaps nothing', kind: 'aws.vpc', smaller: 4, values: { ipv4Cidr: '10.1.0.0/20' } },
  {
    name: 'a subnet takes the first free /24 and /64',
    kind: 'aws.subnet',
    in: 'zone-a',
    values: { ipv4Cidr: '10.0.2.0/24', ipv6Cidr: '2001:db8:1:102::/64', assignIpv6OnCreation: true },
    note: '10.0.2.0/24, 251 of 256 addresses usable',
  },
  {
    name: 'a smaller subnet fits between',
    kind: 'aws.subnet',
    in: 'zone-a',
    smaller: 2,
    values: { ipv4Cidr: '10.0.2.0/26', ipv6Cidr: '2001:db8:1:102::/64', assignIpv6OnCreation: true },
    note: '10.0.2.0/26, 59 of 64 addresses usable',
  },
  {
    name: 'a larger subnet goes where it fits',
    kind: 'aws.subnet',
    in: 'zone-a',
    smaller: -4,
    values: { ipv4Cidr: '10.0.16.0/20', ipv6Cidr: '2001:db8:1:102::/64', assignIpv6OnCreation: true },
  },
  {
    name: 'a VPC without IPv6 gives none',
    kind: 'aws.subnet',
    in: 'vpc',
    change: { vpc: { ipv6Source: 'none', ipv6Cidr: undefined } },
    values: { zone: 'us-east-1a', ipv4Cidr: '10.0.2.0/24' },
  },
  {
    name: 'where no /24 is left the next smaller one is taken',
    kind: 'aws.subnet',
    in: 'zone-a',
    change: { ...OTHER, vpc: { ipv4Cidr: '10.0.0.0/24', ipv6Source: 'none', ipv6Cidr: undefined }, 'public-a': { ipv4Cidr: '10.0.0.0/25' } },
    values: { ipv4Cidr: '10.0.0.128/25' },
  },
  {
    name: 'a full VPC says so',
    kind: 'aws.subnet',
    in: 'zone-a',
    change: { vpc: { ipv4Cidr: '10.0.0.0/24', ipv6Source: 'none', ipv6Cidr: undefined } },
    values: {},
    note: 'vpc has no free IPv4 block left',
  },
  { name: 'a zone takes the next letter', kind: 'aws.availability-zone', in: 'vpc', values: { name: 'us-east-1c', zone: 'us-east-1c' } },
  { name: 'a region takes the next one', kind: 'aws.region', values: { name: 'us-east-2', region: 'us-east-2' } },
  {
    name: 'a client has addresses of its own',
    kind: 'outside.client',
    values: { ipv4: '203.0.113.10', ipv6: '2001:db8:ffff::10' },
    change: { internet: undefined },
  },
  {
    name: 'an office has a block of its own',
    kind: 'outside.on-premises',
    change: { office: { ipv4Cidrs: ['172.16.0.0/16'] } },
    values: { ipv4Cidrs: ['172.17.0.0/16'] },
  },
  {
    name: 'a VPN joins the only two ends',
    kind: 'aws.vpn-connection',
    in: 'region',
    values: { gateway: 'vgw', network: 'office', staticRoutes: ['172.16.0.0/12'] },
  },
];

describe('what a dropped resource gets', () => {
  it.each(CASES)('$name', ({ kind, in: container, change, smaller, values, note }) => {
    const got = born(kind, container, change, smaller);
    expect(got?.values).toEqual(values);
    if (note !== undefined) expect(got?.note && sentence(got.note.code, got.note.values, (id) => id)).toBe(note);
  });

  it('a VPC comes with two zones, each called by its code', () => {
    expect(born('aws.vpc', 'region')?.with).toEqual(
      ['us-east-1a', 'us-east-1b'].map((zone) => ({ kind: 'aws.availability-zone', values: { name: zone, zone } })),
    );
  });
  it('a NAT gateway comes with an Elastic IP that stands in its region', () => {
    expect(born('aws.nat-gateway', 'public-a')?.needs).toEqual([{ kind: 'aws.elastic-ip', in: 'region', field: 'elasticIps' }]);
  });
  it('a network ACL allows what the default one allows', () => {
    expect(born('aws.network-acl', 'vpc')?.values.inbound).toMatchObject([
      { number: 100, cidr: '0.0.0.0/0' },
      { number: 101, cidr: '::/0' },
    ]);
  });
});
