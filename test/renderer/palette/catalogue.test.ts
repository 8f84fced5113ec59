import { describe, expect, test } from 'vitest';
import { KINDS, kindOf } from '../../../core/kinds/index.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import type { Design, Resource } from '../../../core/model/design.ts';
import { cloudAt, groupsOf, limitOf, mainCloud, search } from '../../../renderer/palette/catalogue.ts';

const designOf = (resources: Readonly<Record<string, Resource>>): Design => ({
  format: 'netdraft/1',
  name: 'test',
  resources,
  layout: {},
  scenarios: [],
});
const AWS = KINDS.filter((kind) => kind.cloud === 'aws' || kind.cloud === 'outside');
const found = (query: string): readonly string[] => search('aws', query, AWS).groups.flatMap((group) => group.kinds.map((kind) => kind.id));
/** Kinds of three clouds, by what they are called, what they are comparable to, and their group. */
const kind = (id: string, comparable: string | undefined, group: Kind['group'] = 'gateways'): Kind => {
  const like = AWS.find((one) => one.id === 'aws.nat-gateway') as Kind;
  const { comparable: _, ...rest } = like;
  const cloud = id.split('.')[0] as Kind['cloud'];
  return {
    ...rest,
    id,
    cloud,
    group,
    ...(comparable && { comparable }),
    words: { ...like.words, name: id.split('.')[1] ?? id, short: id, search: [] },
  };
};
const THREE: readonly Kind[] = [
  kind('aws.igw', 'internet-gateway'),
  kind('aws.endpoint', undefined),
  kind('aws.nat', 'nat-gateway'),
  kind('aws.vpn', 'vpn-gateway'),
  kind('aws.alb', 'load-balancer', 'balancing'),
  kind('tencent.nat', 'nat-gateway'),
  kind('tencent.clb', 'load-balancer', 'balancing'),
  kind('tencent.vpn', 'vpn-gateway'),
  kind('alibaba.vpn', 'vpn-gateway'),
  kind('alibaba.ipv4', 'internet-gateway'),
  kind('alibaba.nat', 'nat-gateway'),
  kind('alibaba.slb', 'load-balancer', 'balancing'),
  kind('outside.internet', undefined, 'outside'),
];
const rows = (cloud: 'aws' | 'alibaba' | 'tencent') => groupsOf(cloud, THREE).map((group) => group.kinds.map((one) => one.id));

describe('the search of the palette', () => {
  test('without words it has every kind once, but for those of a previous generation', () => {
    expect([...found('')].sort()).toEqual(
      AWS.filter((kind) => !kind.previous)
        .map((kind) => kind.id)
        .sort(),
    );
    expect(found('')).not.toContain('aws.classic-load-balancer');
  });
  test.each([
    ['igw', 'aws.internet-gateway'],
    ['EIP', 'aws.elastic-ip'],
    ['vswitch', 'aws.subnet'],
    ['firewall', 'aws.security-group'],
    ['firewall', 'aws.network-acl'],
    ['ECS', 'aws.instance'],
    ['serverless', 'aws.lambda-function'],
  ])('%s finds %s', (word, kind) => expect(found(word)).toContain(kind));
  test('every kind is found by its name and by every word of its own', () => {
    for (const one of KINDS) {
      const cloud = one.cloud === 'outside' ? 'aws' : one.cloud;
      for (const word of [one.words.name, one.words.short, ...one.words.search])
        expect(
          search(cloud, word).groups.flatMap((group) => group.kinds.map(({ id }) => id)),
          word,
        ).toContain(one.id);
    }
  });
  test('what nothing is called finds nothing', () => expect(found('zzz')).toEqual([]));
  test('finds what other clouds have too, under the name of the cloud, after what this one has', () => {
    const { groups, best } = search('aws', 'nat', THREE);
    expect(groups.map((group) => [group.title, group.kinds.map((one) => one.id)])).toEqual([
      ['GROUP_GATEWAYS', ['aws.nat']],
      ['CLOUD_ALIBABA', ['alibaba.nat']],
      ['CLOUD_TENCENT', ['tencent.nat']],
    ]);
    expect(best).toBe('aws.nat');
    expect(search('aws', 'clb', THREE).best).toBe('tencent.clb');
  });
});

describe('switching the cloud', () => {
  test('keeps what is comparable in the same row of the same group', () => {
    expect(rows('aws')).toEqual([['aws.nat', 'aws.vpn', 'aws.igw', 'aws.endpoint'], ['aws.alb'], ['outside.internet']]);
    expect(rows('alibaba')).toEqual([['alibaba.nat', 'alibaba.vpn', 'alibaba.ipv4'], ['alibaba.slb'], ['outside.internet']]);
    expect(rows('tencent')).toEqual([['tencent.nat', 'tencent.vpn'], ['tencent.clb'], ['outside.internet']]);
  });
  test('a group has room for as many rows as it has anywhere', () => {
    for (const cloud of ['aws', 'alibaba', 'tencent'] as const) expect(groupsOf(cloud, THREE).map(({ room }) => room)).toEqual([4, 1, 1]);
  });
  test('the cloud is that of what is selected, or of most of the design', () => {
    const design = designOf({
      vpc: { kind: 'aws.vpc' },
      odd: { kind: 'nobody.knows', in: 'vpc' },
      a: { kind: 'outside.client' },
      b: { kind: 'outside.internet' },
    });
    expect(cloudAt(design, 'odd')).toBe('aws');
    expect(cloudAt(design, 'a')).toBeUndefined();
    expect(cloudAt(design, undefined)).toBeUndefined();
    expect(mainCloud(design)).toBe('aws');
    expect(mainCloud(designOf({ a: { kind: 'outside.client' } }))).toBeUndefined();
  });
});

describe('"1 of 1"', () => {
  const limit = (kind: string, resources: Readonly<Record<string, Resource>>) => {
    const one = kindOf(kind);
    if (!one) throw new Error(kind);
    return limitOf(one, designOf(resources));
  };
  test('a gateway has no room left when every VPC has one', () => {
    const vpc = { kind: 'aws.vpc' };
    const igw = (of: string) => ({ kind: 'aws.internet-gateway', in: of });
    expect(limit('aws.internet-gateway', {})).toBeUndefined();
    expect(limit('aws.internet-gateway', { a: vpc })).toBeUndefined();
    expect(limit('aws.internet-gateway', { a: vpc, igw: igw('a') })).toEqual({ count: 1, most: 1 });
    expect(limit('aws.internet-gateway', { a: vpc, b: vpc, igw: igw('a') })).toBeUndefined();
    expect(limit('aws.internet-gateway', { a: vpc, b: vpc, igw: igw('a'), igw2: igw('b') })).toEqual({ count: 2, most: 2 });
  });
  test('the Internet is there once', () => expect(limit('outside.internet', { i: { kind: 'outside.internet' } })).toEqual({ count: 1, most: 1 }));
  test('what has no limit never says so', () => expect(limit('aws.instance', { a: { kind: 'aws.instance' } })).toBeUndefined());
});
