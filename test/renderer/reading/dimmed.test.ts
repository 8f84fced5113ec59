import { describe, expect, test } from 'vitest';
import { type Face, plainFace, type Tier } from '../../../core/kinds/face.ts';
import type { Design, Resource } from '../../../core/model/design.ts';
import type { Family } from '../../../core/net/address.ts';
import { dimmedBy, tagsOf } from '../../../renderer/filter/dimmed.ts';

const designOf = (resources: Readonly<Record<string, Resource>>): Design => ({
  format: 'netdraft/1',
  name: 't',
  resources,
  layout: {},
  scenarios: [],
});
const design = designOf({
  vpc: { kind: 'aws.vpc' },
  igw: { kind: 'aws.internet-gateway', in: 'vpc' },
  za: { kind: 'aws.availability-zone', in: 'vpc' },
  zb: { kind: 'aws.availability-zone', in: 'vpc' },
  front: { kind: 'aws.subnet', in: 'za' },
  back: { kind: 'aws.subnet', in: 'zb', tags: [{ key: 'team', value: 'orders' }, { key: 'pci' }] },
  web: { kind: 'aws.instance', in: 'front' },
  db: { kind: 'aws.instance', in: 'back' },
  loop: { kind: 'aws.vpc', in: 'loop' },
});
const face = (families: string, tier?: Tier): Face => ({
  ...plainFace,
  lines: (['ipv4', 'ipv6'] as const).filter((family) => families.includes(family.slice(-1))).map((family) => ({ text: 'x', family })),
  ...(tier && { tier }),
});
const faces: Readonly<Record<string, Face>> = {
  vpc: face('46'),
  front: face('46', 'public'),
  back: face('4', 'isolated'),
  web: face('46'),
  db: face('4'),
};
const dimmed = (tiers: string, families: string, tags: string): string =>
  [
    ...dimmedBy(design, faces, {
      tiers: new Set(tiers.split(' ').filter(Boolean) as Tier[]),
      families: new Set(families.split(' ').filter(Boolean) as Family[]),
      tags: new Set(tags.split(',').filter(Boolean)),
    }),
  ].join(' ');

describe('what is dimmed', () => {
  test.each([
    ['nothing, when nothing is asked for', '', '', '', ''],
    ['other tiers, with the zone that holds nothing else; a gateway has no tier', 'public', '', '', 'zb back db'],
    ['a tier that nobody is in: all that have one, and what holds only them', 'private', '', '', 'vpc za zb front back web db'],
    ['two tiers are either of them', 'public isolated', '', '', ''],
    ['what has only the other family', '', 'ipv6', '', 'zb back db'],
    ['both families are either of them', '', 'ipv4 ipv6', '', ''],
    ['tier and family must both match; the network has the family', 'isolated', 'ipv6', '', 'za zb front back web db'],
    ['what has not the tag, nor stands in something that has', '', '', 'team = orders', 'igw za front web loop'],
    ['a tag without a value', '', '', 'pci', 'igw za front web loop'],
  ])('%s', (_, tiers, families, tags, ids) => {
    expect(dimmed(tiers, families, tags)).toBe(ids);
  });

  test('tags are read as they are written, whatever else stands there', () => {
    expect(tagsOf({ kind: 'x', tags: [{ key: 'a', value: 'b' }, { key: '' }, null, 'c', { value: 'd' }, { key: 'e', value: 5 }] } as never)).toEqual([
      'a = b',
      'e',
    ]);
    expect(tagsOf(undefined)).toEqual([]);
  });
});
