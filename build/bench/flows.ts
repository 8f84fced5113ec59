import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import { writeDesign } from '../../core/file/write.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { describedFolder, hostId, interfaceId } from './designs/described.ts';

const FLOWS = 5000;
const LEAST = 8;

/** Between hosts and interfaces of one VPC and of others, and to the Internet; most are blocked, which takes longest to explain. */
const lines = (): string =>
  Array.from({ length: FLOWS }, (_, i) => {
    const n = i % 10;
    const other = interfaceId(i % 9 === 0 ? (n + 1) % 10 : n, (i * 13 + 5) % 500);
    const to = i % 4 === 0 ? 'internet:203.0.113.9' : other;
    return `${JSON.stringify({ id: i, from: hostId(n, (i * 7 + (i % 100)) % 500), to, protocol: 'tcp', port: 8000 + (i % 12) })}\n`;
  }).join('');

/** The whole process: the design read, everything compiled, every answer with its sentences, near misses and fixes written. */
function answered(): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'netdraft-bench-'));
  const [design, flows] = [join(folder, 'network.netdraft'), join(folder, 'flows.jsonl')];
  writeFileSync(design, writeDesign(importDescribe('bench', describedFolder()).design));
  writeFileSync(flows, lines());
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['out/cli/netdraft.cjs', 'trace', design, '--flows', flows], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - began) / 1000;
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 || stdout.split('\n').length !== FLOWS + 1) throw new Error(stderr);
  return { figure: `${seconds.toFixed(1)} s`, met: seconds <= LEAST };
}

export const benchmarks: readonly Benchmark[] = [
  {
    work: '`netdraft trace --flows` of 5,000 flows over an imported network of 5,000 interfaces, every answer explained',
    least: `${LEAST} s`,
    run: () => Promise.resolve(answered()),
  },
];
