import { afterEach, describe, expect, test } from 'vitest';
import type { Bridge, HostEvent } from '../../../core/protocol/host.ts';
import { desktopHost } from '../../../renderer/host/desktop.ts';

afterEach(() => document.body.replaceChildren());

/** A bridge whose menu is the test. */
function fakeBridge() {
  const edited: string[] = [];
  let menu: (event: HostEvent) => void = () => {};
  const bridge: Partial<Bridge> = {
    editText: (command) => edited.push(command),
    listen(listener) {
      menu = listener;
      return () => {
        menu = () => {};
      };
    },
  };
  return { bridge: bridge as Bridge, edited, choose: (event: HostEvent) => menu(event) };
}

describe('the menu of the desktop edition', () => {
  test('reaches the drawing while no field has the focus', () => {
    const { bridge, edited, choose } = fakeBridge();
    const heard: HostEvent[] = [];
    desktopHost(bridge).listen((event) => heard.push(event));
    choose({ type: 'command', command: 'undo' });
    expect([heard, edited]).toEqual([[{ type: 'command', command: 'undo' }], []]);
  });

  test('reaches the text of the field that has the focus; saving is never text', () => {
    const { bridge, edited, choose } = fakeBridge();
    const heard: HostEvent[] = [];
    desktopHost(bridge).listen((event) => heard.push(event));
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    choose({ type: 'command', command: 'undo' });
    choose({ type: 'command', command: 'save' });
    expect([heard, edited]).toEqual([[{ type: 'command', command: 'save' }], ['undo']]);
  });

  test('is not heard any more after listening stopped', () => {
    const { bridge, choose } = fakeBridge();
    const heard: HostEvent[] = [];
    desktopHost(bridge).listen((event) => heard.push(event))();
    choose({ type: 'command', command: 'save' });
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
    expect(heard).toEqual([]);
  });

  test.each([
    { live: false, heard: ['theme-dark'] },
    { live: true, heard: ['undo', 'save', 'theme-dark'] },
  ])('does not change what a dialog asks about; where the dialog is the design (live: $live), $heard go on', ({ live, heard }) => {
    const { bridge, choose } = fakeBridge();
    const commands: string[] = [];
    desktopHost(bridge).listen((event) => event.type === 'command' && commands.push(event.command));
    const dialog = document.createElement('dialog');
    dialog.toggleAttribute('data-live', live);
    document.body.append(dialog);
    dialog.showModal();
    for (const command of ['undo', 'delete', 'duplicate', 'save', 'export-picture', 'theme-dark'] as const) choose({ type: 'command', command });
    expect(commands).toEqual(heard);
  });
});
