import { describe, expect, it } from 'vitest';
import { emptyDesign, type Outcome, type Scenario } from '../../core/model/design.ts';
import { brokenBy, byName } from '../../core/scenario/broken.ts';
import { judge, missesOf, runScenarios } from '../../core/scenario/judge.ts';
import { junit } from '../../core/scenario/junit.ts';
import { inSuite, suitesOf } from '../../core/scenario/suites.ts';

const scenario = (name: string, expected: Scenario['expect'], suite?: string): Scenario => ({
  name,
  ...(suite && { suite }),
  flow: { from: 'web', to: 'internet', protocol: 'tcp', port: 443 },
  expect: expected,
});
const answered = (ipv4?: Outcome, ipv6?: Outcome) => [
  ...(ipv4 ? [{ family: 'ipv4' as const, outcome: ipv4 }] : []),
  ...(ipv6 ? [{ family: 'ipv6' as const, outcome: ipv6 }] : []),
];

describe('a scenario is met', () => {
  it.each([
    [{ ipv4: 'works' }, answered('works', 'request-blocked'), true],
    [{ ipv4: 'works', ipv6: 'works' }, answered('works', 'request-blocked'), false],
    [{ ipv4: 'blocked' }, answered('request-blocked'), true],
    [{ ipv4: 'blocked' }, answered('reply-blocked'), true],
    [{ ipv4: 'request-blocked' }, answered('reply-blocked'), false],
    [{ ipv4: 'blocked' }, answered('intermittent'), false],
    [{ ipv4: 'blocked' }, answered('not-modelled'), false],
    [{ ipv6: 'blocked' }, answered('works'), false],
    [{ ipv4: 'not-modelled' }, answered('not-modelled'), true],
  ] as const)('%j by %j: %s', (expected, families, met) => {
    expect(judge(emptyDesign('x'), scenario('s', expected), 0, () => ({ families })).met).toBe(met);
  });

  it('and says which family was not', () => {
    expect(missesOf({ ipv4: 'works', ipv6: 'blocked' }, { ipv4: 'works' })).toEqual([{ family: 'ipv6', expected: 'blocked', outcome: undefined }]);
  });
});

it('suites keep their order, and the ones outside of any', () => {
  const all = [scenario('a', {}, 'out'), scenario('b', {}), scenario('c', {}, 'in'), scenario('d', {}, 'out')];
  expect(suitesOf(all)).toEqual(['out', undefined, 'in']);
  expect(inSuite(all, 'out')).toEqual([0, 3]);
  expect(inSuite(all, undefined)).toEqual([0, 1, 2, 3]);
});

it('an edit breaks what was met before, until it is met again', () => {
  const all = [scenario('a', { ipv4: 'works' }), scenario('b', { ipv4: 'works' }), scenario('c', { ipv4: 'works' })];
  const run = (...outcomes: Outcome[]) =>
    byName(
      all,
      runScenarios(emptyDesign('x'), all, () => ({ families: answered(outcomes.shift()) })),
    );
  const first = run('works', 'request-blocked', 'works');
  const second = run('request-blocked', 'request-blocked', 'works');
  const broken = brokenBy(first, second);
  expect([...broken]).toEqual(['a']);
  // Another edit that changes nothing for it leaves it on the list.
  expect([...brokenBy(second, second, broken)]).toEqual(['a']);
  expect([...brokenBy(second, run('works', 'works', 'works'), broken)]).toEqual([]);
});

it('JUnit has suites, counts and failures, and stays well-formed whatever a name holds', () => {
  const text = junit('My <design>', [
    { suite: 'Out', name: 'a & "b"\u0007', failures: [] },
    { suite: 'Out', name: 'c', failures: ['IPv4: expected <works>', 'second'] },
    { name: 'd', failures: [] },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="My &lt;design&gt;" tests="3" failures="1" errors="0">
      <testsuite name="Out" tests="2" failures="1" errors="0" skipped="0">
        <testcase classname="Out" name="a &amp; &quot;b&quot;"/>
        <testcase classname="Out" name="c">
          <failure message="IPv4: expected &lt;works&gt;">IPv4: expected &lt;works&gt;&#10;second</failure>
        </testcase>
      </testsuite>
      <testsuite name="My &lt;design&gt;" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="My &lt;design&gt;" name="d"/>
      </testsuite>
    </testsuites>
    "
  `);
});
