import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contentPolicy } from '../core/protocol/content-policy.ts';
import { SECURITY_HEADERS, staticFile } from '../core/protocol/static-files.ts';

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the built renderer to this machine's browsers only. `port` 0 takes any free one; one that is taken, too.
 * Other machines and other names for this one (DNS rebinding) get nothing.
 */
export async function serveRenderer(folder: string, port = 0): Promise<LoopbackServer> {
  const server = createServer(async (request, response) => {
    const { address, port: own } = server.address() as AddressInfo;
    const ours = [`${address}:${own}`, `localhost:${own}`].includes(request.headers.host ?? '');
    const file = ours && request.method === 'GET' ? staticFile(pathOf(request.url)) : undefined;
    const body = file && (await readFile(join(folder, ...file.path)).catch(() => undefined));
    if (!file || !body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'Content-Type': file.contentType,
      'Content-Security-Policy': contentPolicy(),
      'Cache-Control': 'no-cache',
    });
    response.end(body);
  });
  await listen(server, port).catch(() => listen(server, 0));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What stands before a question mark. Not `new URL`: it takes `//` for the beginning of a name, and fails. */
const pathOf = (url = '/'): string => url.replace(/[?#].*$/s, '');

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
