import { expect, test } from 'vitest';
import { exportTerraform } from '../../../core/exchange/terraform/index.ts';
import { createView } from '../../../core/engine/view.ts';
import { designOf, TEMPLATES } from '../../../core/templates/index.ts';
import type { Design } from '../../../core/model/design.ts';
import { blocksOf } from '../../../renderer/inspector/blocks.ts';

const heads = (text: string): readonly string[] =>
  [...text.matchAll(/^(resource|data) "([^"]+)" "([^"]+)"/gm)].map((match) => `${match[1] === 'data' ? 'data.' : ''}${match[2]}.${match[3]}`);
const made = (design: Design) => exportTerraform(createView(design), design);

test('every block of every template belongs to exactly one resource', () => {
  for (const template of TEMPLATES) {
    const design = designOf(template);
    const written = made(design);
    const all = heads(Object.values(written.files).join('\n\n'));
    const owned = Object.keys(design.resources).flatMap((id) => heads(blocksOf(written, id)));
    expect([...owned].sort(), template.id).toEqual([...new Set(owned)].sort());
    // What several resources share (the image of instances) belongs to none.
    const shared = all.filter((head) => !owned.includes(head));
    expect(
      shared.every((head) => written.owners[head] === undefined),
      template.id,
    ).toBe(true);
    expect(owned.length, template.id).toBeGreaterThan(all.length / 2);
  }
});

test('two resources of one name keep their blocks apart', () => {
  const design: Design = {
    format: 'netdraft/1',
    name: 'test',
    resources: {
      region: { kind: 'aws.region' },
      vpc: { kind: 'aws.vpc', name: 'prod', in: 'region', ipv4Cidr: '10.0.0.0/16' },
      igw: { kind: 'aws.internet-gateway', name: 'prod', in: 'vpc' },
      rt: { kind: 'aws.route-table', name: 'prod-rt', in: 'vpc', routes: [{ destination: '0.0.0.0/0', target: 'igw' }] },
    },
    layout: {},
    scenarios: [],
  };
  const written = made(design);
  expect(heads(blocksOf(written, 'vpc'))).toEqual(['aws_vpc.prod']);
  expect(heads(blocksOf(written, 'igw'))).toEqual(['aws_internet_gateway.prod']);
  const table = heads(blocksOf(written, 'rt'));
  expect(table[0]).toBe('aws_route_table.prod_rt');
  expect(table.some((head) => head.startsWith('aws_route.prod_rt'))).toBe(true);
  expect(blocksOf(written, 'nobody')).toBe('');
});
