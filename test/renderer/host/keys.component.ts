import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AppCommand } from '../../../core/protocol/commands.ts';
import { commandForKey, listenToKeys } from '../../../renderer/host/keys.ts';
import { endTyping } from '../../../renderer/host/typing.ts';

const heard: AppCommand[] = [];
let stop = () => {};
const listen = () => {
  heard.length = 0;
  stop = listenToKeys((command) => heard.push(command));
};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});
const press = (key: string, more: KeyboardEventInit = {}, mac = false) => commandForKey(new KeyboardEvent('keydown', { key, ...more }), mac);

describe('keys', () => {
  test.each<[string, KeyboardEventInit, AppCommand | undefined]>([
    ['s', { ctrlKey: true }, 'save'],
    ['S', { ctrlKey: true, shiftKey: true }, 'save-as'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['Delete', {}, 'delete'],
    ['!', { shiftKey: true, code: 'Digit1' }, 'zoom-fit'],
    ['$', { shiftKey: true, code: 'Digit4' }, 'reach'],
    ['1', { code: 'Digit1' }, undefined],
    ['s', {}, undefined],
    ['s', { ctrlKey: true, altKey: true }, undefined],
    ['s', { metaKey: true }, undefined],
  ])('%s %o is %s', (key, more, command) => {
    expect(press(key, more)).toBe(command);
  });

  test('Command takes the place of Ctrl on a Mac', () => {
    expect(press('s', { metaKey: true }, true)).toBe('save');
    expect(press('s', { ctrlKey: true }, true)).toBeUndefined();
  });

  test('editing keys belong to the field that has the focus, saving does not', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    listen();
    await userEvent.keyboard('ab{Control>}z{/Control}{Control>}a{/Control}{Delete}{Control>}d{/Control}{Control>}s{/Control}');
    expect(heard).toEqual(['save']);
  });

  test('undo in a field in which nothing was typed is that of the design, not that of the field before', async () => {
    const [one, two] = [document.createElement('input'), document.createElement('input')];
    document.body.append(one, two);
    listen();
    one.focus();
    await userEvent.keyboard('ab');
    two.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect([heard, one.value]).toEqual([['undo'], 'ab']);
  });

  test('undo in a field goes on to the design once its letters are taken back, and redo brings them again', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    listen();
    field.focus();
    await userEvent.keyboard('ab');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect([heard, field.value]).toEqual([[], '']);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect([heard, field.value]).toEqual([[], 'ab']);
    await userEvent.keyboard('{Control>}zz{/Control}');
    expect([heard, field.value]).toEqual([['undo'], '']);
  });

  test('once the design was undone from a field, redo is that of the design: letters of before would bury it', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    listen();
    field.focus();
    await userEvent.keyboard('ab');
    await userEvent.keyboard('{Control>}zz{/Control}');
    endTyping();
    await userEvent.keyboard('{Control>}y{/Control}');
    expect([heard, field.value]).toEqual([['undo', 'redo'], '']);
  });

  test('Enter that chooses a character while a name is composed reaches no widget', () => {
    const field = document.createElement('input');
    const taken: string[] = [];
    field.addEventListener('keydown', (event) => taken.push(event.key));
    document.body.append(field);
    listen();
    for (const isComposing of [true, false]) field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true }));
    expect(taken).toEqual(['Enter']);
  });

  test('a key that a widget took is not a command', async () => {
    const button = document.createElement('button');
    button.addEventListener('keydown', (event) => event.preventDefault());
    document.body.append(button);
    button.focus();
    listen();
    await userEvent.keyboard('{Delete}');
    button.blur();
    await userEvent.keyboard('{Delete}');
    expect(heard).toEqual(['delete']);
  });

  test('words that are selected on the page are copied, not the drawing', () => {
    document.body.append('some words');
    document.getSelection()?.selectAllChildren(document.body);
    expect(press('c', { ctrlKey: true })).toBeUndefined();
    document.getSelection()?.removeAllRanges();
    expect(press('c', { ctrlKey: true })).toBe('copy');
  });
});
