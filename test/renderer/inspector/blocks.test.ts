import { expect, test } from 'vitest';
import { exportTerraform } from '../../../core/exchange/terraform/index.ts';
import { createView } from '../../../core/engine/view.ts';
import { designOf, TEMPLATES } from '../../../core/templates/index.ts';
import type { Design } from '../../../core/model/design.ts';
import { blocksOf } from '../../../renderer/inspector/blocks.ts';

const heads = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:resource|data) "([^"]+)" "([^"]+)"/gm)].map((match) => `${match[1]}.${match[2]}`);
const filesOf = (design: Design) => exportTerraform(createView(design), design).files;

test('every block of every template belongs to exactly one resource', () => {
  for (const template of TEMPLATES) {
    const design = designOf(template);
    const files = filesOf(design);
    const all = heads(Object.values(files).join('\n\n')).filter((head) => head.startsWith('aws_'));
    const owned = Object.keys(design.resources).flatMap((id) => heads(blocksOf(files, design, id)));
    expect([...owned].sort(), template.id).toEqual([...new Set(owned)].sort());
    expect(new Set(owned).size, template.id).toBeGreaterThan(all.length / 2);
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
  const files = filesOf(design);
  expect(heads(blocksOf(files, design, 'vpc'))).toEqual(['aws_vpc.prod']);
  expect(heads(blocksOf(files, design, 'igw'))).toEqual(['aws_internet_gateway.prod']);
  const table = heads(blocksOf(files, design, 'rt'));
  expect(table[0]).toBe('aws_route_table.prod_rt');
  expect(table.some((head) => head.startsWith('aws_route.prod_rt'))).toBe(true);
  expect(blocksOf(files, design, 'nobody')).toBe('');
});
