import { describe } from 'vitest';
import type { App, Edition, LaunchOptions } from './app.ts';
import { launchBrowser } from './browser.ts';
import { electronHere, launchElectron } from './electron.ts';

export type { App, Edition, LaunchOptions } from './app.ts';
export { launchBrowser } from './browser.ts';
export { type DesktopApp, electronHere, launchElectron } from './electron.ts';
export { dragBy, dragTo, type Point, steps } from './mouse.ts';
export { type Picture, readPicture, shareOf } from './pixels.ts';
export { shoot } from './screenshots.ts';

const noElectron = 'missing' in electronHere;

/** Tests of what only Electron has. Skipped, and counted so, where it cannot be started. */
export const describeElectron = (name: string, tests: () => void): void => {
  describe.skipIf(noElectron)(`${name} [desktop]`, tests);
};

type PageTests = (launch: (options?: LaunchOptions) => Promise<App>, edition: Edition) => void;

/**
 * Tests of what the page does by itself, whoever shows it: in Electron, or in the browser where Electron cannot be started, so that
 * nothing goes untested there.
 */
export function describePage(name: string, tests: PageTests): void {
  if (noElectron) describe(`${name} [browser]`, () => tests(launchBrowser, 'browser'));
  else describe(`${name} [desktop]`, () => tests(launchElectron, 'desktop'));
}

/** The same tests in both editions: what each does in a way of its own (files, dialogs, downloads), and one whole journey. */
export function describeEditions(name: string, tests: PageTests): void {
  describe.skipIf(noElectron)(`${name} [desktop]`, () => tests(launchElectron, 'desktop'));
  describe(`${name} [browser]`, () => tests(launchBrowser, 'browser'));
}
