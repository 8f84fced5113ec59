import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import type { Bridge, HostEvent } from '../../core/protocol/host.ts';
import { fill } from '../../core/words/catalogue.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';
import { type App, type DesktopApp, describeEditions, describeElectron, launchElectron } from './harness/index.ts';

type WithBridge = typeof globalThis & { netdraftHost: Bridge; events: HostEvent[] };

describeEditions('the page is closed in', (launch) => {
  let app: App;
  beforeAll(async () => {
    app = await launch();
  });
  afterAll(async () => {
    app.forgive();
    await app.close();
  });

  test('has the title of the app', async () => {
    expect(await app.page.title()).toContain('Netdraft');
  });

  test('has no Node', async () => {
    expect(await app.page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual([
      'undefined',
      'undefined',
    ]);
  });

  test('evaluates no text and runs no inline script', async () => {
    // Through a timer, because a debugger's evaluation is above the policy.
    const ran = await app.page.evaluate(
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
    const loaded = await app.page.evaluate(() =>
      fetch('http://127.0.0.1:1/').then(
        () => 'loaded',
        (error: Error) => error.name,
      ),
    );
    expect(loaded).toBe('TypeError');
    const violation = await app.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
          new Image().src = 'https://example.com/picture.png';
        }),
    );
    expect(violation).toBe('img-src');
  });

  test('knows no way out of its folder', async () => {
    const statuses = await app.page.evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/.hidden.txt', '/missing.js'].map((path) =>
          fetch(path).then((answer) => answer.status),
        ),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });
});

describeEditions('a design that the app is started with', (launch) => {
  test('is open, with its name', async () => {
    const app = await launch({ design: inProject('templates/public-private-nat.netdraft') });
    const { name } = JSON.parse(readFileSync(inProject('templates/public-private-nat.netdraft'), 'utf8')) as { name: string };
    await app.page.getByText(name, { exact: true }).first().waitFor({ timeout: 5000 });
    await app.close();
  });
});

describeElectron('the Electron shell', () => {
  let folder: string;
  let app: DesktopApp | undefined;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-shell-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    app?.forgive();
    await app?.close();
    app = undefined;
  });
  const started = async (options: Parameters<typeof launchElectron>[0] = {}): Promise<DesktopApp> => {
    app = await launchElectron(options);
    await app.page.evaluate(() => {
      const { netdraftHost } = globalThis as WithBridge;
      const events: HostEvent[] = [];
      Reflect.set(globalThis, 'events', events);
      netdraftHost.listen((event) => events.push(event));
    });
    return app;
  };
  const bridge = <T>(run: (bridge: Bridge, arg: string) => Promise<T> | T, arg = '') => {
    if (!app) throw new Error('not started');
    return app.page.evaluate(`(${run})(netdraftHost, ${JSON.stringify(arg)})`) as Promise<T>;
  };

  test('runs sandboxed with an isolated preload', async () => {
    const { electron } = await started();
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true });
  });

  test('opens no windows, goes nowhere and gets no permissions', async () => {
    const { page, electron } = await started();
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

  test('refuses what does not have the right shape', async () => {
    await started();
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
    const desktop = await started();
    const path = join(folder, 'two-tiers');
    await desktop.answerSave(path);
    const saved = await bridge((host) => host.saveDesignAs('two-tiers', '{"a":1}'));
    expect(saved).toMatchObject({ type: 'done', value: { name: 'two-tiers.netdraft' } });
    expect(readFileSync(`${path}.netdraft`, 'utf8')).toBe('{"a":1}');
    await desktop.answerOpen(`${path}.netdraft`);
    expect(await bridge((host) => host.openDesign())).toMatchObject({ type: 'done', value: { text: '{"a":1}' } });
    expect(await bridge((host) => host.recentFiles())).toMatchObject([{ name: 'two-tiers.netdraft' }]);

    writeFileSync(`${path}.netdraft`, 'by another program');
    await desktop.answerQuestion(1);
    expect(await bridge((host) => host.saveDesign('file-1', 'mine'))).toEqual({ type: 'cancelled' });
    expect(readFileSync(`${path}.netdraft`, 'utf8')).toBe('by another program');
    await desktop.answerQuestion(0);
    expect(await bridge((host) => host.saveDesign('file-1', 'mine'))).toMatchObject({ type: 'done' });
    expect(readFileSync(`${path}.netdraft`, 'utf8')).toBe('mine');
  });

  test('says why it does not open the design that it was started with: too large, not text, not a file', async () => {
    const huge = join(folder, 'huge.netdraft');
    writeFileSync(huge, '');
    truncateSync(huge, 1024 * 1024 * 1024);
    const { page } = await started({ design: huge });
    await page.getByText(fill(SHELL_WORDS.FILE_TOO_LARGE, { file: 'huge.netdraft', size: 1024, limit: 16 }, String)).waitFor({ timeout: 5000 });
    const binary = join(folder, 'binary.netdraft');
    writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00]));
    await app?.answerOpen(binary);
    expect(await bridge((host) => host.openDesign())).toMatchObject({ type: 'failed', failure: { code: 'FILE_NOT_TEXT' } });
    await app?.answerOpen(folder);
    expect(await bridge((host) => host.openDesign())).toMatchObject({ type: 'failed', failure: { code: 'FILE_NOT_A_FILE' } });
  });

  test('exports into a folder, asking before it replaces', async () => {
    const desktop = await started();
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

  describe('closing', () => {
    const edited = () => bridge((host) => host.setDocument({ name: 'Two tiers', unsaved: true }));

    test('asks nothing when nothing changed', async () => {
      const desktop = await started();
      await desktop.closeWindow();
      await desktop.ended;
    });

    test('stays open on Cancel, closes on Don’t save', async () => {
      const desktop = await started();
      await edited();
      await expect
        .poll(() => desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
        .toContain('• Two tiers');
      await desktop.answerUnsaved('cancel');
      await desktop.closeWindow();
      await desktop.page.waitForTimeout(200);
      expect(await desktop.page.evaluate(() => (globalThis as WithBridge).events)).toEqual([]);
      await desktop.answerUnsaved('discard');
      await desktop.closeWindow();
      await desktop.ended;
    });

    test('asks the page to save, and closes when it did', async () => {
      const desktop = await started();
      await edited();
      await desktop.answerUnsaved('save');
      await desktop.closeWindow();
      await expect.poll(() => desktop.page.evaluate(() => (globalThis as WithBridge).events)).toEqual([{ type: 'save-then-close' }]);
      // The page goes while it is being asked.
      await bridge((host) => host.closeWindow()).catch(() => {});
      await desktop.ended;
    });
  });

  test('reads a dropped file by its real path, and none that a script made up', async () => {
    const desktop = await started();
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
      return file && (globalThis as WithBridge).netdraftHost.openDropped(file);
    });
    expect(chosen).toMatchObject({ type: 'done', value: { file: { name: 'dropped.netdraft' }, text: '{"dropped":true}' } });
    const madeUp = await desktop.page.evaluate(() =>
      (globalThis as WithBridge).netdraftHost.openDropped(new File(['x'], '/etc/passwd')).then(
        () => 'taken',
        (error: Error) => error.message,
      ),
    );
    expect(madeUp).toContain('refused');
  });

  test('hands the design of a second start to the first', async () => {
    const desktop = await started();
    const path = join(folder, 'second.netdraft');
    writeFileSync(path, '{"second":true}');
    await desktop.electron.evaluate(({ app: main }, design) => main.emit('second-instance', {}, [], '', { design }), path);
    await expect
      .poll(() => desktop.page.evaluate(() => (globalThis as WithBridge).events))
      .toMatchObject([{ type: 'opened', answer: { type: 'done', value: { text: '{"second":true}' } } }]);
  });

  test('notices that the page died, asks, and loads it again', async () => {
    const desktop = await started();
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

  test('keeps theme and window from one start to the next', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'netdraft-user-'));
    const first = await started({ userData });
    await bridge((host) => host.setTheme('dark'));
    await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 }));
    await first.page.waitForTimeout(800);
    await first.closeWindow();
    await first.ended;
    const second = await started({ userData });
    expect((await bridge((host) => host.start())).theme).toBe('dark');
    expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())).toEqual([1100, 700]);
    rmSync(userData, { recursive: true, force: true });
  });

  test('sends the commands of its menu to the page', async () => {
    const desktop = await started();
    await desktop.command('zoom-fit');
    await desktop.command('undo');
    await expect
      .poll(() => desktop.page.evaluate(() => (globalThis as WithBridge).events))
      .toEqual([
        { type: 'command', command: 'zoom-fit' },
        { type: 'command', command: 'undo' },
      ]);
  });
});
