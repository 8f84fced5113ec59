import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DropPill from '../../../renderer/canvas/overlay/DropPill.svelte';
import { installStyles } from '../../../renderer/styles/install.ts';

installStyles();
const screen = { width: 600, height: 400 };
const NOTE = '10.20.2.0/24, 251 of 256 addresses usable';

async function shown(at: { readonly x: number; readonly y: number }): Promise<DOMRect> {
  await page.viewport(screen.width, screen.height);
  await render(DropPill, { at, screen, refused: false, title: 'Into us-east-1b', note: NOTE });
  const pill = document.querySelector('[data-drop]');
  if (!pill) throw new Error('no pill');
  await expect.poll(() => pill.getBoundingClientRect().right).toBeLessThanOrEqual(screen.width - 7);
  return pill.getBoundingClientRect();
}

describe('the pill at the pointer', () => {
  test('stands right below it', async () => {
    const { left, top } = await shown({ x: 100, y: 100 });
    expect([left, top]).toEqual([118, 118]);
  });

  test('keeps as far to the right as there is room, because names are on the left', async () => {
    const { right, top } = await shown({ x: 500, y: 100 });
    expect([Math.round(right), top]).toEqual([592, 118]);
  });

  test('stands above it where there is no room below', async () => {
    expect((await shown({ x: 100, y: 380 })).bottom).toBeLessThan(380);
  });

  test('has no space before a comma', async () => {
    await shown({ x: 100, y: 100 });
    const block = document.querySelector('[data-drop] .mono') as HTMLElement;
    const rest = [...(block.parentElement?.childNodes ?? [])].find((node) => node instanceof Text && node.data.includes(',')) as Text;
    const range = document.createRange();
    range.setStart(rest, rest.data.indexOf(','));
    range.setEnd(rest, rest.data.length);
    expect(Math.abs(range.getBoundingClientRect().left - block.getBoundingClientRect().right)).toBeLessThan(1);
  });
});
