import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importNetwork } from '../../../core/exchange/import-network.ts';
import type { ImportProgress } from '../../../core/exchange/records/report.ts';

const MOTO = new URL('../../fixtures/aws-describe/moto/', import.meta.url);
const vpcs = (count: number) => ({
  path: 'plan.json',
  text: JSON.stringify({
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: Array.from({ length: count }, (_, i) => ({
          address: `aws_vpc.v[${i}]`,
          mode: 'managed',
          type: 'aws_vpc',
          name: 'v',
          index: i,
          values: { cidr_block: `10.${i % 256}.0.0/16` },
        })),
      },
    },
    configuration: {},
  }),
});
const NETWORKS = {
  'answers of AWS': readdirSync(MOTO).map((path) => ({ path, text: readFileSync(new URL(path, MOTO), 'utf8') })),
  'a plan of Terraform': [vpcs(450)],
};

describe('an import of', () => {
  it.each(Object.entries(NETWORKS))('%s tells how far it is behind the files too, and never goes back', async (_, files) => {
    const told: ImportProgress[] = [];
    const { design } = await importNetwork(
      { name: 'n', files, notes: [] },
      () => Promise.reject(new Error('no HCL here')),
      (one) => told.push(one),
    );
    const made = told.flatMap((one) => one.made ?? []);
    expect(made.length).toBeGreaterThan(10);
    expect(made.map(({ share }) => share)).toEqual(made.map(({ share }) => share).toSorted((a, b) => a - b));
    expect(made.at(-1)).toEqual({ resources: Object.keys(design.resources).length, share: 1 });
    // Settling alone is counted as well: that of many resources in several steps.
    expect(new Set(made.filter(({ share }) => share > 0.5).map(({ resources }) => resources)).size).toBe(
      Math.ceil(Object.keys(design.resources).length / 200),
    );
    const firstMade = told.findIndex((one) => one.made);
    expect(told.slice(firstMade).every((one) => one.made && one.files === one.of)).toBe(true);
  });
});
