import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Design } from '../../../core/model/design.ts';
import { createEngine } from '../../../core/service/engine.ts';
import FlowBar from '../../../renderer/flowbar/FlowBar.svelte';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { engine } from '../../../renderer/state/engine.svelte.ts';
import { flow } from '../../../renderer/state/flow.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';
import { answerOf, familyAnswer, hop, packet, path, step } from '../answers.ts';
import { fakeEngine } from '../fake-engine.ts';

installStyles();
const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: {
    vpc: { kind: 'aws.vpc' },
    'orders-fn': { kind: 'aws.lambda-function' },
    web: { kind: 'aws.instance', name: 'Web server' },
  },
  layout: {},
  scenarios: [],
};
const p4 = packet('ipv4', '10.0.0.1', '203.0.113.9');
const answer = answerOf(
  familyAnswer('ipv4', 'works', [path('works', [hop('web', step('passes', p4))], [hop('web', step('passes', p4))])]),
  familyAnswer('ipv6', 'request-blocked', [path('request-blocked', [hop('web', step('stops', p4))])], {
    blockers: [{ code: 'STOPS', values: {}, half: 'request', resource: 'web', path: 0, fixes: [] }],
  }),
);

let stop: (() => void) | undefined;
afterEach(() => stop?.());
beforeEach(async () => {
  await page.viewport(1280, 800);
  stop = engine.start(() => fakeEngine(answer));
  doc.load(design);
  render(FlowBar);
});
const from = () => page.getByRole('combobox', { name: 'From' });
const to = () => page.getByRole('combobox', { name: 'To' });

describe('the flow bar', () => {
  test('empty, it asks for the whole question, and takes it in one line', async () => {
    await expect.element(from()).toHaveAttribute('placeholder', 'Ask: from where, to where, which port?');
    await userEvent.click(from());
    await userEvent.keyboard('orders-fn to Internet 8443{Enter}');
    expect(flow.current).toEqual({ from: 'orders-fn', to: 'internet', protocol: 'tcp', port: 8443 });
  });

  test('ends are suggested by what people call them, and only ends', async () => {
    await userEvent.click(from());
    const names = page
      .getByRole('option')
      .elements()
      .map((option) => option.querySelector('.name')?.textContent);
    expect(names).toEqual(['orders-fn', 'Web server', 'Internet']);
    await userEvent.keyboard('web{Enter}');
    expect(flow.from).toBe('web');
    await userEvent.click(to());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(flow.to).toBe('internet');
  });

  test('an end that sends nothing is said where the answer would be', async () => {
    stop?.();
    stop = engine.start(() => ({ api: createEngine(), onCrash: () => undefined, close: () => undefined }));
    flow.ask({ from: 'vpc', to: 'web', protocol: 'tcp', port: 443 });
    await expect.element(page.getByText('"vpc" neither sends nor receives packets.')).toBeVisible();
  });

  test('both families answer, in words', async () => {
    flow.ask({ from: 'web', to: 'internet', protocol: 'tcp', port: 443 });
    await expect.element(page.getByRole('button', { name: 'IPv4: Works' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'IPv6: Request blocked' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'IPv6: Request blocked' }));
    expect(flow.family).toBe('ipv6');
  });

  test('what cannot be understood is said, and stays to be corrected', async () => {
    await userEvent.click(from());
    await userEvent.keyboard('nobody{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('nobody');
    await expect.element(from()).toHaveValue('nobody');
    expect(flow.from).toBeUndefined();
  });

  test('the port asks at every valid key, and says what is no port when it is left', async () => {
    flow.ask({ from: 'web', to: 'internet', protocol: 'tcp', port: 443 });
    const port = page.getByRole('textbox', { name: 'Protocol and port' });
    await userEvent.fill(port, 'udp/53');
    expect(flow.current).toMatchObject({ protocol: 'udp', port: 53 });
    await userEvent.fill(port, 'udp/99999');
    expect(flow.current).toMatchObject({ protocol: 'udp', port: 53 });
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('udp/99999');
    await expect.element(port).toHaveValue('udp/99999');
  });

  test('the ends change places', async () => {
    flow.ask({ from: 'web', to: 'internet', protocol: 'tcp', port: 443 });
    await userEvent.click(page.getByRole('button', { name: 'Swap the two ends' }));
    expect(flow.current).toMatchObject({ from: 'internet', to: 'web' });
  });
});
