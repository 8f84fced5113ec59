import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { declareAppScheme, serveAppScheme } from './app-scheme.ts';
import { guardEveryPage, guardSession } from './guard.ts';
import { APP_ORIGIN, isDevServer } from './origin.ts';
import { startSession, type WindowSession } from './session.ts';
import { settingsStore } from './settings.ts';
import { parseArguments, type StartOptions } from './start-options.ts';
import { makeWindow } from './window.ts';

app.setName('Netdraft');
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'netdraft'));
const options = parseArguments(process.argv.slice(1), process.cwd(), app.isPackaged);

declareAppScheme();
// As root Chromium's sandbox cannot be had, and asking for both ends every child process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
guardEveryPage();
// In MB. The engine makes many small answers that it keeps, and V8 copies what is new twice before it believes that: with room for
// more of it, compiling a design takes half the time (docs/benchmarks.md).
app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=32');

function start(): void {
  const origin = !app.isPackaged && options.devServer && isDevServer(options.devServer) ? options.devServer : APP_ORIGIN;
  const settings = settingsStore(join(app.getPath('userData'), 'settings.json'));
  nativeTheme.themeSource = settings.current().theme;
  serveAppScheme(join(__dirname, '../renderer'));
  guardSession(session.defaultSession, origin);
  const window = makeWindow(settings, __dirname);
  const windowSession: WindowSession = startSession(window, origin, settings, options.design);
  app.on('second-instance', (_event, _args, _folder, data) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const { design } = data as StartOptions;
    if (design !== undefined) void windowSession.openPath(design);
  });
  app.on('window-all-closed', () => app.quit());
  void window.loadURL(`${origin}/index.html`);
}

// A second start hands its design to the first and ends: two of them would write the same settings.
if (app.requestSingleInstanceLock(options)) void app.whenReady().then(start);
else app.quit();
