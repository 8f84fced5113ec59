import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { HostEvent } from '../core/protocol/host.ts';
import { type Check, type Checks, pass } from './argument-checks.ts';
import { type AnswerOf, type ArgumentsOf, channelOf, EVENT_CHANNEL, type Notice, type Question } from './channels.ts';

/** The main process's end of the bridge. Everything that comes in is checked twice: who sends it, and what it is. */
export interface BridgeEnd {
  answer<K extends Question>(name: K, checks: Checks<ArgumentsOf<K>>, run: (...args: ArgumentsOf<K>) => AnswerOf<K> | Promise<AnswerOf<K>>): void;
  take<K extends Notice>(name: K, checks: Checks<ArgumentsOf<K>>, run: (...args: ArgumentsOf<K>) => void): void;
  tell(event: HostEvent): void;
}

/** Only the page of this window, and only while it shows what we loaded. */
export function isOurPage(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow, origin: string): boolean {
  const frame = event.senderFrame;
  return !window.isDestroyed() && event.sender === window.webContents && frame === window.webContents.mainFrame && frame.url.startsWith(`${origin}/`);
}

export function bridgeTo(window: BrowserWindow, origin: string): BridgeEnd {
  const checked = <A extends readonly unknown[]>(
    event: IpcMainEvent | IpcMainInvokeEvent,
    args: readonly unknown[],
    checks: readonly Check<unknown>[],
  ) => (isOurPage(event, window, origin) && pass<A>(args, checks as Checks<A>) ? args : undefined);
  return {
    answer(name, checks, run) {
      ipcMain.handle(channelOf(name), (event, ...args) => {
        const good = checked<ArgumentsOf<typeof name>>(event, args, checks as readonly Check<unknown>[]);
        if (!good) throw new Error(`${name}: refused`);
        return run(...good);
      });
    },
    take(name, checks, run) {
      ipcMain.on(channelOf(name), (event, ...args) => {
        const good = checked<ArgumentsOf<typeof name>>(event, args, checks as readonly Check<unknown>[]);
        if (good) run(...good);
      });
    },
    tell: (event) => window.webContents.send(EVENT_CHANNEL, event),
  };
}
