import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { OpenedNetwork } from '../../core/protocol/host.ts';
import { networkFiles } from '../../electron/network-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'netdraft-network-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]) => join(folder, ...names);

async function opened(networks: ReturnType<typeof networkFiles>, ...paths: readonly string[]): Promise<OpenedNetwork> {
  const answer = await networks.open(paths);
  if (answer.type !== 'done') throw new Error(answer.type);
  return answer.value;
}

describe('a folder that describes a network', () => {
  test('is listed without a path of the machine; links that lead up, and 1 GB, are left alone', async () => {
    mkdirSync(at('net', 'eu'), { recursive: true });
    writeFileSync(at('net', 'eu', 'vpcs.json'), '{"Vpcs":[]}');
    writeFileSync(at('net', 'huge.json'), '');
    truncateSync(at('net', 'huge.json'), 1024 ** 3);
    symlinkSync(at('net'), at('net', 'eu', 'again'));
    const network = await opened(networkFiles(), at('net'));
    expect(network).toMatchObject({
      name: 'net',
      files: [{ path: 'eu/vpcs.json', size: 11 }],
      notes: [{ code: 'FILE_TOO_LARGE', file: 'huge.json' }],
    });
    expect(JSON.stringify(network)).not.toContain(folder);
  });

  test('is read part by part, for as long as somebody wants it, and nothing besides', async () => {
    const networks = networkFiles();
    writeFileSync(at('plan.json'), 'abcdef');
    const { id, name } = await opened(networks, at('plan.json'));
    const read = async (file: number, offset: number) => {
      const answer = await networks.read(id, file, offset);
      return answer.type === 'done' ? new TextDecoder().decode(answer.value) : answer.type;
    };
    expect([name, await read(0, 0), await read(0, 4), await read(0, 99), await read(1, 0)]).toEqual(['plan', 'abcdef', 'ef', '', 'failed']);
    networks.forget(id);
    expect(await read(0, 0)).toBe('failed');
  });

  test('says of what is not there that it is not', async () => {
    expect(await networkFiles().open([at('nowhere')])).toMatchObject({ type: 'failed', failure: { code: 'FILE_NOT_FOUND' } });
  });

  test('may be several files', async () => {
    writeFileSync(at('subnets.json'), '{}');
    expect(await opened(networkFiles(), at('plan.json'), at('net', 'eu'), at('subnets.json'))).toMatchObject({
      name: '',
      files: [{ path: 'eu/vpcs.json' }, { path: 'plan.json' }, { path: 'subnets.json' }],
    });
  });
});
