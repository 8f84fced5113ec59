import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Design } from '../../../core/model/design.ts';
import Canvas from '../../../renderer/canvas/Canvas.svelte';
import { listenToKeys } from '../../../renderer/host/keys.ts';
import { floatsOver } from '../../../renderer/canvas/strips/floats.ts';
import { installStyles } from '../../../renderer/styles/install.ts';
import { deleting } from '../../../renderer/state/deleting.svelte.ts';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { drag } from '../../../renderer/state/drag.svelte.ts';
import { flow } from '../../../renderer/state/flow.svelte.ts';
import { notices } from '../../../renderer/state/notices.svelte.ts';
import { selection } from '../../../renderer/state/selection.svelte.ts';
import { view } from '../../../renderer/state/view.svelte.ts';
import { designOf, NETWORK } from '../gestures/fixture.ts';

installStyles();
const surface = () => page.getByRole('application');
const element = () => surface().element() as HTMLElement;
const placeOf = (id: string) => doc.design.layout[id];

beforeEach(async () => {
  document.body.style.cssText = 'margin:0;width:1100px;height:760px;position:relative';
  doc.load(designOf(NETWORK) as Design);
  selection.clear();
  flow.clear();
  view.tool = 'select';
  await page.viewport(1100, 760);
  render(Canvas);
  element().focus();
});

describe('the keyboard', () => {
  test('arrows walk between neighbours when nothing is selected, Enter goes in, Escape comes out', async () => {
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(surface()).toHaveAccessibleName(/^vpc, VPC/);
    await userEvent.keyboard('{Enter}');
    await expect.element(surface()).toHaveAccessibleName(/^zone-a, .* in vpc/);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(surface()).toHaveAccessibleName(/^zone-b/);
    await userEvent.keyboard('{Escape}');
    await expect.element(surface()).toHaveAccessibleName(/^vpc/);
  });

  test('Enter on a card selects it, Escape lets go', async () => {
    await userEvent.keyboard('{ArrowRight}{Enter}{Enter}{Enter}{Enter}');
    expect([...selection.ids]).toEqual(['web']);
    await userEvent.keyboard('{Escape}');
    expect(selection.ids.size).toBe(0);
  });

  test('arrows nudge what is selected by 1, with Shift by 5, as one step of undo while they are held', async () => {
    selection.select(['web']);
    await userEvent.keyboard('{ArrowRight>3/}');
    expect(placeOf('web')).toEqual({ x: 193, y: 20 });
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(placeOf('web')).toEqual({ x: 193, y: 25 });
    doc.undo();
    expect(placeOf('web')).toEqual({ x: 193, y: 20 });
    doc.undo();
    expect(placeOf('web')).toEqual({ x: 190, y: 20 });
  });

  test('V, H and C are the tools', async () => {
    await userEvent.keyboard('h');
    expect(view.tool).toBe('pan');
    await userEvent.keyboard('c');
    expect(view.tool).toBe('connect');
    await userEvent.keyboard('{Escape}');
    expect(view.tool).toBe('select');
  });

  test('F2 renames in place', async () => {
    selection.select(['web']);
    await userEvent.keyboard('{F2}');
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of web' }), 'shop');
    await userEvent.keyboard('{Enter}');
    expect(doc.design.resources.web?.name).toBe('shop');
    // The keyboard is the canvas's again.
    await expect.element(surface()).toHaveFocus();
  });

  test('saving ends the renaming, with the new name', async () => {
    selection.select(['web']);
    element().focus();
    await userEvent.keyboard('{F2}shop{Control>}s{/Control}');
    expect(doc.design.resources['web']?.name).toBe('shop');
  });

  test('Escape while renaming keeps the name', async () => {
    selection.select(['web']);
    await userEvent.keyboard('{F2}');
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of web' }), 'shop');
    await userEvent.keyboard('{Escape}');
    expect(doc.design.resources.web?.name).toBeUndefined();
  });
});

describe('commands', () => {
  test('a duplicated subnet takes a free block and stands upon nothing', () => {
    selection.select(['public-b']);
    view.sendToCanvas({ type: 'duplicate' });
    const [copy] = selection.ids;
    expect(copy).toBeDefined();
    expect(copy).not.toBe('public-b');
    const [a, b] = [placeOf('public-b'), placeOf(copy ?? '')];
    if (!a || !b || !('y' in a) || !('y' in b)) throw new Error('not placed');
    expect(b.y).toBeGreaterThanOrEqual(a.y + 104);
    doc.undo();
    expect(doc.design.resources[copy ?? '']).toBeUndefined();
  });

  test('of everything that was copied the Internet stays the only one, and the rest is pasted', () => {
    const kinds = () => Object.values(doc.design.resources).map(({ kind }) => kind);
    view.sendToCanvas({ type: 'select-all' });
    view.sendToCanvas({ type: 'copy' });
    view.sendToCanvas({ type: 'paste' });
    expect(kinds().filter((kind) => kind === 'outside.internet')).toHaveLength(1);
    expect(kinds().filter((kind) => kind === 'aws.vpc')).toHaveLength(2);
    expect(notices.line).toBe('internet cannot be pasted here. The rest is.');
  });

  test('what was copied is pasted, with what is in it, as one step', () => {
    const before = Object.keys(doc.design.resources).length;
    selection.select(['public-a']);
    view.sendToCanvas({ type: 'copy' });
    view.sendToCanvas({ type: 'paste' });
    expect(Object.keys(doc.design.resources).length).toBe(before + 2);
    doc.undo();
    expect(Object.keys(doc.design.resources).length).toBe(before);
  });

  test('what was cut is gone, and can be pasted', () => {
    selection.select(['db']);
    view.sendToCanvas({ type: 'cut' });
    expect(doc.design.resources.db).toBeUndefined();
    view.sendToCanvas({ type: 'paste' });
    expect(Object.values(doc.design.resources).filter((resource) => resource.kind === 'aws.instance').length).toBe(2);
  });

  test('cutting says what goes with it, like deleting', () => {
    selection.select(['public-a']);
    view.sendToCanvas({ type: 'cut' });
    expect(deleting.asked?.ids).toEqual(['public-a']);
    deleting.confirm();
    expect(doc.design.resources.web).toBeUndefined();
  });

  test('several that are selected are said as so many', async () => {
    selection.select(['web', 'db']);
    await expect.element(surface()).toHaveAccessibleName('2 selected');
  });

  test('select all takes the outermost', () => {
    view.sendToCanvas({ type: 'select-all' });
    expect([...selection.ids].sort()).toEqual(['internet', 'vpc']);
  });

  test('Enter in the palette places one where it may stand', () => {
    drag.place('aws.egress-only-internet-gateway');
    const added = Object.entries(doc.design.resources).find(([, resource]) => resource.kind === 'aws.egress-only-internet-gateway');
    expect(added?.[1].in).toBe('vpc');
    expect(placeOf(added?.[0] ?? '')).toMatchObject({ edge: expect.any(String) });
  });

  test.each([
    { selected: 'private-a', kind: 'aws.instance', into: 'private-a' },
    { selected: 'web', kind: 'aws.instance', into: 'public-a' },
    { selected: 'zone-b', kind: 'aws.subnet', into: 'zone-b' },
    { selected: 'public-a', kind: 'aws.subnet', into: 'zone-a' },
    { selected: 'vpc', kind: 'aws.subnet', into: 'zone-b' },
    { selected: 'vpc', kind: 'aws.instance', into: 'public-b' },
    { selected: 'internet', kind: 'aws.vpc', into: undefined },
  ])('with $selected selected, Enter puts $kind into $into', ({ selected, kind, into }) => {
    selection.select([selected]);
    drag.place(kind);
    const added = selection.only ?? '';
    expect(doc.design.resources[added]).toMatchObject({ kind });
    expect(doc.design.resources[added]?.in).toBe(into);
  });

  test('Enter in the palette says why nothing takes it, and lets go of nothing', () => {
    selection.select(['web']);
    drag.place('aws.egress-only-internet-gateway');
    selection.select(['web']);
    drag.place('aws.egress-only-internet-gateway');
    expect(notices.line).toContain('vpc has eigw already');
    expect([...selection.ids]).toEqual(['web']);
  });
});

describe('the menu of the other button', () => {
  const items = () =>
    page
      .getByRole('menuitem')
      .elements()
      .map((item) => item.firstChild?.textContent?.trim());
  const ask = (more: PointerEventInit) => element().dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, cancelable: true, ...more }));

  test('the menu key asks for that of what is selected, arrows and Enter choose, and the drawing has the keyboard again', async () => {
    selection.select(['web']);
    ask({ button: 0 });
    await expect.poll(items).toEqual(['Ask from here', 'Ask to here', 'Rename', 'Cut', 'Copy', 'Duplicate', 'Delete']);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(doc.design.resources['web']).toBeUndefined();
    await expect.element(surface()).toHaveFocus();
  });

  test('Escape closes it and changes nothing', async () => {
    selection.select(['web', 'db']);
    ask({ button: 0 });
    await expect.poll(items).toEqual(['Cut', 'Copy', 'Duplicate', 'Delete']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(items).toEqual([]);
    await expect.element(surface()).toHaveFocus();
    expect([...selection.ids]).toEqual(['web', 'db']);
  });

  test('over nothing it is that of the drawing, and nothing is selected', async () => {
    selection.select(['web']);
    ask({ button: 2, clientX: 5, clientY: 740 });
    await expect.poll(items).toEqual(['Paste', 'Select all', 'Show everything']);
    expect(selection.ids.size).toBe(0);
  });

  test('pastes where it was asked for', async () => {
    doc.load(designOf({ ...NETWORK, office: [{ kind: 'outside.client' }, { x: 20, y: 700 }] }) as Design);
    selection.select(['office']);
    view.sendToCanvas({ type: 'copy' });
    ask({ button: 2, clientX: 1000, clientY: 30 });
    await userEvent.click(page.getByRole('menuitem', { name: 'Paste' }));
    const [pasted] = [...selection.ids];
    expect(pasted).not.toBe('office');
    expect((placeOf(pasted ?? '') as { x: number }).x).toBeGreaterThan(500);
  });
});

describe('the mouse', () => {
  test('in the middle of a drag no key deletes or undoes what is in the hand', () => {
    const heard: string[] = [];
    const stop = listenToKeys((command) => heard.push(command));
    const box = element().getBoundingClientRect();
    const at = (type: string, x: number) =>
      element().dispatchEvent(new PointerEvent(type, { clientX: x, clientY: box.top + 300, pointerId: 1, bubbles: true }));
    element().setPointerCapture = () => undefined;
    const key = (name: string, ctrlKey = false) =>
      element().dispatchEvent(new KeyboardEvent('keydown', { key: name, ctrlKey, bubbles: true, cancelable: true }));
    at('pointerdown', 4);
    at('pointermove', 60);
    for (const name of ['Delete', 'Backspace']) key(name);
    for (const name of ['z', 'x', 'v', 'd', 'a']) key(name, true);
    expect(heard).toEqual([]);
    at('pointerup', 60);
    key('z', true);
    expect(heard).toEqual(['undo']);
    stop();
  });

  test('wheel at the pointer zooms, and the strip says how much', async () => {
    const before = view.zoom;
    element().dispatchEvent(new WheelEvent('wheel', { deltaY: -100, clientX: 300, clientY: 300, cancelable: true, bubbles: true }));
    expect(view.zoom).toBeGreaterThan(before);
    await expect.element(page.getByRole('button', { name: /zoom to 100 %$/ })).toHaveAccessibleName(`${Math.round(view.zoom * 100)}%, zoom to 100 %`);
  });

  test('what floats over the drawing is measured where it is: a fit keeps clear of it', () => {
    const named = (name: string) => page.getByRole('toolbar', { name }).element().getBoundingClientRect();
    const { left, top } = element().getBoundingClientRect();
    const strips = [named('What of the answer is drawn'), named('Tools')].map(({ x, y, width, height }) => ({
      x: x - left,
      y: y - top,
      width,
      height,
    }));
    expect(floatsOver(element())).toEqual(strips);
    expect(strips.every(({ width }) => width > 200)).toBe(true);
  });

  test('layers are switched off and on', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Reply' }));
    expect(flow.layers.reply).toBe(false);
    await userEvent.click(page.getByRole('button', { name: 'Reply' }));
    expect(flow.layers.reply).toBe(true);
  });
});

test('an empty canvas says how to begin', async () => {
  doc.load(designOf({}) as Design);
  await expect.element(page.getByText('Drop a VPC here, or start from a template.')).toBeVisible();
});
