import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './run.ts';

const PROGRAM = fileURLToPath(new URL('../../out/cli/netdraft.cjs', import.meta.url));
const folder = temporaryFolder();
afterAll(folder.remove);

const run = (...args: string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder.path, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

// `npm test` builds it first; a single test file run by hand may find none.
describe.runIf(existsSync(PROGRAM))('the built program', () => {
  beforeAll(() => {
    expect(run('new', '--template', 'lambda-dual-stack', '--out', 'l.netdraft').status).toBe(0);
  });

  it('answers, and gives its exit status', () => {
    const ask = ['trace', 'l.netdraft', '--from', 'orders-fn', '--to', 'internet'];
    const answer = run(...ask, '--json');
    expect([answer.status, answer.stderr]).toEqual([0, '']);
    expect(JSON.parse(answer.stdout).answers).toHaveLength(2);
    expect(run(...ask, '--expect', 'works').status).toBe(1);
    expect(run('trace', 'gone.netdraft').status).toBe(2);
  });

  it('writes all of a long answer into a pipe', () => {
    const lines = Array.from({ length: 2000 }, (_, id) => JSON.stringify({ id, from: 'orders-fn', to: 'internet', protocol: 'tcp', port: id }));
    writeFileSync(join(folder.path, 'flows.jsonl'), lines.join('\n'));
    const { stdout, status } = run('trace', 'l.netdraft', '--flows', 'flows.jsonl');
    expect(status).toBe(0);
    const answers = stdout.trimEnd().split('\n');
    expect(answers).toHaveLength(2000);
    expect(JSON.parse(answers.at(-1) ?? '').id).toBe(1999);
  }, 30_000);

  it.runIf(existsSync('/dev/full'))('says that an answer could not be written, and does not look like one', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `${process.execPath} ${PROGRAM} check l.netdraft > /dev/full`], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, 'netdraft: standard output takes no more (ENOSPC): the answer is not complete.\n']);
  });

  it('reads flows from a pipe, and ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'trace', 'l.netdraft', '--flows', '-'], { cwd: folder.path });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    const first = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    child.stdin.on('error', () => undefined);
    const line = '{ "from": "orders-fn", "to": "internet", "protocol": "tcp", "port": 443 }\n';
    child.stdin.write(line);
    expect(JSON.parse((await first).split('\n')[0] ?? '')).toMatchObject({ format: 'netdraft.trace/1' });
    child.stdout.destroy();
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.stdin.end(line.repeat(200));
    expect(await ended).toBe(0);
    expect(err).toBe('');
  });
});
