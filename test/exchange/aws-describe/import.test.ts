import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trace } from '../../../core/engine/trace/flow.ts';
import { createView } from '../../../core/engine/view.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import type { ImportFile } from '../../../core/exchange/records/report.ts';
import { updateDesign } from '../../../core/exchange/records/update.ts';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';
import { kindOf } from '../../../core/kinds/index.ts';
import type { Design, Resource } from '../../../core/model/design.ts';
import { IMPORT_WORDS } from '../../../core/words/en/import.ts';
import { SENTENCES } from '../../../core/words/index.ts';

const FIXTURES = new URL('../../fixtures/aws-describe/', import.meta.url);
const MOTO: readonly ImportFile[] = readdirSync(new URL('moto/', FIXTURES)).map((path) => ({
  path,
  text: readFileSync(new URL(`moto/${path}`, FIXTURES), 'utf8'),
}));
const EXAMPLES = ['cli-examples.jsonl', 'sdk-examples.jsonl'].flatMap((name) =>
  readFileSync(new URL(name, FIXTURES), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly [path: string, text: string]),
);

const all = (design: Design, kind: string): readonly (readonly [string, Resource])[] =>
  Object.entries(design.resources).filter(([, resource]) => resource.kind === kind);
const named = (design: Design, name: string): string => Object.entries(design.resources).find(([, r]) => r.name === name)?.[0] ?? `no ${name}`;
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const outcome = (design: Design, from: string, to: string, port: number): string => {
  const answer = trace(createView(design), design, { from, to, protocol: 'tcp', port });
  return (
    answer.problem?.code ??
    answer.families
      .filter((f) => f.family === 'ipv4')
      .map((f) => f.outcome)
      .join()
  );
};

describe('the answers of an emulated AWS', () => {
  const { design, report } = importDescribe('moto', MOTO);

  it('become a design that can be saved and opened', () => {
    expect(readDesign(writeDesign(design), 'moto')).toEqual({ design });
    expect(report.drawn).toMatchObject({ 'aws.vpc': 3, 'aws.instance': 3, 'aws.application-load-balancer': 1, 'aws.vpc-peering-connection': 1 });
  });

  it('say in whole sentences what is not drawn', () => {
    for (const { code } of [...report.problems, ...report.assumptions]) expect({ ...IMPORT_WORDS, ...SENTENCES }).toHaveProperty(code);
    expect(report.problems.map((note) => note.code)).toEqual([]);
  });

  it('are asked by the ids of instances and of interfaces', () => {
    const web = named(design, 'web-a');
    const db = design.resources[named(design, 'db')]?.interface as string;
    expect(db).toMatch(/^eni-/);
    expect([5432, 22].map((port) => outcome(design, web, db, port))).toEqual(['works', 'request-blocked']);
  });

  it('let an interface answer that a service uses, and none that hangs loose', () => {
    const web = named(design, 'web-a');
    const [[loose = '', its] = []] = all(design, 'aws.network-interface');
    expect(its?.service).toBeUndefined();
    expect(outcome(design, web, loose, 5432)).toBe('request-blocked');
    const used = MOTO.map((file) => (file.path === 'network-interfaces.json' ? inUse(file, loose) : file));
    const served = importDescribe('moto', used).design;
    expect(served.resources[loose]).toMatchObject({ service: 'RDSNetworkInterface', name: 'RDSNetworkInterface' });
    expect([5432, 22].map((port) => outcome(served, web, loose, port))).toEqual(['works', 'request-blocked']);
  });

  it('know a route that leads to what is not drawn from one that leads nowhere', () => {
    const to = (State: string) =>
      MOTO.map((file) =>
        file.path === 'route-tables.json'
          ? { ...file, text: file.text.replace(/"NatGatewayId": "[^"]*",([^}]*)"active"/, `"LocalGatewayId": "lgw-1",$1"${State}"`) }
          : file,
      );
    const asked = (files: readonly ImportFile[]) => outcome(importDescribe('moto', files).design, named(design, 'web-a'), '10.99.0.1', 443);
    expect([asked(to('active')), asked(to('blackhole'))]).toEqual(['not-modelled', 'request-blocked']);
  });

  it('give the same whichever way the keys are spelt', () => {
    const lower = MOTO.map(({ path, text }) => ({
      path,
      text: text.replace(/"([A-Z])(\w*)":/g, (_, a: string, b: string) => `"${a.toLowerCase()}${b}":`),
    }));
    expect(importDescribe('moto', lower).design).toEqual(design);
  });

  it('give the same from pages and from folders by account and region', () => {
    const instances = JSON.parse(MOTO.find((file) => file.path === 'instances.json')?.text ?? '') as { Reservations: readonly unknown[] };
    const pages = instances.Reservations.map((one, i) => ({
      path: `111122223333/eu-central-1/page-${i}.json`,
      text: JSON.stringify({ Reservations: [one], ...(i < 2 ? { NextToken: 'more' } : {}) }),
    }));
    const paged = importDescribe('moto', [...MOTO.filter((file) => file.path !== 'instances.json'), ...pages]);
    expect(paged.design.resources).toEqual(design.resources);
    expect(paged.report.problems).toEqual(report.problems);
  });

  it('update a drawing: positions, scenarios and what no call tells stay, what is gone goes', () => {
    const [web, db] = [named(design, 'web-a'), named(design, 'db')];
    const drawn: Design = {
      ...design,
      name: 'The shop',
      resources: {
        ...design.resources,
        [web]: { ...(design.resources[web] as Resource), services: [{ protocol: 'tcp', ports: '443' }] },
        client: { kind: 'outside.client' },
      },
      layout: { [web]: { x: 7, y: 9 }, [db]: { x: 1, y: 2 } },
      scenarios: [web, db].map((to) => ({ name: to, flow: { from: 'client', to, protocol: 'tcp', port: 443 }, expect: {} })),
    };
    const without = MOTO.map((file) => (file.path === 'instances.json' || file.path === 'network-interfaces.json' ? withoutDb(file, db) : file));
    const next = updateDesign(drawn, importDescribe('again', without));
    expect(next.design.name).toBe('The shop');
    expect(next.design.layout).toEqual({ [web]: { x: 7, y: 9 } });
    expect(next.design.scenarios.map((s) => s.name)).toEqual([web]);
    expect(next.design.resources[web]?.services).toEqual([{ protocol: 'tcp', ports: '443' }]);
    expect(Object.keys(next.design.resources)).toContain('client');
    expect(Object.keys(next.design.resources)).not.toContain(db);
    expect(next.report.problems.map((note) => note.code)).toContain('SCENARIO_LOST');
    expect(readDesign(writeDesign(next.design), 'x')).toEqual({ design: next.design });
  });
});

/** The interface as RDS has it. */
function inUse({ path, text }: ImportFile, id: string): ImportFile {
  const { NetworkInterfaces: list } = JSON.parse(text) as { readonly NetworkInterfaces: readonly { readonly NetworkInterfaceId: string }[] };
  const served = { Status: 'in-use', RequesterManaged: true, Attachment: { InstanceOwnerId: 'amazon-rds', Status: 'attached' } };
  return { path, text: JSON.stringify({ NetworkInterfaces: list.map((one) => (one.NetworkInterfaceId === id ? { ...one, ...served } : one)) }) };
}

/** The file without the records that name an instance. */
function withoutDb({ path, text }: ImportFile, id: string): ImportFile {
  const lists = Object.entries(JSON.parse(text) as Record<string, readonly unknown[]>);
  return {
    path,
    text: JSON.stringify(Object.fromEntries(lists.map(([key, list]) => [key, list.filter((one) => !JSON.stringify(one).includes(id))]))),
  };
}

describe('every sample of the documentation', () => {
  it.each(EXAMPLES)('%s', (path, text) => {
    const { design, report } = importDescribe('sample', [{ path, text }]);
    expect(readDesign(writeDesign(design), path)).toEqual({ design });
    const codes = report.problems.map((note) => note.code);
    expect(codes.includes('NOT_JSON')).toBe(!isJson(text));
    expect(codes).not.toContain('WRONG_TYPE');
    for (const kind of Object.keys(report.drawn)) expect(kindOf(kind)).toBeDefined();
  });
});
