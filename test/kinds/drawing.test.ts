import { produce } from 'immer';
import { expect, it } from 'vitest';
import { applyPlan } from '../../core/edit/plan.ts';
import { addResource, setField } from '../../core/edit/resources.ts';
import { FINDINGS } from '../../core/engine/findings.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { offered } from '../../core/kinds/connection.ts';
import { kindOf } from '../../core/kinds/index.ts';
import { type Design, emptyDesign, type Flow } from '../../core/model/design.ts';
import type { Value } from '../../core/model/fields.ts';
import type { Plan } from '../../core/model/reason.ts';
import type { Family } from '../../core/net/address.ts';
import { sentence } from '../../core/words/index.ts';

/** A person at the drawing: drops, lines, settings. */
function drawing() {
  let design: Design = emptyDesign('Drawn');
  const say = (plan: Plan) => sentence(plan.code, plan.values, (id) => id);
  const make = (plan: Plan) => {
    design = produce(design, (draft) => void applyPlan.run(draft, { plan }));
  };
  const add = (kind: string, container: string | undefined, values: Readonly<Record<string, Value>>) => {
    let id = '';
    design = produce(design, (draft) => {
      id = addResource.run(draft, { kind, ...(container !== undefined && { in: container }), values });
    });
    return id;
  };
  const set = (id: string, field: string, value: Value) => {
    design = produce(design, (draft) => setField.run(draft, { id, field, value }));
  };
  return {
    set,
    drop(kind: string, container?: string): string {
      const born = kindOf(kind)?.born?.(createView(design), container);
      const id = add(kind, container, born?.values ?? {});
      for (const inner of born?.with ?? []) add(inner.kind, id, inner.values);
      for (const need of born?.needs ?? []) set(id, need.field, [add(need.kind, need.in, {})]);
      return id;
    },
    /** Draws a line and takes the first offer. */
    line(from: string, to: string): string {
      const kinds = { from: kindOf(design.resources[from]?.kind), to: kindOf(design.resources[to]?.kind) };
      if (!kinds.from || !kinds.to) throw new Error(`no such ends: ${from}, ${to}`);
      const result = offered(createView(design), from, to, { from: kinds.from, to: kinds.to });
      const plan = 'plans' in result ? result.plans[0] : undefined;
      if (plan) make(plan);
      return plan ? say(plan) : 'refused' in result ? result.refused.code : '';
    },
    ask: (flow: Flow, family: Family) => answerOf(createView(design), design, flow).families.find((one) => one.family === family),
    make,
    say,
    inside: (container: string, kind: string) =>
      Object.keys(design.resources).filter((id) => design.resources[id]?.in === container && design.resources[id]?.kind === kind),
    errors: () => {
      const view = createView(design);
      return Object.keys(design.resources)
        .flatMap((id) => view.ask(FINDINGS, id))
        .filter((finding) => finding.severity === 'error')
        .map((finding) => finding.code);
    },
  };
}

it('a Lambda network is drawn by dropping and drawing lines alone', () => {
  const d = drawing();
  const region = d.drop('aws.region');
  const vpc = d.drop('aws.vpc', region);
  d.set(vpc, 'ipv6Source', 'amazon');
  const [zone = ''] = d.inside(vpc, 'aws.availability-zone');
  const open = d.drop('aws.subnet', zone);
  const closed = d.drop('aws.subnet', zone);
  const igw = d.drop('aws.internet-gateway', vpc);
  const eigw = d.drop('aws.egress-only-internet-gateway', vpc);
  const nat = d.drop('aws.nat-gateway', open);
  const fn = d.drop('aws.lambda-function', closed);
  expect(d.line(open, igw)).toBe('Give subnet a route table of its own that sends 0.0.0.0/0, ::/0 to igw');
  expect(d.line(closed, nat)).toBe('Give subnet-2 a route table of its own that sends 0.0.0.0/0 to nat');
  expect(d.line(closed, eigw)).toBe('Send ::/0 to eigw in rt-subnet-2');
  expect(d.line(closed, eigw)).toBe('CONNECT_ALREADY');
  expect(d.errors()).toEqual([]);

  const flow: Flow = { from: fn, to: 'internet', protocol: 'tcp', port: 443 };
  expect(d.ask(flow, 'ipv4')?.outcome).toBe('works');
  const stopped = d.ask(flow, 'ipv6');
  expect(stopped?.blockers.map((one) => one.code)).toEqual(['LAMBDA_V6_DISABLED']);
  const fix = stopped?.blockers[0]?.fixes[0];
  expect(fix && d.say(fix)).toBe('Let fn use IPv6');
  if (fix) d.make(fix);
  expect(d.ask(flow, 'ipv6')?.outcome).toBe('works');
  expect(d.errors()).toEqual([]);
});

it('a public web server is drawn and opened the same way', () => {
  const d = drawing();
  const vpc = d.drop('aws.vpc');
  const [zone = ''] = d.inside(vpc, 'aws.availability-zone');
  const subnet = d.drop('aws.subnet', zone);
  const igw = d.drop('aws.internet-gateway', vpc);
  const web = d.drop('aws.instance', subnet);
  const client = d.drop('outside.client');
  d.line(subnet, igw);
  const flow: Flow = { from: client, to: web, protocol: 'tcp', port: 443 };
  // One blocker after the other is taken away, each by its first fix.
  const met: string[] = [];
  for (let step = 0; step < 5; step++) {
    const blocker = d.ask(flow, 'ipv4')?.blockers.find((one) => one.fixes.length > 0);
    if (!blocker?.fixes[0]) break;
    met.push(blocker.code);
    d.make(blocker.fixes[0]);
  }
  expect(met).toEqual(['NO_PUBLIC_MAPPING', 'SG_INGRESS']);
  expect(d.ask(flow, 'ipv4')?.outcome).toBe('works');
  expect(d.ask({ ...flow, port: 22 }, 'ipv4')?.outcome).toBe('request-blocked');
  expect(d.errors()).toEqual([]);
});

it('an office reaches a VPC without an Internet gateway', () => {
  const d = drawing();
  const vpc = d.drop('aws.vpc');
  const [zone = ''] = d.inside(vpc, 'aws.availability-zone');
  const subnet = d.drop('aws.subnet', zone);
  const vgw = d.drop('aws.virtual-private-gateway', vpc);
  const office = d.drop('outside.on-premises');
  const web = d.drop('aws.instance', subnet);
  expect(d.line(vgw, office)).toBe('Join vgw and office by a VPN');
  expect(d.line(subnet, vgw)).toBe('Give subnet a route table of its own that sends 172.16.0.0/16 to vgw');
  expect(d.line(office, web)).toMatch(/^Let office open tcp\/443 to web$/);
  expect(d.ask({ from: office, to: web, protocol: 'tcp', port: 443 }, 'ipv4')?.outcome).toBe('works');
  expect(d.errors()).toEqual([]);
});
