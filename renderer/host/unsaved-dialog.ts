import type { UnsavedAnswer } from '../../core/protocol/host.ts';
import { fill } from '../../core/words/catalogue.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';

/** Save / Don't save / Cancel in the page, where no native dialog can ask three things. Escape is Cancel. */
export function askUnsaved(name: string): Promise<UnsavedAnswer> {
  const dialog = document.createElement('dialog');
  dialog.className = 'nd-unsaved';
  const form = document.createElement('form');
  form.method = 'dialog';
  const title = document.createElement('h2');
  title.textContent = fill(SHELL_WORDS.UNSAVED_TITLE, { name }, (id) => id);
  const detail = document.createElement('p');
  detail.textContent = SHELL_WORDS.UNSAVED_DETAIL;
  const buttons = document.createElement('menu');
  const button = (answer: UnsavedAnswer, label: string) => {
    const element = document.createElement('button');
    element.value = answer;
    element.textContent = label;
    buttons.append(element);
    return element;
  };
  button('discard', SHELL_WORDS.UNSAVED_DISCARD);
  button('cancel', SHELL_WORDS.UNSAVED_CANCEL);
  const save = button('save', SHELL_WORDS.UNSAVED_SAVE);
  form.append(title, detail, buttons);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  save.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      const answer = dialog.returnValue;
      resolve(answer === 'save' || answer === 'discard' ? answer : 'cancel');
    });
  });
}
