import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, serveRenderer } from '../../build/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'netdraft-serve-'));
let server: LoopbackServer;
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  server = await serveRenderer(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as it is written. */
const status = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    get({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('the server of the browser edition', () => {
  it.each([
    ['/', 200],
    ['/?from=a#b', 200],
    ['/index.html', 200],
    ['/gone.html', 404],
    ['//a:b/index.html', 404],
    ['//', 200],
    ['/%zz.html', 404],
    ['/../index.html', 404],
    ['*', 404],
  ])('%s: %i, and it goes on', async (path, wanted) => {
    expect([await status(path), await status('/')]).toEqual([wanted, 200]);
  });

  it('knows no other name for this machine', async () => {
    expect(await status('/', { Host: 'example.com' })).toBe(404);
  });

  it('takes another port where that is taken', async () => {
    const taken = Number(new URL(server.address).port);
    const other = await serveRenderer(folder, taken);
    expect(Number(new URL(other.address).port)).not.toBe(taken);
    await other.close();
  });
});
