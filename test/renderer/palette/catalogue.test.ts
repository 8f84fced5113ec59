import { describe, expect, test } from 'vitest';
import { KINDS, kindOf } from '../../../core/kinds/index.ts';
import type { Design, Resource } from '../../../core/model/design.ts';
import { groupsOf, limitOf } from '../../../renderer/palette/catalogue.ts';

const designOf = (resources: Readonly<Record<string, Resource>>): Design => ({
  format: 'netdraft/1',
  name: 'test',
  resources,
  layout: {},
  scenarios: [],
});
const found = (query: string): readonly string[] => groupsOf('aws', query).flatMap((group) => group.kinds.map((kind) => kind.id));

describe('the search of the palette', () => {
  test('without words it has every kind once', () => {
    expect([...found('')].sort()).toEqual(KINDS.map((kind) => kind.id).sort());
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
    for (const kind of KINDS)
      for (const word of [kind.words.name, kind.words.short, ...kind.words.search]) expect(found(word), word).toContain(kind.id);
  });
  test('what nothing is called finds nothing', () => expect(found('zzz')).toEqual([]));
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
