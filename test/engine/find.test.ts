import { describe, expect, test } from 'vitest';
import { find } from '../../core/engine/find.ts';
import { createView } from '../../core/engine/view.ts';
import type { Design } from '../../core/model/design.ts';

const design: Design = {
  format: 'netdraft/1',
  name: 'found',
  resources: {
    internet: { kind: 'outside.internet', name: 'Internet', ipv4: '203.0.113.80' },
    'vpc-0a1': { kind: 'aws.vpc', name: 'shop', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'amazon', ipv6Cidr: '2001:db8:1:100::/56' },
    front: { kind: 'aws.subnet', in: 'vpc-0a1', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:1:101::/64', routeTable: 'rt' },
    back: { kind: 'aws.subnet', name: 'web-back', in: 'vpc-0a1', ipv4Cidr: '10.0.2.0/24' },
    'i-1': { kind: 'aws.instance', name: 'web', in: 'front', privateIpv4: '10.0.1.10' },
    'i-2': { kind: 'aws.instance', name: 'web-2', in: 'front' },
    'i-3': { kind: 'aws.instance', name: 'old web', in: 'back', secondaryPrivateIpv4s: ['10.0.2.77'] },
    eip: { kind: 'aws.elastic-ip', associatedWith: 'i-2', publicIpv4: '198.51.100.7' },
    rt: { kind: 'aws.route-table', in: 'vpc-0a1', routes: [{ destination: '192.0.2.0/24', target: 'i-1' }] },
    office: { kind: 'outside.on-premises', ipv4Cidrs: ['172.16.0.0/12'] },
    acl: { kind: 'aws.network-acl', in: 'no-such-network' },
  },
  layout: {},
  scenarios: [],
};
const view = createView(design);
const found = (query: string) => find(view, design, query, 20).found;

/** What is typed, and the resources in the order of the list. */
const CASES: readonly (readonly [what: string, query: string, ids: string])[] = [
  ['a name goes before what begins with it, then a word within', 'web', 'i-1 back i-2 i-3'],
  ['an id, whatever the name', 'i-1', 'i-1'],
  ['upper and lower case are the same', 'WEB-2', 'i-2'],
  ['a part of an id', '0a1', 'vpc-0a1'],
  ['several words must all be there, kinds count', 'web subnet', 'back'],
  ['a kind', 'route table', 'rt'],
  ['an address: who has it, then subnet and network around it', '10.0.1.10', 'i-1 front vpc-0a1'],
  ['an address that nobody has: the smallest block first', '10.0.2.200', 'back vpc-0a1'],
  ['an address that the cloud has given', '10.0.1.4', 'i-2 front vpc-0a1'],
  ['a secondary address', '10.0.2.77', 'i-3 back vpc-0a1'],
  ['a public address: the resource and who carries it', '198.51.100.7', 'i-2 eip'],
  ['an address of a corporate network', '172.20.1.1', 'office'],
  ['an IPv6 address in any spelling', '2001:DB8:1:0101:0:0::9', 'front vpc-0a1'],
  ['a block: itself, then those around and within it', '10.0.1.0/24', 'front vpc-0a1 i-1 i-2'],
  ['a block that only a route speaks of', '192.0.2.0/24', 'rt'],
  ['the beginning of an address', '10.0.1.1', 'front vpc-0a1'],
  ['a piece of an address', '.2.77', 'i-3'],
  ['a route is not found by an address that it would carry', '192.0.2.9', ''],
  ['nothing', '', ''],
  ['blanks', '   ', ''],
  ['what is not there', 'nginx', ''],
  ['signs of a pattern are letters', '[a-z]+(', ''],
];

describe('what is looked for in a drawing', () => {
  test.each(CASES)('%s: "%s"', (_, query, ids) => {
    expect(
      found(query)
        .map((one) => one.resource)
        .join(' '),
    ).toBe(ids);
  });

  test('says by what it was found, and where the words stand that only speak of it', () => {
    expect(found('10.0.1.10').map(({ by, text }) => `${by} ${text}`)).toEqual(['address 10.0.1.10', 'block 10.0.1.0/24', 'block 10.0.0.0/16']);
    expect(found('192.0.2.0/24')).toEqual([
      { resource: 'rt', by: 'written', text: '192.0.2.0/24', place: { resource: 'rt', field: 'routes', index: 0, column: 'destination' } },
    ]);
  });

  test('gives the best ones and how many there are', () => {
    expect(find(view, design, 'aws', 3)).toEqual({ found: [], count: 0 });
    const { found: some, count } = find(view, design, 'web', 2);
    expect([some.map((one) => one.resource), count]).toEqual([['i-1', 'back'], 4]);
  });
});
