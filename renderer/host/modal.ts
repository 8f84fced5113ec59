import type { AppCommand } from '../../core/protocol/commands.ts';

/** What goes on while a dialog shows the design itself, as a wide table does. */
const IN_DESIGN: readonly AppCommand[] = ['undo', 'redo', 'save', 'save-as'];

/** Whether a command may be done now: what somebody is asked about in a dialog must not change meanwhile, though the menu stays open to them. */
export function mayDo(command: AppCommand, dialog = document.querySelector('dialog:modal')): boolean {
  return dialog === null || command.startsWith('theme-') || (dialog.hasAttribute('data-live') && IN_DESIGN.includes(command));
}
