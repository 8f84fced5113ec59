import { stationsOf } from '../../core/engine/compile.ts';
import { createView } from '../../core/engine/view.ts';
import type { View } from '../../core/kinds/view.ts';
import type { Resource } from '../../core/model/design.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { threeClouds } from './designs/three-clouds.ts';

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const late = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
const ms = (times: readonly number[], least: number): Measured => ({
  figure: `${middle(times).toFixed(1)} ms (median; 95 %: ${late(times).toFixed(1)} ms)`,
  met: middle(times) <= least,
});

function compileAll(view: View, ids: readonly string[]): number {
  let stations = 0;
  for (const id of ids) stations += stationsOf(view, id).size;
  return stations;
}

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** As a worker does it that has just started: nothing of the program has run before. The first benchmark of its process must be this one. */
async function first(): Promise<Measured> {
  const design = threeClouds();
  const time = timed(() => compileAll(createView(design), Object.keys(design.resources)));
  return { figure: `${time.toFixed(0)} ms`, met: true };
}

/** Every resource compiled, with nothing remembered from before; the first rounds warm up. */
async function compiled(): Promise<Measured> {
  const design = threeClouds();
  const ids = Object.keys(design.resources);
  const times = Array.from({ length: 40 }, () => timed(() => compileAll(createView(design), ids)));
  return ms(times.slice(10), 50);
}

/** Edits of one field in each cloud: a service, a rule, a route, a network ACL, a bandwidth. */
const EDITS: readonly ((i: number) => readonly [string, Readonly<Record<string, unknown>>])[] = [
  (i) => ['aws-host-3-0', { services: [{ protocol: 'tcp', ports: String(1000 + i) }] }],
  (i) => ['alibaba-sg-2-1', { inbound: [{ protocol: 'tcp', ports: String(443 + (i % 2)), peer: '0.0.0.0/0' }] }],
  (i) => ['tencent-rt-private-0', { routes: [{ destination: i % 2 ? '0.0.0.0/0' : '203.0.113.0/24', target: 'tencent-nat-0' }] }],
  (i) => ['tencent-acl-1', { inbound: [{ action: 'accept', protocol: 'tcp', ports: `${1 + i}-65535`, cidr: '0.0.0.0/0' }] }],
  (i) => ['alibaba-host-7-0', { ipv6Addresses: [{ bandwidth: i % 5 }] }],
];

/** What an edit touched compiled anew, and the rest found unchanged. */
async function recompiled(): Promise<Measured> {
  let design = threeClouds();
  const ids = Object.keys(design.resources);
  const view = createView(design);
  compileAll(view, ids);
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const [id, change] = EDITS[i % EDITS.length]?.(i) ?? ['', {}];
    design = { ...design, resources: { ...design.resources, [id]: { ...design.resources[id], ...change } as Resource } };
    const next = design;
    const time = timed(() => {
      view.update(next);
      compileAll(view, ids);
    });
    if (i >= 20) times.push(time);
  }
  return ms(times, 2);
}

export const benchmarks: readonly Benchmark[] = [
  { work: '1,000 resources of three clouds compiled, the first time in a process', least: 'none', run: first },
  { work: '1,000 resources of three clouds compiled, with the program warm', least: '50 ms', run: compiled },
  { work: 'one field edited in them, to all of them compiled', least: '2 ms', run: recompiled },
];
