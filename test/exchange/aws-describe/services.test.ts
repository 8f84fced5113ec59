import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trace } from '../../../core/engine/trace/flow.ts';
import { createView } from '../../../core/engine/view.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import type { ImportFile } from '../../../core/exchange/records/report.ts';
import { IMPORT_WORDS } from '../../../core/words/en/import.ts';
import { SENTENCES } from '../../../core/words/index.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/aws-describe/services');
const FILES: readonly ImportFile[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }));

const { design, report } = importDescribe('services', FILES);
const { resources } = design;
const outcome = (from: string, to: string, port: number): string | undefined =>
  trace(createView(design), design, { from, to, protocol: 'tcp', port }).families.find(({ family }) => family === 'ipv4')?.outcome;
const HUB = 'dxgw-1f294f92-bafb-4011-916d-9b0b00000001';

/** Whose an interface is, in words that people know. */
const OWNERS: Readonly<Record<string, object>> = {
  'eni-0db': { name: 'shop-db', service: 'RDS shop-db' },
  // No database in the files wears its groups.
  'eni-0other': { name: 'RDSNetworkInterface', service: 'RDSNetworkInterface' },
  'eni-0cache': { name: 'shop-cache-001', service: 'ElastiCache shop-cache-001' },
  'eni-0task': { name: 'orders 01234567', service: 'ECS orders 0123456789abcdef' },
  'eni-0eks': { name: 'shop', service: 'EKS control plane shop' },
  'eni-0efs': { name: 'fs-0a1', service: 'EFS fs-0a1' },
};

describe('what services own', () => {
  it.each(Object.entries(OWNERS))('%s', (id, is) => expect(resources[id]).toMatchObject({ kind: 'aws.network-interface', ...is }));

  it('what has no interface in the files is in the report', () => {
    const missing = report.problems.filter(({ code }) => code === 'OWNER_WITHOUT_INTERFACE').map(({ values }) => `${values.key} ${values.name}`);
    expect(missing).toEqual(['RDS elsewhere']);
  });
});

describe('Direct Connect', () => {
  it('lines, their gateways and associations are drawn, with what the routes say of the far end', () => {
    expect(resources).toMatchObject({
      'dxvif-0private': { kind: 'aws.direct-connect', gateway: 'vgw-0a', network: 'dxvif-0private.network', ipv6: false },
      'dxvif-0private.network': { kind: 'outside.on-premises', name: 'to the VPC', ipv4Cidrs: ['192.168.0.0/16'] },
      'dxvif-0transit': { type: 'transit', gateway: HUB, vlan: 102 },
      'dxvif-0transit.network': { ipv4Cidrs: ['172.20.0.0/16'] },
      [HUB]: { kind: 'aws.direct-connect-gateway', name: 'world', amazonSideAsn: 64600 },
      'dxga-3cd1': { directConnectGateway: HUB, gateway: 'tgw-0a', allowedPrefixes: ['10.0.0.0/16'] },
      'tgw-rtb-0a': { associations: ['dxga-3cd1'] },
    });
    expect(Object.keys(resources)).not.toContain('dxvif-0gone');
    expect(Object.keys(resources)).not.toContain('dxvif-0public');
  });

  it('carries packets to the VPC, where groups decide', () => {
    expect([5432, 22].map((port) => outcome('dxvif-0private.network', 'eni-0db', port))).toEqual(['works', 'request-blocked']);
  });
});

it('every sentence of the report is there', () => {
  const codes = [...report.problems, ...report.assumptions].map(({ code }) => code);
  for (const code of codes) expect({ ...IMPORT_WORDS, ...SENTENCES }).toHaveProperty(code);
  expect(codes).toEqual(expect.arrayContaining(['LINE_NOT_UP', 'LINE_IS_PUBLIC']));
});

it('the same comes of it in the other spelling and in one page', () => {
  const other = (text: string): string =>
    text.replace(/"([A-Za-z])(\w*)":/g, (_, a: string, b: string) => `"${a === a.toUpperCase() ? a.toLowerCase() : a.toUpperCase()}${b}":`);
  expect(
    importDescribe(
      'services',
      FILES.map(({ path, text }) => ({ path, text: other(text) })),
    ).design,
  ).toEqual(design);
});
