import { isTextCommand } from '../../core/protocol/commands.ts';
import type { Bridge, Host } from '../../core/protocol/host.ts';
import { listenToKeys, ownedByText } from './keys.ts';
import { mayDo } from './modal.ts';

/** The host in Electron: the preload's bridge, with the keyboard beside the menu. */
export function desktopHost(bridge: Bridge): Host {
  return {
    ...bridge,
    edition: 'desktop',
    openDropped: (dropped) => bridge.openDropped(Array.from(dropped.files)),
    listen(listener) {
      const stopMenu = bridge.listen((event) => {
        // Undo in the menu is meant for what has the focus: the words in a field, or the drawing.
        if (event.type === 'command' && isTextCommand(event.command) && ownedByText(event.command)) bridge.editText(event.command);
        else if (event.type !== 'command' || mayDo(event.command)) listener(event);
      });
      const stopKeys = listenToKeys((command) => listener({ type: 'command', command }));
      return () => {
        stopMenu();
        stopKeys();
      };
    },
  };
}
