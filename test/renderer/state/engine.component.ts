import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { setField } from '../../../core/edit/resources.ts';
import { move } from '../../../core/edit/place.ts';
import type { Design } from '../../../core/model/design.ts';
import Problems from '../../../renderer/dock/Problems.svelte';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { engine } from '../../../renderer/state/engine.svelte.ts';
import { flow } from '../../../renderer/state/flow.svelte.ts';
import { answerOf, familyAnswer } from '../answers.ts';
import { type FakeEngine, fakeEngine } from '../fake-engine.ts';

const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: { web: { kind: 'aws.instance' }, api: { kind: 'aws.instance' } },
  layout: { web: { x: 0, y: 0 } },
  scenarios: [{ name: 'one', flow: { from: 'web', to: 'api', protocol: 'tcp', port: 443 }, expect: {} }],
};
const answer = answerOf(familyAnswer('ipv4', 'works', []));
let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  engine.dismiss();
});

describe('the engine behind the window', () => {
  test('takes a design whole, then patches in order, also in the middle of a gesture, and nothing of the layout', async () => {
    const fake = fakeEngine(answer);
    stop = engine.start(() => fake);
    doc.load(design);
    await vi.waitFor(() => expect(fake.opened.at(-1)?.name).toBe('test'));
    await vi.waitFor(() => expect(engine.answer).toBe(answer));
    doc.begin('Change');
    doc.run(setField, { id: 'web', field: 'running', value: false });
    await vi.waitFor(() => expect(fake.sent.flat().map((patch) => patch.path.join('/'))).toEqual(['resources/web/running']));
    doc.run(move, { places: { web: { x: 50, y: 50 } } });
    doc.cancel();
    await vi.waitFor(() => expect(fake.sent.flat().map((patch) => patch.op)).toEqual(['add', 'remove']));
    expect(doc.design).toEqual(design);
  });

  test('an answer to a question that was asked before another one is dropped', async () => {
    let release: (() => void) | undefined;
    const late = answerOf(familyAnswer('ipv4', 'request-blocked', []));
    const fake = fakeEngine(answer, {
      trace: (asked) =>
        asked.port === 1
          ? new Promise((resolve) => (release = () => resolve({ revision: 1, value: late })))
          : Promise.resolve({ revision: 1, value: answer }),
    });
    stop = engine.start(() => fake);
    doc.load({ ...design, scenarios: [] });
    flow.ask({ from: 'web', to: 'api', protocol: 'tcp', port: 1 });
    await vi.waitFor(() => expect(release).toBeDefined());
    flow.ask({ port: 2 });
    release?.();
    await vi.waitFor(() => expect(engine.answer).toBe(answer));
  });

  test('a new question shows the family that is stopped first; the same question does not change what a person looks at', async () => {
    const stopped = answerOf(familyAnswer('ipv4', 'works', []), familyAnswer('ipv6', 'request-blocked', []));
    const fake = fakeEngine(stopped);
    stop = engine.start(() => fake);
    doc.load(design);
    flow.family = 'ipv4';
    flow.ask({ from: 'web', to: 'api', protocol: 'tcp', port: 3 });
    await vi.waitFor(() => expect(flow.family).toBe('ipv6'));
    flow.family = 'ipv4';
    doc.run(setField, { id: 'web', field: 'running', value: false });
    await vi.waitFor(() => expect(fake.sent.length).toBeGreaterThan(0));
    expect(flow.family).toBe('ipv4');
  });

  test('a crash is said, and the engine starts again with the design as it is', async () => {
    const started: FakeEngine[] = [];
    stop = engine.start(() => {
      const fake = fakeEngine(answer);
      started.push(fake);
      return fake;
    });
    doc.load(design);
    await vi.waitFor(() => expect(engine.answer).toBe(answer));
    doc.run(setField, { id: 'web', field: 'running', value: false });
    started[0]?.crash('out of memory');
    expect(engine.health.type).toBe('restarted');
    await vi.waitFor(() => expect(started[1]?.opened.at(-1)).toEqual(doc.design));
    expect(doc.design.resources['web']?.['running']).toBe(false);
    expect(doc.canUndo).toBe(true);
  });

  test('an engine that always crashes is not started for ever', async () => {
    let starts = 0;
    stop = engine.start(() => {
      starts++;
      return fakeEngine(answer, { open: () => Promise.reject(new Error('boom')) });
    });
    doc.load(design);
    await vi.waitFor(() => expect(engine.health).toEqual({ type: 'stopped', detail: 'boom' }));
    // Nothing found is not the same as nothing looked for.
    render(Problems);
    await expect.element(page.getByText('The engine stopped, so nobody looked for problems.')).toBeVisible();
    await expect.element(page.getByText('No problems in this design.')).not.toBeInTheDocument();
    expect(starts).toBeLessThan(5);
  });
});
