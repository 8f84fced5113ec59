import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';

const LEAST = 300;
const RUNS = 15;

/** A file of this many subnets with one instance each: what a whole start costs with a design of a thousand resources. */
function design(count: number): string {
  const resources: Record<string, unknown> = {
    vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
    igw: { kind: 'aws.internet-gateway', in: 'vpc' },
    rt: { kind: 'aws.route-table', in: 'vpc', main: true, routes: [{ destination: '0.0.0.0/0', target: 'igw' }] },
  };
  for (let i = 0; i < count; i++) {
    resources[`net-${i}`] = { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: `10.0.${i >> 4}.${(i & 15) * 16}/28` };
    resources[`web-${i}`] = { kind: 'aws.instance', in: `net-${i}`, publicIpv4: 'yes' };
  }
  return JSON.stringify({ format: 'netdraft/1', name: 'Bench', resources });
}

/** Milliseconds that the process takes from start to end: the middle of several runs. */
async function median(resources: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'netdraft-bench-'));
  const file = join(folder, 'bench.netdraft');
  writeFileSync(file, design(resources / 2));
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['out/cli/netdraft.cjs', 'trace', file, '--from', 'web-0', '--to', 'internet'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    times.push(performance.now() - began);
  }
  rmSync(folder, { recursive: true, force: true });
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? Number.POSITIVE_INFINITY;
}

const wholeProcess = (resources: number): Benchmark => ({
  work: `netdraft trace as a whole process, ${resources.toLocaleString('en')} resources`,
  least: `${LEAST} ms`,
  async run() {
    const time = await median(resources);
    return { figure: `${Math.round(time)} ms`, met: time <= LEAST };
  },
});

export const benchmarks: readonly Benchmark[] = [wholeProcess(10), wholeProcess(1000)];
