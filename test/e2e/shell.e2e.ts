import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import type { Bridge, HostEvent } from '../../core/protocol/host.ts';
import { fill } from '../../core/words/catalogue.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';
import { type App, type DesktopApp, describeElectron, launchBrowser, launchElectron } from './harness/index.ts';

type WithBridge = typeof globalThis & { netdraftHost: Bridge; events: HostEvent[] };

/** Asks through the bridge, as the page does. */
const onBridge = <T>(app: DesktopApp, ask: (bridge: Bridge, arg: string) => Promise<T> | T, arg = '') =>
  app.page.evaluate(`(${ask})(netdraftHost, ${JSON.stringify(arg)})`) as Promise<T>;

/** Nothing runs in the page, or comes into it, that is not the app's own. */
function closedIn(page: () => Page): void {
  test('has the title of the app', async () => {
    expect(await page().title()).toContain('Netdraft');
  });

  test('is served every file that was built', async () => {
    const built = readdirSync(inProject('out/renderer/assets')).map((name) => `assets/${name}`);
    const answers = await page().evaluate(
      (all) => Promise.all(all.map(async (url) => `${url}: ${(await fetch(url, { method: 'GET' })).status}`)),
      built,
    );
    expect(answers).toEqual(built.map((url) => `${url}: 200`));
  });

  test('has no Node', async () => {
    expect(await page().evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual([
      'undefined',
      'undefined',
    ]);
  });

  test('evaluates no text and runs no inline script', async () => {
    // Through a timer, because a debugger's evaluation is above the policy.
    const ran = await page().evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const ways: string[] = [];
          Reflect.set(globalThis, 'ways', ways);
          const script = document.createElement('script');
          script.textContent = 'ways.push("inline")';
          document.head.append(script);
          setTimeout(() => {
            try {
              new Function('ways.push("eval")')();
            } catch {
              // Refused, as it should be.
            }
            resolve(ways);
          });
        }),
    );
    expect(ran).toEqual([]);
  });

  test('loads nothing from elsewhere', async () => {
    const loaded = await page().evaluate(() =>
      fetch('http://127.0.0.1:1/').then(
        () => 'loaded',
        (error: Error) => error.name,
      ),
    );
    expect(loaded).toBe('TypeError');
    const violation = await page().evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
          new Image().src = 'https://example.com/picture.png';
        }),
    );
    expect(violation).toBe('img-src');
  });

  test('knows no way out of its folder', async () => {
    const statuses = await page().evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/.hidden.txt', '/missing.js'].map((path) =>
          fetch(path).then((answer) => answer.status),
        ),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });
}

/** In Electron the same is asked of an app that is open anyway. */
describe('the page is closed in [browser]', () => {
  let app: App;
  beforeAll(async () => {
    app = await launchBrowser();
  });
  afterAll(async () => {
    app.forgive();
    await app.close();
  });
  closedIn(() => app.page);
});

/** What the bridge and the main process do, in one app: nothing here leaves anything behind that the next test would notice. */
describeElectron('the Electron shell', () => {
  let folder: string;
  let desktop: DesktopApp;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-shell-'));
    desktop = await launchElectron();
  });
  afterAll(async () => {
    desktop.forgive();
    await desktop.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const bridge = <T>(ask: (bridge: Bridge, arg: string) => Promise<T> | T, arg = '') => onBridge(desktop, ask, arg);
  /** Begins to note what the host tells the page. */
  const listen = () =>
    desktop.page.evaluate(() => {
      const heard: HostEvent[] = [];
      Reflect.set(globalThis, 'events', heard);
      (globalThis as WithBridge).netdraftHost.listen((event) => heard.push(event));
    });
  const events = () => desktop.page.evaluate(() => (globalThis as WithBridge).events);

  describe('the page is closed in', () => closedIn(() => desktop.page));

  test('runs sandboxed with an isolated preload', async () => {
    const preferences = await desktop.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true });
  });

  test('refuses what does not have the right shape', async () => {
    const refused = (call: (bridge: Bridge) => Promise<unknown>) =>
      bridge(`(host) => (${call})(host).then(() => 'taken', (error) => String(error))` as unknown as (bridge: Bridge) => Promise<string>);
    expect(await refused((host) => host.saveDesign('/etc/passwd', 'x'))).toContain('refused');
    expect(await refused((host) => host.saveDesign('file-1', 7 as unknown as string))).toContain('refused');
    expect(await refused((host) => host.exportFolder({ files: [{ name: '../x.tf', text: '' }] }))).toContain('refused');
    expect(await refused((host) => host.exportFile({ suggestedName: 'a/b.png', data: '' }))).toContain('refused');
    // An id of the right form that was never given out.
    expect(await bridge((host) => host.saveDesign('file-999', 'x'))).toMatchObject({ type: 'failed', failure: { code: 'FILE_NOT_FOUND' } });
  });

  test('saves, opens, remembers and notices a foreign change', async () => {
    const path = join(folder, 'two-tiers');
    await desktop.answerSave(path);
    const saved = await bridge((host) => host.saveDesignAs('two-tiers', '{"a":1}'));
    expect(saved).toMatchObject({ type: 'done', value: { name: 'two-tiers.netdraft' } });
    expect(readFileSync(`${path}.netdraft`, 'utf8')).toBe('{"a":1}');
    const id = saved.type === 'done' ? saved.value.id : 'none';
    await desktop.answerOpen(`${path}.netdraft`);
    expect(await bridge((host) => host.openFiles())).toMatchObject({ type: 'done', value: { type: 'design', text: '{"a":1}' } });
    expect(await bridge((host) => host.recentFiles())).toMatchObject([{ name: 'two-tiers.netdraft' }]);

    writeFileSync(`${path}.netdraft`, 'by another program');
    await desktop.answerQuestion(1);
    expect(await bridge((host, ref) => host.saveDesign(ref, 'mine'), id)).toEqual({ type: 'cancelled' });
    expect(readFileSync(`${path}.netdraft`, 'utf8')).toBe('by another program');
    await desktop.answerQuestion(0);
    expect(await bridge((host, ref) => host.saveDesign(ref, 'mine'), id)).toMatchObject({ type: 'done' });
    expect(readFileSync(`${path}.netdraft`, 'utf8')).toBe('mine');
  });

  test('exports into a folder, asking before it replaces', async () => {
    writeFileSync(join(folder, 'main.tf'), 'old');
    await desktop.answerFolder(folder);
    await desktop.answerQuestion(1);
    expect(await bridge((host) => host.exportFolder({ files: [{ name: 'main.tf', text: 'new' }] }))).toEqual({ type: 'cancelled' });
    await desktop.answerFolder(folder);
    await desktop.answerQuestion(0);
    expect(
      await bridge((host) =>
        host.exportFolder({
          files: [
            { name: 'main.tf', text: 'new' },
            { name: 'vpc.tf', text: 'v' },
          ],
        }),
      ),
    ).toMatchObject({
      type: 'done',
    });
    expect([readFileSync(join(folder, 'main.tf'), 'utf8'), readFileSync(join(folder, 'vpc.tf'), 'utf8')]).toEqual(['new', 'v']);
  });

  test('reads a dropped file by its real path, and none that a script made up', async () => {
    const path = join(folder, 'dropped.netdraft');
    writeFileSync(path, '{"dropped":true}');
    await desktop.page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'e2e-file';
      document.body.append(input);
    });
    await desktop.page.setInputFiles('#e2e-file', path);
    const chosen = await desktop.page.evaluate(() => {
      const file = document.querySelector<HTMLInputElement>('#e2e-file')?.files?.[0];
      return file && (globalThis as WithBridge).netdraftHost.openDropped([file]);
    });
    expect(chosen).toMatchObject({ type: 'done', value: { file: { name: 'dropped.netdraft' }, text: '{"dropped":true}' } });
    const madeUp = await desktop.page.evaluate(() => (globalThis as WithBridge).netdraftHost.openDropped([new File(['x'], '/etc/passwd')]));
    expect(madeUp).toMatchObject({ type: 'failed', failure: { code: 'FILE_NOT_FOUND' } });
  });

  test('sends the commands of its menu to the page', async () => {
    await listen();
    await desktop.command('zoom-fit');
    await desktop.command('undo');
    await expect.poll(events).toEqual([
      { type: 'command', command: 'zoom-fit' },
      { type: 'command', command: 'undo' },
    ]);
  });

  test('hands the design of a second start to the first', async () => {
    await listen();
    const path = join(folder, 'second.netdraft');
    writeFileSync(path, '{"second":true}');
    await desktop.electron.evaluate(({ app: main }, design) => main.emit('second-instance', {}, [], '', { design }), path);
    await expect.poll(events).toMatchObject([{ type: 'opened', answer: { type: 'done', value: { text: '{"second":true}' } } }]);
  });

  // The page waits for ever for the navigation that was refused: only another start is possible after it.
  test('opens no windows, goes nowhere and gets no permissions', async () => {
    const { page, electron } = desktop;
    expect(await page.evaluate(() => window.open('https://example.com') === null)).toBe(true);
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe('app://netdraft/index.html');
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(
      await page.evaluate(() =>
        navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          () => 'denied',
        ),
      ),
    ).toBe('denied');
  });

  test('notices that the page died, asks, and loads it again', async () => {
    await desktop.answerQuestion(0);
    const alive = () =>
      desktop.electron.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents && !contents.isCrashed() && !contents.isLoading() ? contents.getURL() : 'not alive';
      });
    await desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await expect.poll(() => desktop.waitingAnswers()).toBe(0);
    await expect.poll(alive, { timeout: 5000 }).toBe('app://netdraft/index.html');
    expect(await desktop.unanswered()).toEqual([]);
  });
});

describeElectron('starting and closing Electron', () => {
  let folder: string;
  let app: DesktopApp | undefined;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    app?.forgive();
    await app?.close();
    app = undefined;
  });

  test('says why it does not open the design that it was started with: too large, not text, not a file', async () => {
    const huge = join(folder, 'huge.netdraft');
    writeFileSync(huge, '');
    truncateSync(huge, 1024 * 1024 * 1024);
    app = await launchElectron({ design: huge });
    const { page } = app;
    await page.getByText(fill(SHELL_WORDS.FILE_TOO_LARGE, { file: 'huge.netdraft', size: 1024, limit: 16 }, String)).waitFor({ timeout: 5000 });
    const binary = join(folder, 'binary.netdraft');
    writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00]));
    await app.answerOpen(binary);
    expect(await onBridge(app, (host) => host.openFiles())).toMatchObject({ type: 'failed', failure: { code: 'FILE_NOT_TEXT' } });
    await app.answerOpen(folder);
    expect(await onBridge(app, (host) => host.openFiles())).toMatchObject({ type: 'done', value: { type: 'network' } });
  });

  test('opens the design that it is started with; with changes it stays open on Cancel and closes on Don’t save', async () => {
    const design = inProject('templates/public-private-nat.netdraft');
    app = await launchElectron({ design });
    const { name } = JSON.parse(readFileSync(design, 'utf8')) as { name: string };
    await app.page.getByText(name, { exact: true }).first().waitFor({ timeout: 5000 });

    await onBridge(app, (host) => host.setDocument({ name: 'Two tiers', unsaved: true }));
    const title = () => app?.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await expect.poll(title).toContain('• Two tiers');
    await app.answerUnsaved('cancel');
    await app.closeWindow();
    await expect.poll(() => app?.waitingAnswers()).toBe(0);
    expect(await title()).toContain('• Two tiers');
    await app.answerUnsaved('discard');
    await app.closeWindow();
    await app.ended;
  });

  test('keeps theme and window from one start to the next, and closes without a question when nothing changed', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'netdraft-user-'));
    app = await launchElectron({ userData });
    await onBridge(app, (host) => host.setTheme('dark'));
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 }));
    await app.closeWindow();
    await app.ended;
    app = await launchElectron({ userData });
    expect((await onBridge(app, (host) => host.start())).theme).toBe('dark');
    expect(await app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())).toEqual([1100, 700]);
    await app.close();
    app = undefined;
    rmSync(userData, { recursive: true, force: true });
  });
});
