import { afterEach, describe, expect, test, vi } from 'vitest';
import { LARGEST_DESIGN } from '../../../core/protocol/host.ts';
import { browserHost } from '../../../renderer/host/browser.ts';
import { pickers } from '../../../renderer/host/file-access.ts';
import { askUnsaved } from '../../../renderer/host/unsaved-dialog.ts';

afterEach(() => document.body.replaceChildren());

describe('the browser edition', () => {
  const host = browserHost();

  test('reads a file that was dropped', async () => {
    const answer = await host.openDropped({ files: [new File(['{"a":1}'], 'a.netdraft')] });
    expect(answer).toMatchObject({ type: 'done', value: { file: { name: 'a.netdraft' }, text: '{"a":1}' } });
  });

  test('refuses what is too large before reading it, and what is not text', async () => {
    const huge = Object.defineProperty(new File([], 'huge.netdraft'), 'size', { value: LARGEST_DESIGN + 1 });
    expect(await host.openDropped({ files: [huge] })).toMatchObject({
      type: 'failed',
      failure: { code: 'FILE_TOO_LARGE', values: { limit: 16, size: 17 } },
    });
    expect(await host.openDropped({ files: [new File([new Uint8Array([0xff])], 'x.netdraft')] })).toMatchObject({
      failure: { code: 'FILE_NOT_TEXT' },
    });
  });

  test('begins ten downloads at once, and the others when the browser takes them', async () => {
    const begun: { readonly name: string; readonly at: number }[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      begun.push({ name: this.download, at: performance.now() });
    });
    const picker = Object.getOwnPropertyDescriptor(pickers, 'showDirectoryPicker');
    Object.assign(pickers, { showDirectoryPicker: undefined });
    const files = Array.from({ length: 12 }, (_, i) => ({ name: `${i}.tf`, text: '' }));
    await host.exportFolder({ files });
    click.mockRestore();
    if (picker) Object.defineProperty(pickers, 'showDirectoryPicker', picker);
    expect(begun.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    for (const [i, { at }] of begun.entries()) if (i >= 10) expect(at - (begun[i - 10]?.at ?? 0)).toBeGreaterThan(1000);
  });

  test('remembers the theme', async () => {
    host.setTheme('dark');
    expect((await browserHost().start()).theme).toBe('dark');
    localStorage.clear();
    expect((await browserHost().start()).theme).toBe('system');
  });

  test('shows in the title what is open and whether it is saved', () => {
    host.setDocument({ name: 'Two tiers', unsaved: true });
    expect(document.title).toBe('• Two tiers - Netdraft');
    host.setDocument({ name: 'Two tiers', unsaved: false });
    expect(document.title).toBe('Two tiers - Netdraft');
    host.setDocument({ name: '', unsaved: false });
    expect(document.title).toBe('Netdraft');
  });

  test.each(['save', 'discard', 'cancel'] as const)('asks before unsaved changes go: %s', async (answer) => {
    const asked = askUnsaved('Two tiers');
    expect(document.querySelector('dialog')?.textContent).toContain('Two tiers');
    document.querySelector<HTMLButtonElement>(`dialog button[value=${answer}]`)?.click();
    expect(await asked).toBe(answer);
    expect(document.querySelector('dialog')).toBeNull();
  });
});
