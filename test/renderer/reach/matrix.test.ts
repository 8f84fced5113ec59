import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../../../core/model/design.ts';
import type { Allowed, Between, Change } from '../../../core/protocol/engine.ts';
import { axisOf, type Grouping, groupingFor, type Item } from '../../../renderer/reach/axis.ts';
import { partsOf } from '../../../renderer/reach/lines.ts';
import { answeredIn, changedIn, degreeOf, mayIn, summaryOf } from '../../../renderer/reach/summary.ts';
import { createTallies, inOrder, pairsIn } from '../../../renderer/reach/tallies.ts';
import { type Cursor, inSight, moved, scrollTo } from '../../../renderer/reach/window.ts';

/** Two networks: `shop` with two subnets and a function outside of them, `lab` with one; and the Internet. */
const SHOP = {
  ...emptyDesign('shop'),
  resources: {
    shop: { kind: 'aws.vpc' },
    lab: { kind: 'aws.vpc' },
    front: { kind: 'aws.subnet', in: 'shop' },
    back: { kind: 'aws.subnet', in: 'shop' },
    bench: { kind: 'aws.subnet', in: 'lab' },
    web: { kind: 'aws.instance', in: 'front' },
    probe: { kind: 'aws.instance', in: 'bench' },
    api: { kind: 'aws.instance', in: 'back' },
    db: { kind: 'aws.instance', in: 'back' },
    fn: { kind: 'aws.lambda-function', in: 'shop' },
  },
};
const ENDS = ['internet', 'web', 'probe', 'api', 'db', 'fn'];
const axis = (grouping: Grouping, ...opened: readonly string[]) =>
  axisOf(ENDS, SHOP, grouping, new Set(opened))
    .map(({ id, ends, group }) => (group ? `${id}(${ends})` : id))
    .join(' ');

describe('the rows of a matrix', () => {
  test.each<{ readonly name: string; readonly grouping: Grouping; readonly opened?: readonly string[]; readonly rows: string }>([
    { name: 'are ends, those of a subnet side by side', grouping: 'ends', rows: 'internet web api db fn probe' },
    { name: 'are subnets where several ends stand in one', grouping: 'segments', rows: 'internet web back(api,db) fn probe' },
    { name: 'are networks, with what stands in none', grouping: 'networks', rows: 'internet shop(web,api,db,fn) probe' },
    { name: 'open step by step', grouping: 'networks', opened: ['shop'], rows: 'internet web back(api,db) fn probe' },
    { name: 'open to the last end', grouping: 'networks', opened: ['shop', 'back'], rows: 'internet web api db fn probe' },
    {
      name: 'stay as they are when what is open stands in a group that is not',
      grouping: 'networks',
      opened: ['back'],
      rows: 'internet shop(web,api,db,fn) probe',
    },
  ])('$name', ({ grouping, opened = [], rows }) => {
    expect(axis(grouping, ...opened)).toBe(rows);
  });

  test('take as wide a look as can be read', () => {
    const hosts = (subnets: number, each: number) => {
      const resources: Record<string, { kind: string; in?: string }> = { vpc: { kind: 'aws.vpc' } };
      const ends: string[] = [];
      for (let s = 0; s < subnets; s++) {
        resources[`s${s}`] = { kind: 'aws.subnet', in: 'vpc' };
        for (let h = 0; h < each; h++) {
          ends.push(`h${s}-${h}`);
          resources[`h${s}-${h}`] = { kind: 'aws.instance', in: `s${s}` };
        }
      }
      return groupingFor(ends, { ...emptyDesign('many'), resources });
    };
    expect([hosts(4, 5), hosts(5, 40), hosts(60, 9)]).toEqual(['ends', 'segments', 'networks']);
  });
});

const tcp = (from: number, to = from): Allowed => ({ protocol: 'tcp', ports: { from, to }, outcome: 'works' });
const ICMP: Allowed = { protocol: 'icmp', outcome: 'works' };
const ALL: Allowed = { protocol: 'all', outcome: 'works' };

const range = (from: number, to = from) => ({ from, to });
test.each<{ readonly name: string; readonly allowed: readonly Allowed[]; readonly is: object }>([
  { name: 'everything', allowed: [ALL], is: { degree: 'all', unknown: false } },
  { name: 'nothing', allowed: [], is: { degree: 'nothing', traffic: [] } },
  { name: 'one port', allowed: [tcp(443)], is: { degree: 'some', traffic: [{ protocol: 'tcp', ports: range(443) }] } },
  {
    name: 'TCP before a ping',
    allowed: [ICMP, tcp(80, 90), tcp(443)],
    is: { degree: 'some', traffic: [{ protocol: 'tcp', ports: range(80, 90) }, { protocol: 'tcp', ports: range(443) }, { protocol: 'icmp' }] },
  },
  {
    name: 'all ports but one where two ranges leave it out',
    allowed: [tcp(0, 24), tcp(26, 65_535), ICMP],
    is: { degree: 'some', traffic: [{ protocol: 'tcp', but: range(25) }, { protocol: 'icmp' }] },
  },
  {
    name: 'what works before what works at times',
    allowed: [{ ...tcp(22), outcome: 'intermittent' }, tcp(443)],
    is: { degree: 'some', traffic: [{ protocol: 'tcp', ports: range(443) }] },
  },
  { name: 'what works at times', allowed: [{ ...tcp(22), outcome: 'intermittent' }], is: { degree: 'intermittent' } },
  { name: 'what is not modelled', allowed: [{ ...ALL, outcome: 'not-modelled' }], is: { degree: 'not-modelled', unknown: true } },
  {
    name: 'what is not modelled beside what works',
    allowed: [tcp(443), { ...ICMP, outcome: 'not-modelled' }],
    is: { degree: 'some', unknown: true },
  },
  {
    name: 'only what is not blocked',
    allowed: [
      { ...ICMP, outcome: 'blocked' },
      { protocol: 'others', outcome: 'works' },
    ],
    is: { degree: 'some', traffic: [{ protocol: 'others' }] },
  },
])('a cell says of a list: $name', ({ allowed, is }) => {
  expect(summaryOf(allowed)).toMatchObject(is);
});

describe('a cell of a group', () => {
  const items = axisOf(ENDS, SHOP, 'networks', new Set());
  const [, shop, probe] = items as readonly [Item, Item, Item];
  const opened = (change: Partial<Change>): Change => ({
    from: 'web',
    to: 'probe',
    family: 'ipv4',
    protocol: 'tcp',
    before: 'blocked',
    after: 'works',
    ...change,
  });
  const tallied = (...answers: readonly Between[]) => {
    const tallies = createTallies(items);
    for (const [at, answer] of answers.entries()) tallies.count({ from: shop.ends[at] ?? '', to: 'probe' }, answer);
    return tallies.get(shop, probe);
  };

  test('stands for each pair of different ends', () => {
    expect([pairsIn(shop, probe), pairsIn(shop, shop), pairsIn(probe, probe)]).toEqual([4, 12, 0]);
  });
  test('says one thing only as long as all of its pairs do', () => {
    expect(tallied({ allowed: { ipv4: [tcp(443)] } }, { allowed: { ipv4: [tcp(443)] } })?.families.ipv4.same).toMatchObject({
      traffic: [{ ports: { from: 443 } }],
    });
    const mixed = tallied({ allowed: { ipv4: [tcp(443)] } }, { allowed: { ipv4: [] } }, { allowed: { ipv4: [tcp(443)] } });
    expect([mixed?.families.ipv4.same, mixed && mayIn(mixed.families.ipv4), mixed && answeredIn(mixed.families.ipv4)]).toEqual([undefined, 2, 3]);
  });
  const every = (...lists: readonly (readonly Allowed[])[]) => tallied(...lists.map((ipv4) => ({ allowed: { ipv4 } })))?.families.ipv4;
  test.each<{ readonly name: string; readonly lists: readonly (readonly Allowed[])[]; readonly is: string }>([
    { name: 'what is the same everywhere', lists: [[ALL], [ALL]], is: 'all' },
    { name: 'some everywhere, whatever it is', lists: [[ALL], [tcp(22)]], is: 'some' },
    { name: 'some here and nothing there', lists: [[tcp(22)], []], is: 'mixed' },
    { name: 'at times, where nothing works for sure', lists: [[{ ...tcp(22), outcome: 'intermittent' }], []], is: 'intermittent' },
    { name: 'not modelled, where nothing else may pass', lists: [[{ ...ALL, outcome: 'not-modelled' }], []], is: 'not-modelled' },
  ])('comes to $name', ({ lists, is }) => {
    const tally = every(...lists);
    expect(tally && degreeOf(tally)).toBe(is);
  });
  test('takes two lists for different that only begin alike', () => {
    expect(tallied({ allowed: { ipv4: [tcp(443), tcp(8080)] } }, { allowed: { ipv4: [tcp(443), tcp(22)] } })?.families.ipv4.same).toBeUndefined();
  });
  test('tells how many of its pairs are answered', () => {
    expect(tallied({ allowed: {} })).toMatchObject({ asked: 1, pairs: 4 });
    expect(tallied()).toBeUndefined();
  });
  test('counts each pair once that changed, by what became of it', () => {
    const tally = tallied(
      { allowed: {}, changes: [opened({}), opened({ protocol: 'udp' })] },
      { changes: [opened({ before: 'works', after: 'blocked' })] },
    );
    expect(tally?.families.ipv4).toMatchObject({ opens: 1, closes: 1, others: 0 });
    expect([tally?.gone, tally && changedIn(tally.families.ipv6)]).toEqual([1, 0]);
  });
  test('is asked about together with the others in sight: one pair of each in turn, then all the rest', () => {
    const order = [
      ...inOrder(items, [
        [shop, probe],
        [probe, shop],
      ]),
    ].map(({ from, to }) => `${from}>${to}`);
    expect(order.slice(0, 4)).toEqual(['web>probe', 'probe>web', 'api>probe', 'probe>api']);
    expect(new Set(order).size).toBe(30);
  });
});

test('differences are read by what became of them, in the order of the ends, with what happened alike in one line', () => {
  const change = (from: string, protocol: string, before: Change['before'], after: Change['after']): Change => ({
    from,
    to: 'db',
    family: 'ipv4',
    protocol,
    before,
    after,
  });
  const changes = [
    change('web', 'tcp', 'works', 'blocked'),
    change('web', 'udp', 'blocked', 'works'),
    change('api', 'tcp', 'not-modelled', 'blocked'),
    change('internet', 'icmp', 'blocked', 'works'),
    change('web', 'icmp', 'blocked', 'works'),
  ];
  const read = partsOf(changes, ENDS).map(
    ({ sort, lines }) => `${sort} ${lines.map(({ first, all }) => `${first.from}:${all.map(({ protocol }) => protocol)}`).join(' ')}`,
  );
  expect(read).toEqual(['opens internet:icmp web:udp,icmp', 'closes web:tcp', 'others api:tcp']);
});

describe('a matrix that is larger than its room', () => {
  test.each([
    { name: 'draws what is in sight and one more', scrolled: 0, range: { from: 0, to: 6 } },
    { name: 'in the middle', scrolled: 440, range: { from: 9, to: 16 } },
    { name: 'and nothing behind its end', scrolled: 4200, range: { from: 94, to: 100 } },
  ])('$name', ({ scrolled, range }) => {
    expect(inSight(100, 44, scrolled, 210)).toEqual(range);
  });
  test.each([
    { name: 'stays where the cell is in sight', at: 3, to: 100 },
    { name: 'scrolls up to it', at: 1, to: 44 },
    { name: 'scrolls down to it', at: 9, to: 230 },
    { name: 'stays where it is a header', at: -1, to: 100 },
  ])('$name', ({ at, to }) => {
    expect(scrollTo(at, 44, 100, 210)).toBe(to);
  });
  const from: Cursor = { row: 2, column: 0 };
  test.each<{ readonly key: string; readonly far?: boolean; readonly to: Cursor | undefined }>([
    { key: 'ArrowDown', to: { row: 3, column: 0 } },
    { key: 'ArrowLeft', to: { row: 2, column: -1 } },
    { key: 'Home', to: { row: 2, column: 0 } },
    { key: 'End', to: { row: 2, column: 4 } },
    { key: 'End', far: true, to: { row: 9, column: 4 } },
    { key: 'PageDown', to: { row: 7, column: 0 } },
    { key: 'PageUp', to: { row: 0, column: 0 } },
    { key: 'a', to: undefined },
  ])('$key leads to $to', ({ key, far = false, to }) => {
    expect(moved(from, key, far, 10, 5, 5)).toEqual(to);
  });
  test('has no cell in its corner', () => {
    expect(moved({ row: -1, column: 0 }, 'ArrowLeft', false, 10, 5, 5)).toEqual({ row: -1, column: 0 });
  });
});
