import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createEngine } from '../../../core/service/engine.ts';
import { designOf, TEMPLATES, type Template, type TemplateId } from '../../../core/templates/index.ts';
import Canvas from '../../../renderer/canvas/Canvas.svelte';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { engine } from '../../../renderer/state/engine.svelte.ts';
import { flow } from '../../../renderer/state/flow.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';

installStyles();
let stop: (() => void) | undefined;
afterEach(() => stop?.());
beforeEach(async () => {
  document.body.style.cssText = 'margin:0;width:944px;height:600px;position:relative';
  await page.viewport(944, 600);
  stop = engine.start(() => ({ api: createEngine(), onCrash: () => undefined, close: () => undefined }));
});

const open = (wanted: TemplateId, from: string, to: string) => {
  doc.load(designOf(TEMPLATES.find(({ id }) => id === wanted) as Template));
  flow.ask({ from, to, protocol: 'tcp', port: 443 });
};
const heading = () => document.querySelector('.callout-layer')?.textContent ?? '';
const isNarrow = () => document.querySelector('.callout-layer > *')?.classList.contains('narrow');

describe('the callout', () => {
  test('has two columns where they fit, however high the one before it was with one', async () => {
    render(Canvas);
    open('tencent-ipv6-clb', 'customer', 'clb-v6');
    await expect.poll(heading).toContain('clb-v6 has no IPv4 address');
    expect(isNarrow()).toBe(true);
    open('lambda-dual-stack', 'orders-fn', 'internet');
    await expect.poll(heading).toContain('Also opens');
    expect(isNarrow()).toBe(false);
  });

  test('stays within a drawing that is lower than it, and scrolls to its last button', async () => {
    document.body.style.height = '200px';
    await page.viewport(944, 200);
    render(Canvas);
    open('lambda-dual-stack', 'orders-fn', 'internet');
    await expect.poll(heading).toContain('Also opens');
    const bottom = () => document.querySelector('.callout-layer')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    await expect.poll(bottom).toBeLessThanOrEqual(200);
    const button = page.getByRole('button', { name: 'Apply fix' });
    button.element().scrollIntoView({ block: 'nearest' });
    expect(button.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom());
  });

  test('a fix that is applied leaves the keyboard in the drawing', async () => {
    render(Canvas);
    open('lambda-dual-stack', 'orders-fn', 'internet');
    await userEvent.click(page.getByRole('button', { name: 'Apply fix' }));
    await expect.poll(heading).toBe('');
    await expect.element(page.getByRole('application')).toHaveFocus();
  });
});
