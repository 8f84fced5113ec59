import { type AppCommand, isTextCommand, SHORTCUTS, type Shortcut } from '../../core/protocol/commands.ts';
import { canRedoTyping, canUndoTyping, watchTyping } from './typing.ts';

const onMac = () => navigator.userAgent.includes('Mac');

/** Whether the person is writing: then letters, arrows and editing keys belong to the field. */
export function isWriting(element: Element | null = document.activeElement): boolean {
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'color', 'file'].includes(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}

/** Whether an editing command is answered by text: by the field with the focus (undo, while something was typed there), or, for copying, by words that are selected on the page. */
export function ownedByText(command: AppCommand): boolean {
  if (isWriting()) return command === 'undo' ? canUndoTyping() : command === 'redo' ? canRedoTyping() : true;
  return (command === 'copy' || command === 'cut') && document.getSelection()?.isCollapsed === false;
}

function matches(shortcut: Shortcut, event: KeyboardEvent, mac: boolean): boolean {
  const command = mac ? event.metaKey : event.ctrlKey;
  const foreign = mac ? event.ctrlKey : event.metaKey;
  if (event.altKey || foreign || command !== (shortcut.command ?? false) || event.shiftKey !== (shortcut.shift ?? false)) return false;
  return shortcut.code === undefined ? event.key.toLowerCase() === shortcut.key?.toLowerCase() : event.code === shortcut.code;
}

const NOT_IN_FIELDS: ReadonlySet<AppCommand> = new Set(['duplicate', 'zoom-fit', 'zoom-selection', 'minimap', 'reach'] satisfies AppCommand[]);

/** The command that a key stands for, or nothing when it stands for none or belongs to the text that has the focus. */
export function commandForKey(event: KeyboardEvent, mac = onMac()): AppCommand | undefined {
  for (const command of Object.keys(SHORTCUTS) as AppCommand[]) {
    if (!SHORTCUTS[command]?.some((shortcut) => matches(shortcut, event, mac))) continue;
    if (isTextCommand(command) && ownedByText(command)) return undefined;
    // Shift+1 in a field is an exclamation mark, and Ctrl+D in a field is no wish to duplicate the selected subnet.
    if (isWriting() && NOT_IN_FIELDS.has(command)) return undefined;
    return command;
  }
  return undefined;
}

/** Calls back for every key that is a command and that nothing on the page has taken already. Returns how to stop. */
export function listenToKeys(onCommand: (command: AppCommand) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = commandForKey(event);
    if (command === undefined) return;
    // Cut, copy and paste go on to become clipboard events, which carry what is in the clipboard.
    if (command !== 'cut' && command !== 'copy' && command !== 'paste') event.preventDefault();
    onCommand(command);
  };
  const stopWatching = watchTyping(document);
  window.addEventListener('keydown', onKey);
  return () => {
    stopWatching();
    window.removeEventListener('keydown', onKey);
  };
}
