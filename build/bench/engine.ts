import { trace } from '../../core/engine/trace/flow.ts';
import { createView } from '../../core/engine/view.ts';
import { type Design, emptyDesign, type Flow, type Resource, type Scenario } from '../../core/model/design.ts';
import { runScenarios } from '../../core/scenario/judge.ts';
import type { Benchmark, Measured } from './benchmark.ts';

const NETWORKS = 4;
const ZONES = ['us-east-1a', 'us-east-1b'];
/** Fills the design up to a thousand resources. */
const HOSTS = 215;

/** Four dual-stack VPCs with public and private subnets, NAT, groups that name each other, network ACLs and 860 hosts. */
function largeDesign(): Design {
  const resources: Record<string, Resource> = {};
  for (let n = 0; n < NETWORKS; n++) addNetwork(resources, n);
  return { ...emptyDesign('A thousand resources'), resources };
}

function addNetwork(resources: Record<string, Resource>, n: number): void {
  const id = (name: string) => `${name}-${n}`;
  const vpc = id('vpc');
  resources[vpc] = { kind: 'aws.vpc', ipv4Cidr: `10.${n}.0.0/16`, ipv6Source: 'amazon', ipv6Cidr: `2001:db8:1a2b:${n}c00::/56` };
  resources[id('igw')] = { kind: 'aws.internet-gateway', in: vpc };
  resources[id('eigw')] = { kind: 'aws.egress-only-internet-gateway', in: vpc };
  const routes = (v4: string, v6: string) => [
    { destination: '0.0.0.0/0', target: id(v4) },
    { destination: '::/0', target: id(v6) },
  ];
  resources[id('rt-public')] = { kind: 'aws.route-table', in: vpc, routes: routes('igw', 'igw') };
  resources[id('rt-private')] = { kind: 'aws.route-table', in: vpc, main: true, routes: routes('nat', 'eigw') };
  const all = ['0.0.0.0/0', '::/0'].map((cidr, i) => ({ number: 100 + i, action: 'allow', protocol: 'all', ports: 'all', cidr }));
  resources[id('acl')] = { kind: 'aws.network-acl', in: vpc, inbound: all, outbound: all };
  for (let g = 0; g < 10; g++) {
    const inbound = [
      { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
      { protocol: 'tcp', ports: '443', peer: '::/0' },
      { protocol: 'tcp', ports: String(8000 + g), peer: `sg-${(g + 1) % 10}-${n}` },
      { protocol: 'tcp', ports: '22', peer: `10.${n}.0.0/16` },
    ];
    resources[`sg-${g}-${n}`] = { kind: 'aws.security-group', in: vpc, inbound };
  }
  const subnets = Array.from({ length: 12 }, (_, s) => `subnet-${s}-${n}`);
  subnets.forEach((subnet, s) => {
    resources[subnet] = {
      kind: 'aws.subnet',
      in: vpc,
      zone: ZONES[s % 2] ?? '',
      ipv4Cidr: `10.${n}.${s}.0/24`,
      ipv6Cidr: `2001:db8:1a2b:${n}c${s.toString(16).padStart(2, '0')}::/64`,
      networkAcl: id('acl'),
      mapPublicIpOnLaunch: s < 4,
      assignIpv6OnCreation: true,
      ...(s < 4 ? { routeTable: id('rt-public') } : {}),
    };
  });
  resources[id('eip')] = { kind: 'aws.elastic-ip' };
  resources[id('nat')] = { kind: 'aws.nat-gateway', in: subnets[0] ?? '', elasticIps: [id('eip')] };
  for (let h = 0; h < HOSTS; h++) {
    resources[`host-${h}-${n}`] = {
      kind: 'aws.instance',
      in: subnets[h % subnets.length] ?? '',
      securityGroups: [`sg-${h % 10}-${n}`, `sg-${(h + 3) % 10}-${n}`],
    };
  }
}

/** Flows of every sort between any two: to the Internet and back, inside a VPC, between VPCs. */
function flows(count: number): readonly Flow[] {
  return Array.from({ length: count }, (_, i) => {
    const n = i % NETWORKS;
    const from = `host-${(i * 7) % HOSTS}-${n}`;
    const to = i % 3 === 0 ? 'internet' : `host-${(i * 13 + 5) % HOSTS}-${i % 11 === 0 ? (n + 1) % NETWORKS : n}`;
    return { from: i % 5 === 0 ? 'internet' : from, to: i % 5 === 0 ? from : to, protocol: 'tcp', port: i % 2 === 0 ? 443 : 8000 + (i % 10) };
  });
}

async function traces(): Promise<Measured> {
  const design = largeDesign();
  const view = createView(design);
  const asked = flows(2000);
  for (const flow of asked) trace(view, design, flow);
  const begin = performance.now();
  let answered = 0;
  while (performance.now() - begin < 2000) for (const flow of asked) answered += trace(view, design, flow).families.length;
  const second = Math.round((answered / (performance.now() - begin)) * 1000);
  return { figure: `${second.toLocaleString('en')} a second`, met: second >= 20_000 };
}

/** Edits of different sorts, each of one field of one resource. */
const EDITS: readonly ((i: number) => readonly [string, Partial<Resource>])[] = [
  (i) => [`host-${i % HOSTS}-0`, { services: [{ protocol: 'tcp', ports: String(1000 + i) }] }],
  (i) => [`sg-${i % 10}-1`, { inbound: [{ protocol: 'tcp', ports: String(443 + (i % 2)), peer: '0.0.0.0/0' }] }],
  (i) => ['rt-public-2', { routes: [{ destination: `${i % 2 === 0 ? '0.0.0.0/0' : '203.0.113.0/24'}`, target: 'igw-2' }] }],
  (i) => ['acl-3', { inbound: [{ number: 100 + i, action: 'allow', protocol: 'tcp', ports: 'all', cidr: '0.0.0.0/0' }] }],
  (i) => ['host-0-0', { privateIpv4: `10.0.0.${20 + (i % 100)}` }],
];

async function edits(): Promise<Measured> {
  const scenarios = flows(50).map((flow, i): Scenario => ({ name: `scenario ${i}`, flow, expect: { ipv4: 'works' } }));
  let design = largeDesign();
  const view = createView(design);
  const answer = () => runScenarios(design, scenarios, (flow) => trace(view, design, flow));
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const [id, change] = EDITS[i % EDITS.length]?.(i) ?? ['', {}];
    const next = { ...design, resources: { ...design.resources, [id]: { ...design.resources[id], ...change } as Resource } };
    const begin = performance.now();
    design = next;
    view.update(design);
    answer();
    if (i >= 20) times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const [median, worst] = [times[times.length >> 1] ?? 0, times[Math.floor(times.length * 0.95)] ?? 0];
  return { figure: `${median.toFixed(1)} ms (median; 95 %: ${worst.toFixed(1)} ms)`, met: median <= 10 };
}

/** A load balancer in front of 1,000 targets, in two zones, with as many listeners as share them out. */
function balancedDesign(listeners: number): Design {
  const resources: Record<string, Resource> = {
    vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
    igw: { kind: 'aws.internet-gateway', in: 'vpc' },
    rt: { kind: 'aws.route-table', in: 'vpc', main: true, routes: [{ destination: '0.0.0.0/0', target: 'igw' }] },
    'sg-lb': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: 'all', peer: '0.0.0.0/0' }] },
    sg: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '8080', peer: 'sg-lb' }] },
  };
  ZONES.forEach((zone, z) => {
    resources[`door-${z}`] = { kind: 'aws.subnet', in: 'vpc', zone, ipv4Cidr: `10.0.${z}.0/24` };
    resources[`hosts-${z}`] = { kind: 'aws.subnet', in: 'vpc', zone, ipv4Cidr: `10.0.${16 + 16 * z}.0/20` };
  });
  const each = TARGETS / listeners;
  for (let h = 0; h < TARGETS; h++) resources[`host-${h}`] = { kind: 'aws.instance', in: `hosts-${h % 2}`, securityGroups: ['sg'] };
  for (let l = 0; l < listeners; l++) {
    const targets = Array.from({ length: each }, (_, t) => ({ target: `host-${l * each + t}` }));
    resources[`tg-${l}`] = { kind: 'aws.target-group', in: 'vpc', port: 8080, targets };
  }
  const rows = Array.from({ length: listeners }, (_, l) => ({ protocol: 'HTTP', port: 1000 + l, targetGroup: `tg-${l}` }));
  resources.lb = {
    kind: 'aws.application-load-balancer',
    in: 'vpc',
    subnets: ['door-0', 'door-1'],
    securityGroups: ['sg-lb'],
    listeners: rows,
  };
  return { ...emptyDesign('A thousand targets'), resources };
}
const TARGETS = 1000;

const balanced =
  (listeners: number, least: number | undefined): (() => Promise<Measured>) =>
  async () => {
    const design = balancedDesign(listeners);
    const view = createView(design);
    const ask = (i: number) => trace(view, design, { from: 'internet', to: 'lb', protocol: 'tcp', port: 1000 + (i % listeners) });
    const first = performance.now();
    for (let i = 0; i < listeners; i++) ask(i);
    const cold = performance.now() - first;
    const times = Array.from({ length: 60 }, (_, i) => {
      const begin = performance.now();
      const found = ask(i).families.find((f) => f.family === 'ipv4');
      if (found?.trails.length !== (2 * TARGETS) / listeners) throw new Error(`${found?.trails.length} paths`);
      return performance.now() - begin;
    }).sort((a, b) => a - b);
    const median = times[times.length >> 1] ?? 0;
    const paths = (2 * TARGETS) / listeners;
    return {
      figure: `${median.toFixed(2)} ms for ${paths} paths (compiling and every health check: ${cold.toFixed(0)} ms)`,
      met: least === undefined || median <= least,
    };
  };

export const benchmarks: readonly Benchmark[] = [
  { work: 'one trace, both halves, on a compiled design of 1,000 resources', least: '20,000 a second', run: traces },
  { work: 'one field edited in a design of 1,000 resources, to 50 scenarios answered anew', least: '10 ms', run: edits },
  { work: 'all paths through a load balancer of 100 listeners and 1,000 targets', least: '2 ms', run: balanced(100, 2) },
  { work: 'the same with one listener for all 1,000 targets', least: 'none', run: balanced(1, undefined) },
];
