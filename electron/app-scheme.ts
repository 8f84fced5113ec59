import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { contentPolicy } from '../core/protocol/content-policy.ts';
import { SECURITY_HEADERS, staticFile } from '../core/protocol/static-files.ts';

/** Before the app is ready: Chromium refuses module scripts over `file://`, and a real origin gives storage and a policy of its own. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

const refused = (status: number) => new Response(null, { status });

/** Serves the built renderer, and nothing outside its folder. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refused(405);
    const file = url.host === 'netdraft' ? staticFile(url.pathname) : undefined;
    if (!file) return refused(404);
    try {
      const body = await readFile(join(rendererFolder, ...file.path));
      return new Response(new Uint8Array(body), {
        headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType, 'Content-Security-Policy': contentPolicy() },
      });
    } catch {
      return refused(404);
    }
  });
}
