import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MenuItem, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';
import { _electron, type ElectronApplication } from 'playwright-core';
import { electronForTests } from '../../../build/lib/electron-ready.mjs';
import { ROOT } from '../../../build/lib/places.mjs';
import { type App, failOnProblems, type LaunchOptions, watchProblems } from './app.ts';
import { startDisplay, type VirtualDisplay } from './display.ts';

/** Electron on this machine, or why it cannot be started here. */
export const electronHere = await electronForTests();

export interface DesktopApp extends App {
  readonly edition: 'desktop';
  /** Playwright's hold of the main process. */
  readonly electron: ElectronApplication;
  /** The next question with buttons gets the button with this index. */
  answerQuestion(button: number): Promise<void>;
  /** Dialogs that came without an answer being ready: they were cancelled. */
  unanswered(): Promise<readonly string[]>;
  /** Answers that are ready and that nothing has asked for yet. */
  waitingAnswers(): Promise<number>;
  /** Closes the window as a person does, who may be asked. */
  closeWindow(): Promise<void>;
  /** When the process has ended. */
  readonly ended: Promise<void>;
}

let display: VirtualDisplay | undefined;
/** One for all tests of a worker; it ends with the process. */
async function displayName(): Promise<string> {
  if (!display) {
    display = await startDisplay();
    process.once('exit', () => display?.stop());
  }
  return display.name;
}

/** What the main process answers with instead of opening native dialogs, which no test could click. */
interface DialogQueues {
  open: (string | undefined)[];
  save: (string | undefined)[];
  message: number[];
  unanswered: string[];
}
type WithQueues = typeof globalThis & { netdraftTestDialogs: DialogQueues };

/** Replaces the native dialogs from outside: the app itself has no back door for tests. */
async function takeOverDialogs(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog }) => {
    const queues: DialogQueues = { open: [], save: [], message: [], unanswered: [] };
    (globalThis as WithQueues).netdraftTestDialogs = queues;
    const taken = <T>(queue: T[], name: string): T | undefined => {
      if (queue.length === 0) queues.unanswered.push(name);
      return queue.shift();
    };
    dialog.showOpenDialog = async (): Promise<OpenDialogReturnValue> => {
      const path = taken(queues.open, 'open');
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    };
    dialog.showSaveDialog = async (): Promise<SaveDialogReturnValue> => {
      const path = taken(queues.save, 'save');
      return { canceled: path === undefined, filePath: path ?? '' };
    };
    dialog.showMessageBox = async (...args: unknown[]) => {
      const options = args.at(-1) as { message: string; cancelId?: number };
      return { response: taken(queues.message, options.message) ?? options.cancelId ?? 0, checkboxChecked: false };
    };
  });
}

type Asked = readonly [number: number, task: string, argument: unknown];
type WithDone = typeof globalThis & { netdraftTestDone?: Map<number, unknown> };

/**
 * The main process may drop the promise that its debugger waits for ("garbage collected"), after doing what it was told. It is then
 * asked again, and gives the answer that it had without doing anything twice.
 */
function insist(electron: ElectronApplication): void {
  const evaluate = electron.evaluate.bind(electron);
  let number = 0;
  const once = (main: unknown, [id, task, argument]: Asked): unknown => {
    const here = globalThis as WithDone;
    here.netdraftTestDone ??= new Map();
    const done = here.netdraftTestDone;
    // biome-ignore lint/security/noGlobalEval: the source of a function of these tests, as playwright itself sends it
    // biome-ignore lint/complexity/noCommaOperator: eval by another name is the global one
    if (!done.has(id)) done.set(id, (0, eval)(`(${task})`)(main, argument));
    return done.get(id);
  };
  const ask = async (task: unknown, argument?: unknown): Promise<unknown> => {
    const asked: Asked = [++number, String(task), argument];
    for (let tries = 1; ; tries++) {
      try {
        return await evaluate(once, asked);
      } catch (error) {
        if (tries === 3 || !String(error).includes('garbage collected')) throw error;
      }
    }
  };
  Object.assign(electron, { evaluate: ask });
}

/** Starts the built app in real Electron. */
export async function launchElectron(options: LaunchOptions = {}): Promise<DesktopApp> {
  if ('missing' in electronHere) throw new Error(electronHere.missing);
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'netdraft-e2e-'));
  const env: Record<string, string> = { ...(process.env as Record<string, string>), ...options.env };
  if (electronHere.virtualDisplay) {
    env.DISPLAY = await displayName();
    delete env.WAYLAND_DISPLAY;
  }
  // Named in this way and not as `executablePath`, playwright holds the app until it has attached itself: without that, one start in
  // twenty hung for ever between the two.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electronHere.executable);
  const electron = await _electron.launch({
    // There is no graphics card behind a virtual display: Chromium would look for one, fail and begin anew.
    args: [
      ...electronHere.args,
      ...(electronHere.virtualDisplay ? ['--disable-gpu'] : []),
      `--user-data-dir=${userData}`,
      ROOT,
      ...(options.design === undefined ? [] : [options.design]),
    ],
    cwd: ROOT,
    env,
    timeout: 30_000,
    // The theme is the app's, not the test tool's.
    colorScheme: null,
  });
  insist(electron);
  const page = await electron.firstWindow();
  const problems = watchProblems(page);
  await page.emulateMedia({ reducedMotion: options.motion ? 'no-preference' : 'reduce' });
  await page.waitForLoadState('load');
  await takeOverDialogs(electron);

  let over = false;
  const ended = new Promise<void>((resolve) => {
    electron.process().once('exit', () => {
      over = true;
      resolve();
    });
  });
  const put = (queue: 'open' | 'save' | 'message', value: string | number | undefined) =>
    electron.evaluate(
      (_electron, [name, answer]) => {
        const queues = (globalThis as WithQueues).netdraftTestDialogs;
        (queues[name] as unknown[]).push(answer ?? undefined);
      },
      [queue, value ?? null] as const,
    );

  return {
    edition: 'desktop',
    electron,
    page,
    problems,
    ended,
    answerOpen: (path) => put('open', path),
    answerSave: (path) => put('save', path),
    answerFolder: (path) => put('open', path),
    answerQuestion: (button) => put('message', button),
    answerUnsaved: (answer) => put('message', ['save', 'discard', 'cancel'].indexOf(answer)),
    unanswered: () => electron.evaluate(() => (globalThis as WithQueues).netdraftTestDialogs.unanswered),
    waitingAnswers: () =>
      electron.evaluate(() => {
        const { open, save, message } = (globalThis as WithQueues).netdraftTestDialogs;
        return open.length + save.length + message.length;
      }),
    command: (command) =>
      electron.evaluate(({ Menu }, id) => {
        const item: MenuItem | null | undefined = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!item) throw new Error(`no menu item ${id}`);
        item.click();
      }, command),
    closeWindow: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    forgive: () => void problems.splice(0),
    async close() {
      if (!over) await electron.evaluate(({ app }) => app.exit(0)).catch(() => {});
      await ended;
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
      failOnProblems(problems);
    },
  };
}
