import { app, type Session, type WebContents } from 'electron';
import { mayLoad } from './origin.ts';

/** A page may put text on the clipboard after a click. Everything else that a page can ask for, it does not get. */
const PERMITTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Closes every way out of the window: navigation, new windows, permissions, downloads, the network. `origin` is the only one that is loaded. */
export function guardSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(PERMITTED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => PERMITTED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url, origin) }));
  session.on('will-download', (event) => event.preventDefault());
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Guards every page that is ever made, also one that a mistake makes. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
