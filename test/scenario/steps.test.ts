import { readFileSync } from 'node:fs';
import { produce } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { question } from '../../cli/question.ts';
import { deleteResources, planDelete } from '../../core/edit/delete.ts';
import { startHistory, change as changeHistory } from '../../core/edit/history.ts';
import { applyPlan } from '../../core/edit/plan.ts';
import { rename } from '../../core/edit/resources.ts';
import { trace } from '../../core/engine/trace/flow.ts';
import { createView } from '../../core/engine/view.ts';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import type { Design, Flow, Scenario, ScenarioChange, ScenarioStep } from '../../core/model/design.ts';
import { createGround } from '../../core/scenario/ground.ts';
import { judge, outcomesOf, runScenarios } from '../../core/scenario/judge.ts';
import { momentsOf } from '../../core/scenario/moments.ts';
import { createEngine } from '../../core/service/engine.ts';
import { changeText } from '../../core/words/change.ts';

const read = (text: string): Design => {
  const result = readDesign(text, 'x.netdraft');
  if ('errors' in result) throw new Error(JSON.stringify(result.errors, null, 1));
  return result.design;
};
const design = read(readFileSync(new URL('../../templates/lambda-dual-stack.netdraft', import.meta.url), 'utf8'));
const flow: Flow = { from: 'orders-fn', to: 'internet', protocol: 'tcp', port: 443 };
const on: ScenarioChange = { type: 'set', resource: 'orders-fn', field: 'ipv6AllowedForDualStack', value: true };
const off: ScenarioChange = { ...on, value: undefined };
const noRoute: ScenarioChange = { type: 'delete-row', resource: 'rt-private', field: 'routes', at: { destination: '::/0' } };
const scenario = (steps: readonly ScenarioStep[], expected: Scenario['expect'] = {}): Scenario => ({ name: 's', flow, expect: expected, steps });
/** Everything computed from nothing for every question. */
const afresh = (asked: Flow, state: Design) => question(state).trace(asked);
const judged = (steps: readonly ScenarioStep[], expected?: Scenario['expect']) => judge(design, scenario(steps, expected), 0, afresh);

describe('a scenario with steps', () => {
  it('asks on the design as it has been changed so far', () => {
    const result = judged(
      [
        { change: on, then: { ipv6: 'works' } },
        { change: noRoute, then: { ipv6: 'request-blocked' } },
        { flow: { from: 'orders-fn', to: 'api-1', protocol: 'tcp', port: 8443 }, then: { ipv6: 'works' } },
        { change: off, then: { ipv6: 'works' } },
      ],
      { ipv4: 'works', ipv6: 'blocked' },
    );
    expect(result.outcomes).toEqual({ ipv4: 'works', ipv6: 'request-blocked' });
    expect(result.steps?.map(({ met, outcomes }) => [met, outcomes?.ipv6])).toEqual([
      [true, 'works'],
      [true, 'request-blocked'],
      [true, 'works'],
      [false, 'request-blocked'],
    ]);
    expect(result.met).toBe(false);
  });

  it('is met when all of it is, and a change without a question asks nothing', () => {
    expect(judged([{ change: on }, { change: noRoute, then: { ipv6: 'blocked' } }])).toMatchObject({
      met: true,
      steps: [{ met: true }, { met: true }],
    });
    expect(judged([{ change: on, then: { ipv6: 'blocked' } }]).met).toBe(false);
    expect(judged([{ change: on, then: { ipv6: 'works' } }], { ipv4: 'blocked' }).met).toBe(false);
  });

  it('says which step cannot be made, and reaches none behind it', () => {
    const result = judged([{ change: noRoute }, { change: noRoute, then: {} }, { change: on, then: {} }]);
    expect(result.steps).toEqual([{ met: true }, { met: false, problem: { code: 'STEP_NO_SUCH_ROW', values: {} } }, { met: false }]);
  });

  it('may add what it changes and asks later', () => {
    const added = scenario([
      { change: { type: 'add', id: 'probe', resource: { kind: 'aws.instance', in: 'private-a' } } },
      { flow: { ...flow, from: 'probe' }, then: { ipv4: 'works' } },
      {
        change: { type: 'add-row', resource: 'rt-private', field: 'routes', row: { destination: '203.0.113.80/32' }, index: 0 },
        then: { ipv4: 'blocked' },
      },
      {
        change: { type: 'set-cell', resource: 'rt-private', field: 'routes', at: 0, column: 'destination', value: '203.0.113.81/32' },
        then: { ipv4: 'works' },
      },
      { change: { type: 'delete', id: 'probe' } },
    ]);
    expect(judge(design, added, 0, afresh)).toMatchObject({ met: true });
    const text = writeDesign({ ...design, scenarios: [added] });
    expect(read(text).scenarios).toEqual([added]);
    expect(writeDesign(read(text))).toBe(text);
  });
});

const changes: readonly ScenarioChange[] = [
  on,
  off,
  noRoute,
  { type: 'delete', id: 'nat-a' },
  { type: 'delete', id: 'eigw-prod' },
  { type: 'set', resource: 'orders-fn', field: 'securityGroups', value: [] },
  { type: 'set-cell', resource: 'rt-private', field: 'routes', at: 0, column: 'target', value: undefined },
  { type: 'add-row', resource: 'rt-private', field: 'routes', row: { destination: '203.0.113.0/24', target: 'igw-prod' } },
  { type: 'add', id: 'rt-new', resource: { kind: 'aws.route-table', in: 'prod-vpc', routes: [{ destination: '::/0', target: 'igw-prod' }] } },
  { type: 'set', resource: 'private-a', field: 'routeTable', value: 'rt-new' },
];
const flows: readonly Flow[] = [
  flow,
  { from: 'api-1', to: 'internet', protocol: 'tcp', port: 443 },
  { from: 'web-1', to: 'api-1', protocol: 'tcp', port: 8443 },
];

it('judging leaves the design as it is and equals designs that are changed by hand', () => {
  const view = createView(design);
  const ground = createGround(() => view);
  const before = writeDesign(design);
  const step = fc.oneof(
    fc.record({ change: fc.constantFrom(...changes), then: fc.constant({}) }),
    fc.record({ flow: fc.constantFrom(...flows), then: fc.constant({}) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const found = judge(design, scenario(steps), 0, (asked, state) => trace(ground.viewAt(state), state, asked));
      let [now, asked, stuck] = [design, flow, false];
      for (const [i, one] of steps.entries()) {
        if ('flow' in one) asked = one.flow;
        else {
          const next = produce(now, (draft) => void applyPlan.run(draft, { plan: { id: 'p', code: 'P', values: {}, edits: [one.change] } }));
          stuck ||= found.steps?.[i]?.problem !== undefined;
          now = next;
        }
        if (stuck) expect(found.steps?.[i]?.met).toBe(false);
        else expect(found.steps?.[i]?.outcomes).toEqual(outcomesOf(question(now).trace(asked).families));
      }
      expect(writeDesign(design)).toBe(before);
      expect(view.design()).toBe(design);
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe('what a person edits meanwhile', () => {
  const withSteps = (...steps: readonly ScenarioStep[]): Design => ({ ...design, scenarios: [scenario(steps)] });

  it.each([
    ['what a step changes', ['rt-private'], [{ change: noRoute }]],
    ['what a step deletes', ['eigw-prod'], [{ change: { type: 'delete', id: 'eigw-prod' } }]],
    ['what a value of a step names', ['igw-prod'], [{ change: changes[7] as ScenarioChange }]],
    ['what a flow of a step asks', ['api-1'], [{ flow: { ...flow, from: 'api-1' }, then: {} }]],
    ['what holds what a step adds', ['private-b'], [{ change: { type: 'add', id: 'x', resource: { kind: 'aws.instance', in: 'private-b' } } }]],
  ] as const)('deleting %s takes the scenario along, which is said before', (_, ids, steps) => {
    const with1 = withSteps(...steps);
    expect(planDelete(with1, ids).scenarios).toEqual([0]);
    expect(changeHistory(startHistory(with1), 'x', (draft) => deleteResources.run(draft, { ids })).history.design.scenarios).toEqual([]);
    expect(planDelete(with1, ['sg-web']).scenarios).toEqual([]);
  });

  it('a new name is followed by the flows of steps', () => {
    const named: Design = {
      ...design,
      resources: { ...design.resources, 'api-1': { ...design.resources['api-1'], name: 'shop api' } as Design['resources'][string] },
    };
    const before: Design = { ...named, scenarios: [scenario([{ flow: { ...flow, from: 'shop api' }, then: {} }])] };
    const after = changeHistory(startHistory(before), 'x', (draft) => rename.run(draft, { id: 'api-1', name: 'other' })).history.design;
    expect(after.scenarios[0]?.steps).toEqual([{ flow: { ...flow, from: 'api-1' }, then: {} }]);
  });
});

it.each([
  [on, 'Turn on for orders-fn: Use IPv6 in dual-stack subnets'],
  [noRoute, 'Remove from Routes of rt-private: ::/0 eigw-prod'],
  [changes[3], 'Delete nat-a'],
  [changes[5], 'Empty Security groups of orders-fn'],
  [changes[6], 'Return Target of 0.0.0.0/0 in Routes of rt-private to its default'],
  [changes[7], 'Add to Routes of rt-private: 203.0.113.0/24 igw-prod'],
  [changes[8], 'Add Route table rt-new'],
  [changes[9], 'Set Route table of private-a to rt-new'],
] as const)('%j is said in one line', (change, text) => {
  expect(change && changeText(change, design)).toBe(text);
});

it('the engine shows each moment: answers, and what looks different', async () => {
  const engine = createEngine();
  await engine.open(design, 1);
  const steps = [{ change: on, then: {} }, { change: { type: 'delete', id: 'eigw-prod' } }] as const;
  const { value } = await engine.replay(scenario(steps));
  expect(value.map(({ answer }) => answer?.families.map(({ outcome }) => outcome))).toEqual([
    ['works', 'request-blocked'],
    ['works', 'works'],
    undefined,
  ]);
  expect(value[0]?.faces).toEqual({});
  expect(Object.keys(value[1]?.faces ?? {})).toContain('orders-fn');
  expect(Object.hasOwn(value[2]?.faces ?? {}, 'eigw-prod')).toBe(true);
  expect(momentsOf(design, scenario(steps))).toHaveLength(value.length);
  // Nothing of it is left behind.
  expect((await engine.trace(flow)).value.families.map(({ outcome }) => outcome)).toEqual(['works', 'request-blocked']);
  expect((await engine.scenarios(design.scenarios)).value).toEqual(runScenarios(design, design.scenarios, afresh));
});
