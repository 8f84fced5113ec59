import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Design } from '../../../core/model/design.ts';
import { askUnsaved } from '../../../renderer/host/unsaved-dialog.ts';
import Inspector from '../../../renderer/inspector/Inspector.svelte';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { selection } from '../../../renderer/state/selection.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';

installStyles();
const block = '2001:db8:1a2b:c00::/56';
const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: {
    vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
    subnet: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.0.0/24' },
    web: { kind: 'aws.instance', in: 'subnet', securityGroups: ['sg'], services: [{ protocol: 'tcp', ports: '443' }] },
    sg: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: block }] },
  },
  layout: {},
  scenarios: [],
};
beforeEach(() => {
  doc.load(design);
  selection.select(['web']);
  render(Inspector);
});
/** The focused element and what it stands in, as far as they have a ring. */
function rings(): readonly string[] {
  const found: string[] = [];
  for (let at = document.activeElement; at instanceof HTMLElement && at !== document.body; at = at.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) found.push(at.className);
  }
  return found;
}

describe('the keyboard in the inspector', () => {
  test('goes through every control, and what has the focus has one ring', async () => {
    (page.getByRole('textbox', { name: 'Name', exact: true }).element() as HTMLElement).focus();
    const seen = new Set<Element>();
    for (let i = 0; i < 60; i++) {
      const at = document.activeElement;
      if (!at?.closest('.inspector')) break;
      seen.add(at);
      expect(rings(), at.outerHTML.slice(0, 160)).toHaveLength(1);
      await userEvent.keyboard('{Tab}');
    }
    const reached = [...seen];
    for (const what of [
      '[role=tab]',
      '.well.place',
      'input.bare',
      '.chip button',
      '[role=switch]',
      '[data-row] input',
      '.add',
      'button[role=combobox]',
    ])
      expect(
        reached.some((one) => one.matches(what)),
        what,
      ).toBe(true);
  });

  test('goes back to what opened a dialog, and to the drawing when that is gone', async () => {
    const canvas = document.createElement('main');
    canvas.dataset['panel'] = 'canvas';
    canvas.innerHTML = '<div role="application" tabindex="0" aria-label="drawing"></div>';
    document.body.append(canvas);
    const more = page.getByRole('button', { name: 'More' });
    (more.element() as HTMLElement).focus();
    const asked = askUnsaved('Two tiers');
    await expect.element(page.getByRole('button', { name: 'Save', exact: true })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(await asked).toBe('cancel');
    await expect.element(more).toHaveFocus();
    doc.load({ ...design, resources: { lonely: { kind: 'aws.vpc' } } });
    selection.select(['lonely']);
    await userEvent.click(more);
    await userEvent.click(page.getByRole('menuitem', { name: /Delete/ }));
    await expect.element(page.getByRole('application')).toHaveFocus();
    canvas.remove();
  });
});

test('a block that is longer than the room beside the ports stands below them, whole', async () => {
  selection.select(['sg']);
  const peer = page.getByRole('combobox', { name: 'Source, 1' });
  await expect.element(peer).toHaveValue(block);
  const { scrollWidth, clientWidth } = peer.element();
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

test.each(['light', 'dark'] as const)('the choice that Enter would take is told from the others: %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  selection.select(['vpc']);
  await userEvent.click(page.getByRole('combobox', { name: 'Tenancy' }));
  const [taken, other] = [true, false].map((selected) => page.getByRole('option', { selected }).first().element());
  // Drawn as they are painted, because a mix of colours is told as one by no other way.
  const shade = (colour: string): number => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data[0] ?? 0;
  };
  const ground = shade(getComputedStyle(taken?.closest('.popup') ?? document.body).backgroundColor);
  expect(Math.abs(shade(getComputedStyle(taken ?? document.body).backgroundColor) - ground)).toBeGreaterThanOrEqual(12);
  expect(getComputedStyle(other ?? document.body).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  delete document.documentElement.dataset['theme'];
});
