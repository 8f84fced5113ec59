import { describe } from 'vitest';
import type { App, Edition, LaunchOptions } from './app.ts';
import { launchBrowser } from './browser.ts';
import { electronHere, launchElectron } from './electron.ts';

export type { App, Edition, LaunchOptions } from './app.ts';
export { launchBrowser } from './browser.ts';
export { type DesktopApp, electronHere, launchElectron } from './electron.ts';
export { dragBy, dragTo, type Point, steps } from './mouse.ts';
export { type Picture, readPicture, type Rgba, shareOf } from './pixels.ts';
export { shoot } from './screenshots.ts';

const noElectron = 'missing' in electronHere;

/** Tests of what only Electron has. Skipped, and counted so, where it cannot be started. */
export const describeElectron = (name: string, tests: () => void): void => {
  describe.skipIf(noElectron)(`${name} [desktop]`, tests);
};

/** The same tests in both editions. */
export function describeEditions(name: string, tests: (launch: (options?: LaunchOptions) => Promise<App>, edition: Edition) => void): void {
  describe.skipIf(noElectron)(`${name} [desktop]`, () => tests(launchElectron, 'desktop'));
  describe(`${name} [browser]`, () => tests(launchBrowser, 'browser'));
}
