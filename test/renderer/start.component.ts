import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Answer } from '../../core/engine/answer.ts';
import { TEMPLATES } from '../../core/templates/index.ts';
import Start from '../../renderer/start/Start.svelte';
import { fakeEngine } from './fake-engine.ts';

const NOTHING: Answer = { flow: { from: 'a', to: 'b', protocol: 'tcp' }, families: [] };
const drawn = () => document.querySelectorAll('.tile svg g').length > 0;
const allDrawn = () => [...document.querySelectorAll('.tile svg')].every((svg) => svg.childElementCount > 0);

test('the start screen is there before any template is read, and then draws each', async () => {
  const engine = fakeEngine(NOTHING);
  const connect = vi.fn(() => engine);
  render(Start, { connect });
  expect(connect).not.toHaveBeenCalled();
  expect(drawn()).toBe(false);
  await expect.element(page.getByText('Lambda with one switch missing')).toBeVisible();
  await expect.poll(allDrawn).toBe(true);
  expect(engine.opened).toHaveLength(TEMPLATES.length);
});

test('templates are drawn without paths when the engine that is asked about them dies', async () => {
  const engine = fakeEngine(NOTHING, { trace: () => new Promise(() => {}) });
  render(Start, { connect: () => engine });
  await expect.poll(() => engine.opened.length).toBe(1);
  engine.crash('gone');
  await expect.poll(allDrawn).toBe(true);
});
