import { BRIDGE_NAME, type Bridge, type Host } from '../../core/protocol/host.ts';
import { browserHost } from './browser.ts';
import { desktopHost } from './desktop.ts';

const bridge = (window as unknown as Readonly<Record<string, Bridge | undefined>>)[BRIDGE_NAME];

/** Where this page runs: Electron when the preload put its bridge on `window`, a browser otherwise. */
export const host: Host = bridge ? desktopHost(bridge) : browserHost();
