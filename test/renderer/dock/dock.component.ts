import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { deleteRow } from '../../../core/edit/rows.ts';
import { rename, setField } from '../../../core/edit/resources.ts';
import { plainFace } from '../../../core/kinds/face.ts';
import { deleteScenario } from '../../../core/edit/scenarios.ts';
import type { Design } from '../../../core/model/design.ts';
import Dock from '../../../renderer/dock/Dock.svelte';
import { playing } from '../../../renderer/dock/playing.svelte.ts';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { engine } from '../../../renderer/state/engine.svelte.ts';
import { flow } from '../../../renderer/state/flow.svelte.ts';
import { notices } from '../../../renderer/state/notices.svelte.ts';
import { view } from '../../../renderer/state/view.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';
import { answerOf, familyAnswer, hop, packet, path, step } from '../answers.ts';
import { fakeEngine } from '../fake-engine.ts';

installStyles();
const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: { web: { kind: 'aws.instance' }, nat: { kind: 'aws.nat-gateway' }, api: { kind: 'aws.instance' } },
  layout: {},
  scenarios: [
    { name: 'web reaches api', flow: { from: 'web', to: 'api', protocol: 'tcp', port: 443 }, expect: { ipv4: 'works' } },
    { name: 'api stays shut', flow: { from: 'api', to: 'web', protocol: 'tcp', port: 22 }, expect: { ipv4: 'blocked' } },
  ],
};
const before = packet('ipv4', '10.0.0.1', '203.0.113.9');
const after = packet('ipv4', '198.51.100.1', '203.0.113.9');
const request = [
  hop('web', step('sends', before)),
  hop('nat', step('source changes', after, { type: 'translate', result: 'translate' })),
  hop('api', step('arrives', after)),
];
const reply = [hop('api', step('answers', after)), hop('nat', step('restores', before)), hop('web', step('ends', before))];
const answer = answerOf(familyAnswer('ipv4', 'works', [path('works', request, reply)]));

let stop: (() => void) | undefined;
afterEach(() => stop?.());
beforeEach(async () => {
  await page.viewport(1280, 800);
  let met = true;
  stop = engine.start(() =>
    fakeEngine(answer, {
      scenarios: (scenarios) =>
        Promise.resolve({ revision: 1, value: scenarios.map((_, index) => ({ index, outcomes: { ipv4: 'works' }, met: index !== 0 || met })) }),
      patch: () => {
        met = false;
        return Promise.resolve({ revision: 2, value: { faces: {}, findings: [], forms: {} } });
      },
    }),
  );
  doc.load(design);
  view.showDock('trace');
  render(Dock);
  await vi.waitFor(() => expect(engine.answer).toBeDefined());
});
const timeline = () => page.getByRole('slider', { name: 'Timeline' });

describe('the trace', () => {
  test('arrows step through both halves, Home and End go to the ends', async () => {
    (timeline().element() as HTMLElement).focus();
    await expect.element(page.getByText('Hop 1 of 6')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('Hop 2 of 6')).toBeVisible();
    await expect.element(timeline()).toHaveAttribute('aria-valuetext', 'hop 2, Request, nat');
    await userEvent.keyboard('{End}');
    await expect.element(page.getByText('Hop 6 of 6')).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(timeline()).toHaveAttribute('aria-valuetext', 'hop 4, Reply, api');
    await userEvent.keyboard('{Home}');
    expect(flow.playhead).toBe(0);
  });

  /** The pointer on the timeline, `x` px from its left. */
  function pointer(): (type: string, x: number) => void {
    const element = timeline().element() as HTMLElement;
    const { left, top } = element.getBoundingClientRect();
    element.setPointerCapture = () => undefined;
    return (type, x) =>
      element.dispatchEvent(new PointerEvent(type, { clientX: left + x, clientY: top + 30, pointerId: 1, button: 0, bubbles: true }));
  }

  test('dragging scrubs in both directions, between hops too', async () => {
    const at = pointer();
    at('pointerdown', 84);
    expect(flow.playhead).toBe(0);
    at('pointermove', 5000);
    expect(flow.playhead).toBe(5);
    at('pointermove', 110);
    expect(flow.playhead).toBeGreaterThan(0);
    expect(flow.playhead).toBeLessThan(1);
    at('pointermove', -50);
    expect(flow.playhead).toBe(0);
    at('pointerup', 0);
    at('pointermove', 5000);
    expect(flow.playhead).toBe(0);
  });

  test('Escape takes the playhead back to where it was taken from', async () => {
    const at = pointer();
    (timeline().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    at('pointerdown', 84);
    at('pointermove', 5000);
    expect(flow.playhead).toBe(5);
    await userEvent.keyboard('{Escape}');
    expect(flow.playhead).toBe(1);
    at('pointermove', 5000);
    expect(flow.playhead).toBe(1);
  });

  test('space plays to the end and stops there', async () => {
    flow.speed = 4;
    (timeline().element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(flow.playing).toBe(true);
    await vi.waitFor(() => expect(flow.playing).toBe(false), { timeout: 3000 });
    expect(flow.playhead).toBe(5);
    flow.speed = 1;
  });

  test('every step of both halves is listed, with what a hop changed in the packet', async () => {
    for (const text of ['sends', 'source changes', 'arrives', 'answers', 'restores', 'ends'])
      await expect.element(page.getByText(text, { exact: true })).toBeInTheDocument();
    await userEvent.click(page.getByText('source changes'));
    await expect.element(page.getByRole('columnheader', { name: 'At nat' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Source 10.0.0.1 198.51.100.1' })).toBeVisible();
  });
});

/** Takes a choice of a list that opens. */
async function choose(list: ReturnType<typeof page.getByRole>, option: string): Promise<void> {
  await userEvent.click(list);
  await userEvent.click(page.getByRole('option', { name: option, exact: true }));
}

describe('the scenarios', () => {
  test('an edit that breaks one is named; its expectation can be edited', async () => {
    view.showDock('scenarios');
    await expect.element(page.getByText('2 of 2 as expected')).toBeVisible();
    const first = page.getByRole('combobox', { name: 'Expected over IPv6' }).first();
    await choose(first, 'Works');
    expect(doc.design.scenarios[0]?.expect).toEqual({ ipv4: 'works', ipv6: 'works' });
    await expect.element(page.getByText('broken by an edit')).toBeVisible();
    await expect.element(page.getByText('1 of 2 as expected')).toBeVisible();
  });

  test('the question of the moment becomes one that expects the answer of the moment', async () => {
    view.showDock('scenarios');
    flow.ask({ from: 'api', to: 'web', protocol: 'udp', port: 53 });
    await vi.waitFor(() => expect(engine.answer).toBeDefined());
    await userEvent.click(page.getByRole('button', { name: 'Keep this question as a scenario' }));
    expect(doc.design.scenarios[2]).toEqual({
      name: 'api to web, udp/53',
      flow: { from: 'api', to: 'web', protocol: 'udp', port: 53 },
      expect: { ipv4: 'works' },
    });
    await userEvent.keyboard('names are found{Enter}');
    expect(doc.design.scenarios[2]?.name).toBe('names are found');
  });

  test('replaying one asks its question and plays', async () => {
    view.showDock('scenarios');
    await userEvent.click(page.getByRole('button', { name: 'Replay api stays shut' }));
    expect(flow.current).toMatchObject({ from: 'api', to: 'web', port: 22 });
    expect(flow.playing).toBe(true);
  });

  test('replaying all ends when the list changes: what comes next is told by its place', async () => {
    view.showDock('scenarios');
    await userEvent.click(page.getByRole('button', { name: 'Replay all' }));
    expect(flow.playing).toBe(true);
    doc.run(deleteScenario, { index: 0 });
    expect(flow.playing).toBe(false);
  });
});

describe('the name of a scenario', () => {
  test('is read to its end, in as many lines as it takes, and is written as one', async () => {
    await page.viewport(760, 600);
    view.showDock('scenarios');
    const names = page.getByRole('textbox', { name: 'Name of the scenario' });
    await expect.element(names.first()).toHaveValue('web reaches api');
    const field = (): HTMLElement => names.first().element() as HTMLElement;
    const short = field().offsetHeight;
    const long = `web reaches api ${'and whatever is behind it '.repeat(3)}at night`;
    await userEvent.fill(names.first(), `${long}\n`);
    await userEvent.keyboard('{Enter}');
    expect(doc.design.scenarios[0]?.name).toBe(long);
    expect(document.activeElement).not.toBe(field());
    expect(field().offsetHeight).toBeGreaterThan(short);
    expect(field().scrollHeight).toBe(field().clientHeight);
  });
});

describe('a scenario with steps', () => {
  const off = answerOf(familyAnswer('ipv4', 'request-blocked', [path('request-blocked', [hop('web', step('sends', before))])]));
  const check = { type: 'set', resource: 'api', field: 'sourceDestCheck', value: false } as const;
  const stepped: Design = {
    ...design,
    resources: { ...design.resources, rt: { kind: 'aws.route-table', in: 'vpc', routes: [{ destination: '10.9.0.0/16' }, { destination: '::/0' }] } },
    scenarios: [
      {
        name: 'the check',
        flow: { from: 'web', to: 'api', protocol: 'tcp', port: 443 },
        expect: { ipv4: 'works' },
        steps: [
          { change: check, then: { ipv4: 'blocked' } },
          { change: { type: 'delete', id: 'nat' }, then: { ipv4: 'works' } },
        ],
      },
    ],
  };
  const looks = [
    { faces: {}, answer },
    { faces: { api: plainFace }, answer: off },
    { faces: { api: plainFace, nat: undefined }, answer },
  ];
  beforeEach(async () => {
    stop?.();
    stop = engine.start(() =>
      fakeEngine(answer, {
        replay: () => Promise.resolve({ revision: 1, value: looks }),
        scenarios: (scenarios) =>
          Promise.resolve({
            revision: 1,
            value: scenarios.map(({ steps }, index) => ({
              index,
              outcomes: { ipv4: 'works' },
              met: true,
              ...(steps && { steps: steps.map((_, at) => ({ outcomes: { ipv4: at === 0 ? 'request-blocked' : 'works' }, met: at !== 1 })) }),
            })),
          }),
      }),
    );
    doc.load(stepped);
    await vi.waitFor(() => expect(engine.results).toHaveLength(1));
    view.showDock('scenarios');
  });

  test('lists its steps, each with its verdict', async () => {
    await expect.element(page.getByText('Turn off for api: Source/destination check')).toBeVisible();
    await expect.element(page.getByText('Delete nat', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Expected over IPv4 after step 1' })).toHaveTextContent(/blocked/i);
    expect(page.getByRole('listitem').nth(2).element().textContent).toContain('not as expected');
  });

  test('steps are moved, expected of and deleted, and undo brings them back', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Move step 2 up' }));
    expect(doc.design.scenarios[0]?.steps?.map((one) => 'change' in one && one.change.type)).toEqual(['delete', 'set']);
    await choose(page.getByRole('combobox', { name: 'Expected over IPv6 after step 2' }), 'Works');
    expect(doc.design.scenarios[0]?.steps?.[1]?.then).toEqual({ ipv4: 'blocked', ipv6: 'works' });
    await userEvent.click(page.getByRole('button', { name: 'Delete step 1' }));
    await userEvent.click(page.getByRole('button', { name: 'Delete step 1' }));
    expect(doc.design.scenarios[0]).not.toHaveProperty('steps');
    for (let i = 0; i < 4; i++) doc.undo();
    expect(doc.design.scenarios).toEqual(stepped.scenarios);
  });

  test('the last change becomes a step, and the design is as it was', async () => {
    doc.run(deleteRow, { id: 'rt', field: 'routes', index: 1 });
    await userEvent.click(page.getByRole('button', { name: 'Steps of the check' }));
    await userEvent.click(page.getByText('Make the last change a step'));
    expect(doc.design.resources).toEqual(stepped.resources);
    expect(doc.design.scenarios[0]?.steps?.[2]).toEqual({
      change: { type: 'delete-row', resource: 'rt', field: 'routes', at: { destination: '::/0' } },
      then: { ipv4: 'works' },
    });
    doc.undo();
    expect(doc.design.scenarios).toEqual(stepped.scenarios);
    expect(doc.design.resources['rt']?.['routes']).toHaveLength(1);
  });

  test('a change that no step can make is said, and stays', async () => {
    doc.run(rename, { id: 'web', name: 'shop' });
    await userEvent.click(page.getByRole('button', { name: 'Steps of the check' }));
    await userEvent.click(page.getByText('Make the last change a step'));
    expect(notices.line).toContain('cannot be a step');
    expect(doc.design.resources['web']?.name).toBe('shop');
  });

  test('the question above becomes one', async () => {
    flow.ask({ from: 'api', to: 'web', protocol: 'udp', port: 53 });
    await userEvent.click(page.getByRole('button', { name: 'Steps of the check' }));
    await userEvent.click(page.getByText('Add the question above as a step'));
    expect(doc.design.scenarios[0]?.steps?.[2]).toEqual({ flow: { from: 'api', to: 'web', protocol: 'udp', port: 53 }, then: {} });
    await expect.element(page.getByText('Ask api to web, udp/53')).toBeVisible();
  });

  test('is one timeline of questions and changes, scrubbed to and fro; the document stays as it is', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Replay the check' }));
    await vi.waitFor(() => expect(flow.reel?.parts.map((part) => part.change?.type)).toEqual([undefined, 'set', undefined, 'delete', undefined]));
    view.showDock('trace');
    await expect.element(timeline()).toBeVisible();
    (timeline().element() as HTMLElement).focus();
    // 6 hops, the change, 1 hop, the change, 6 hops.
    await userEvent.keyboard('{End}');
    expect(playing.position).toBe(14);
    expect(flow.design.resources).not.toHaveProperty('nat');
    expect(engine.answer).toBe(answer);
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.element(timeline()).toHaveAttribute('aria-valuetext', 'Turn off for api: Source/destination check');
    await expect.element(page.getByText('Step 1 of 2')).toBeVisible();
    await expect.element(page.getByText('This is done for the replay only.')).toBeVisible();
    expect(engine.answer).toBeUndefined();
    expect(flow.design.resources['api']?.['sourceDestCheck']).toBe(false);
    expect(flow.design.resources).toHaveProperty('nat');
    await userEvent.keyboard('{ArrowRight}');
    expect(playing.position).toBe(7);
    await expect.poll(() => engine.answer).toBe(off);
    expect(engine.faces['api']).toBe(plainFace);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(flow.design).toBe(doc.design);
    await expect.element(page.getByText('Hop 6 of 6')).toBeVisible();
    expect(doc.design).toBe(stepped);
    expect(doc.canUndo).toBe(false);
    flow.leaveReel();
    expect(flow.shown).toBeUndefined();
  });

  test('played to its end it goes back to the design as it is', async () => {
    flow.speed = 4;
    await userEvent.click(page.getByRole('button', { name: 'Replay the check' }));
    await vi.waitFor(() => expect(flow.shown?.changed).toBe(true), { timeout: 5000 });
    await vi.waitFor(() => expect(flow.playing).toBe(false), { timeout: 10_000 });
    expect(playing.position).toBe(0);
    expect(flow.design).toBe(doc.design);
    flow.speed = 1;
  });

  test('an edit meanwhile ends it', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Replay the check' }));
    await vi.waitFor(() => expect(flow.reel).toBeDefined());
    doc.run(setField, { id: 'api', field: 'sourceDestCheck', value: false });
    expect(flow.reel).toBeUndefined();
    expect(flow.playing).toBe(false);
  });
});
