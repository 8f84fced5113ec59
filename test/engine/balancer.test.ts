import { describe, expect, it } from 'vitest';
import { packetOf } from '../../core/engine/trace/wire.ts';
import { type Asked, type Balancer, type Host, listener, paths, probed, rule, target, at, worldOf } from './support/world.ts';

// The mechanism of every cloud's load balancers, in a network that belongs to none.

const CLIENT: Host = { id: 'client', segment: 'b', addresses: ['10.0.2.100', '2001:db8::b:100'] };
const ONE: Host = { id: 'one', segment: 'a', addresses: ['10.0.1.11'] };
const TWO: Host = { id: 'two', segment: 'b', addresses: ['10.0.2.12'] };
const NODE = '10.0.1.5';
const proxied = { source: at(NODE), forwardedFor: true };

const lb = (listeners: Balancer['doors'][number]['listeners'], more: Balancer['doors'][number]['more'] = {}): Balancer => ({
  id: 'lb',
  doors: [{ segment: 'a', addresses: [NODE, '2001:db8::a:5'], listeners, more }],
});
const ask = (hosts: readonly Host[], balancers: readonly Balancer[], asked: Asked = {}) =>
  paths(worldOf(hosts, balancers), 'client', '10.0.2.100', NODE, 80, asked);
const outcomes = (found: ReturnType<typeof ask>): readonly string[] => found.map((p) => `${p.to} ${p.outcome}`);

describe('a balancer', () => {
  it('makes every target a path, in their order', () => {
    const found = ask([CLIENT, ONE, TWO], [lb([listener(80, [rule([target('one', '10.0.1.11'), target('two', '10.0.2.12')])])])]);
    expect(outcomes(found)).toEqual(['one works', 'two works']);
    expect(found.map((p) => p.chosen)).toEqual([['one'], ['two']]);
  });

  it('says what it does not listen on, and who has no target', () => {
    const listeners = [listener(443, [rule([target('one', '10.0.1.11')])])];
    expect(outcomes(ask([CLIENT, ONE], [lb(listeners)]))).toEqual(['lb NO_LISTENER']);
    expect(outcomes(ask([CLIENT, ONE], [lb([listener(80, [rule([])])])]))).toEqual(['lb LB_NO_HEALTHY']);
    expect(outcomes(ask([CLIENT, ONE], [lb([listener(80, [])])]))).toEqual(['lb NO_RULE']);
  });

  it('sends nothing new to weight 0', () => {
    const rules = [rule([target('one', '10.0.1.11', { weight: 0 }), target('two', '10.0.2.12')])];
    expect(outcomes(ask([CLIENT, ONE, TWO], [lb([listener(80, rules)])]))).toEqual(['two works']);
    expect(outcomes(ask([CLIENT, ONE], [lb([listener(80, [rule([target('one', '10.0.1.11', { weight: 0 })])])])]))).toEqual(['lb LB_NO_HEALTHY']);
  });

  it('translates the port', () => {
    const [path] = ask([CLIENT, { ...ONE, port: 8080 }], [lb([listener(80, [rule([target('one', '10.0.1.11', { port: 8080 })])])])]);
    expect(path?.outcome).toBe('works');
    expect(path?.marks.findLast((m) => m.half === 'request')?.wire.destinationPort).toBe(8080);
  });
});

describe('the client behind a balancer', () => {
  const listeners = (more: object) => [listener(80, [rule([target('one', '10.0.1.11', more), target('two', '10.0.2.12', more)])])];
  const seen = (found: ReturnType<typeof ask>) => found.map((p) => packetOf(p.marks.findLast((m) => m.half === 'request')?.wire as never));
  const home = (found: ReturnType<typeof ask>) => found.map((p) => packetOf(p.marks.at(-1)?.wire as never));

  it('is seen where its address is kept, and the reply is caught on its way', () => {
    const found = ask([CLIENT, ONE, TWO], [lb(listeners({}))]);
    expect(seen(found).map((p) => p.source)).toEqual(['10.0.2.100', '10.0.2.100']);
    expect(found.map((p) => p.marks.some((m) => m.code === 'BALANCER_CATCHES_REPLY'))).toEqual([true, true]);
    expect(home(found)).toMatchObject([
      { source: NODE, sourcePort: 80, destination: '10.0.2.100' },
      { source: NODE, sourcePort: 80, destination: '10.0.2.100' },
    ]);
  });
  it('passes the border of the balancer only where the reply comes from another segment', () => {
    const border = [{ op: 'refuse', refusal: { reason: { code: 'NACL_INGRESS', values: {} }, then: 'stop' } }] as const;
    expect(outcomes(ask([CLIENT, ONE, TWO], [lb(listeners({}), { border })]))).toEqual(['one works', 'two NACL_INGRESS']);
  });
  it('is lost where nobody catches its reply', () => {
    const found = ask([CLIENT, ONE, TWO], [lb(listeners({}), { catches: false })]);
    expect(found.map((p) => p.outcome)).toEqual(['REPLY_ASTRAY', 'REPLY_ASTRAY']);
  });
  it('stands in X-Forwarded-For where the balancer asks in its own name', () => {
    const found = ask([CLIENT, ONE, TWO], [lb(listeners(proxied))]);
    expect(found.map((p) => p.outcome)).toEqual(['works', 'works']);
    expect(seen(found)).toMatchObject([
      { source: NODE, forwardedFor: '10.0.2.100' },
      { source: NODE, forwardedFor: '10.0.2.100' },
    ]);
    expect(found.some((p) => p.marks.some((m) => m.code === 'BALANCER_CATCHES_REPLY'))).toBe(false);
    expect(home(found).map((p) => p.forwardedFor)).toEqual([undefined, undefined]);
  });
  it('may be of the other family', () => {
    const view = worldOf([CLIENT, ONE], [lb([listener(80, [rule([target('one', '10.0.1.11', proxied)])])])]);
    const [path] = paths(view, 'client', '2001:db8::b:100', '2001:db8::a:5', 80);
    expect(path?.outcome).toBe('works');
    expect(packetOf(path?.marks.findLast((m) => m.half === 'request')?.wire as never)).toMatchObject({
      family: 'ipv4',
      source: NODE,
      forwardedFor: '2001:db8::b:100',
    });
    expect(packetOf(path?.marks.at(-1)?.wire as never)).toMatchObject({ family: 'ipv6', source: '2001:db8::a:5', destination: '2001:db8::b:100' });
  });
  it('is let in by a rule that names a group of the balancer, and by no other group', () => {
    const admits = [{ group: 'sg-lb' }];
    const through = (vouched: readonly string[]) => ask([CLIENT, { ...ONE, admits }, TWO], [lb(listeners({ vouched }))]).map((p) => p.outcome);
    expect(through(['sg-lb'])).toEqual(['works', 'works']);
    expect(through(['sg-other'])).toEqual(['SG_INGRESS', 'works']);
    expect(through([])).toEqual(['SG_INGRESS', 'works']);
  });
  it('does not get its own packets back, where the cloud says so', () => {
    const hairpin = { reason: { code: 'LB_HAIRPIN', values: {} }, then: 'stop' } as const;
    const to = (more: object, what: object) =>
      ask([CLIENT, TWO], [lb([listener(80, [rule([target('client', '10.0.2.100', more), target('two', '10.0.2.12', more)])])], what)]);
    expect(outcomes(to({}, { hairpin }))).toEqual(['lb LB_HAIRPIN', 'two works']);
    expect(outcomes(to(proxied, { hairpin }))).toEqual(['client works', 'two works']);
  });
});

describe('health checks', () => {
  const probe = probed(NODE, 8080);
  const rules = (more: object = {}) => [
    listener(
      80,
      [rule([target('one', '10.0.1.11', { probe }), target('two', '10.0.2.12', { probe })])].map((r) => ({ ...r, ...more })),
    ),
  ];
  const closed = { admits: ['10.0.2.0/24'] };

  it('are followed: a security group that stops the probe makes a target unhealthy, although traffic would pass', () => {
    expect(outcomes(ask([CLIENT, { ...ONE, ...closed }, TWO], [lb(rules())]))).toEqual(['two works']);
    expect(outcomes(ask([CLIENT, ONE, TWO], [lb(rules())]))).toEqual(['one works', 'two works']);
  });
  it('ask their own port', () => {
    expect(outcomes(ask([CLIENT, { ...ONE, port: 80 }, TWO], [lb(rules())]))).toEqual(['two works']);
    expect(outcomes(ask([CLIENT, { ...ONE, port: 8080 }, { ...TWO, port: 80 }], [lb(rules())]))).toEqual(['one NO_LISTENER']);
  });
  it('fail for everybody: all get traffic, where the cloud says so', () => {
    const found = ask([CLIENT, { ...ONE, port: 80 }, { ...TWO, port: 80 }], [lb(rules())]);
    expect(outcomes(found)).toEqual(['one works', 'two works']);
    expect(found.every((p) => p.marks.some((m) => m.code === 'LB_FAILS_OPEN'))).toBe(true);
  });
  it('fail for everybody: not modelled, where the cloud does not say; what would stop the packet is found all the same', () => {
    const allUnhealthy = { reason: { code: 'LB_ALL_UNHEALTHY', values: {} }, then: 'unknown' } as const;
    const found = ask([CLIENT, { ...ONE, port: 80 }, { ...TWO, port: 81 }], [lb(rules(), { allUnhealthy })]);
    expect(found.map((p) => p.unknown?.code)).toEqual(['LB_ALL_UNHEALTHY', 'LB_ALL_UNHEALTHY']);
    expect(found.map((p) => p.blockers.map((b) => b.code))).toEqual([[], ['NO_LISTENER']]);
  });
  it('never make a weight of 0 take traffic', () => {
    const targets = [target('one', '10.0.1.11', { probe, weight: 0 }), target('two', '10.0.2.12', { probe })];
    expect(outcomes(ask([CLIENT, ONE, { ...TWO, port: 80 }], [lb([listener(80, [rule(targets)])])]))).toEqual(['two works']);
  });
});

describe('balancers behind each other', () => {
  const second = (targets: Parameters<typeof rule>[0]): Balancer => ({
    id: 'in',
    doors: [{ segment: 'b', addresses: ['10.0.2.6'], listeners: [listener(80, [rule(targets)])] }],
  });
  const inner = { lb: 'in', door: 'b', source: at('10.0.2.6'), forwardedFor: true } as const;

  it('multiply their ways, and X-Forwarded-For keeps the first client', () => {
    const found = ask(
      [CLIENT, ONE, TWO],
      [
        lb([listener(80, [rule([target('in', '10.0.2.6', proxied)])])]),
        second([target('one', '10.0.1.11', inner), target('two', '10.0.2.12', inner)]),
      ],
    );
    expect(outcomes(found)).toEqual(['one works', 'two works']);
    expect(found.map((p) => p.chosen)).toEqual([
      ['in', 'one'],
      ['in', 'two'],
    ]);
    expect(packetOf(found[0]?.marks.findLast((m) => m.half === 'request')?.wire as never).forwardedFor).toBe('10.0.2.100');
  });
  it('are healthy as long as one of their own answers, whoever is first', () => {
    const targets = [target('one', '10.0.1.11', inner), target('two', '10.0.2.12', inner)];
    const outer = lb([
      listener(80, [
        rule([
          target('in', '10.0.2.6', { ...proxied, probe: probed(NODE, 80) }),
          target('two', '10.0.2.12', { ...proxied, probe: probed(NODE, 80) }),
        ]),
      ]),
    ]);
    expect(outcomes(ask([CLIENT, { ...ONE, port: 1 }, TWO], [outer, second(targets)]))).toEqual(['one NO_LISTENER', 'two works', 'two works']);
    expect(outcomes(ask([CLIENT, { ...ONE, port: 1 }, TWO], [outer, second(targets.slice(0, 1))]))).toEqual(['two works']);
  });
  it('that hand packets to each other are found and named', () => {
    const round = [target('lb', NODE, inner)];
    expect(outcomes(ask([CLIENT], [lb([listener(80, [rule([target('in', '10.0.2.6', proxied)])])]), second(round)]))).toEqual(['lb LOOP']);
    const checked = { probe: probed(NODE, 80) };
    const all = [rule([target('in', '10.0.2.6', { ...proxied, ...checked }), target('lb', NODE, { ...proxied, ...checked })])];
    expect(ask([CLIENT], [lb([listener(80, all)]), second(round)]).map((p) => p.outcome)).toEqual(['LOOP', 'LOOP']);
  });
});

describe('the rules of a listener', () => {
  const rules = [
    rule([target('one', '10.0.1.11')], { domain: '*.example.com', path: '/api*' }),
    rule([target('two', '10.0.2.12')], { path: '/img/?.png' }),
    rule([target('client', '10.0.2.100', proxied)]),
  ];
  it.each<[string, Asked, readonly string[]]>([
    ['both fit', { domain: 'www.example.com', path: '/api/v1' }, ['one']],
    ['case counts in the path only', { domain: 'WWW.Example.com', path: '/API' }, ['client']],
    ['a wildcard needs something before the dot', { domain: 'example.com', path: '/api' }, ['client']],
    ['a dot is a dot', { domain: 'www.exampleXcom', path: '/api' }, ['client']],
    ['? is one character', { domain: 'x', path: '/img/a.png' }, ['two']],
    ['and no more', { domain: 'x', path: '/img/ab.png' }, ['client']],
    ['an unknown domain may be any', { path: '/api' }, ['one', 'client']],
    ['an unknown path may be any', { domain: 'a.example.com' }, ['one', 'two', 'client']],
    ['a path that fits decides whatever the domain', { path: '/img/b.png' }, ['two']],
    ['nothing is known', {}, ['one', 'two', 'client']],
  ])('%s', (_name, asked, to) => {
    expect(ask([CLIENT, ONE, TWO], [lb([listener(80, rules)])], asked).flatMap((p) => p.chosen)).toEqual(to);
  });
  it('leave nobody where none is for the request', () => {
    expect(outcomes(ask([CLIENT, ONE], [lb([listener(80, rules.slice(0, 1))])], { domain: 'x', path: '/' }))).toEqual(['lb NO_RULE']);
  });
});

it('1,000 targets are 1,000 paths', () => {
  const hosts = Array.from({ length: 200 }, (_, i): Host => ({ id: `h${i}`, segment: 'a', addresses: [`10.0.1.${i + 20}`] }));
  const targets = Array.from({ length: 1000 }, (_, i) =>
    target(`h${i % 200}`, `10.0.1.${(i % 200) + 20}`, { probe: probed(NODE, 80), port: 1000 + i }),
  );
  const found = ask([CLIENT, ...hosts], [lb([listener(80, [rule(targets)])])]);
  expect(found.length).toBe(1000);
  expect(new Set(found.map((p) => `${p.to} ${p.marks.findLast((m) => m.half === 'request')?.wire.destinationPort}`)).size).toBe(1000);
});
