import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arbitraryDesign } from '../../arbitrary/design.ts';
import { DESIGNS, exported } from '../../support/terraform/cases.ts';
import { PROVIDERS } from '../../support/terraform/schema.ts';
import { hasTerraform, startTerraform, type Terraform } from '../../support/terraform-validate/terraform.ts';

const REQUIRED = PROVIDERS.map(({ name, address }) => `    ${name} = { source = "${address.replace('registry.terraform.io/', '')}" }\n`).join('');
const VERSIONS = `terraform {\n  required_providers {\n${REQUIRED}  }\n}\n`;
const THREE_CLOUDS = readFileSync(join(import.meta.dirname, '../../fixtures/three-clouds.tf'), 'utf8');

/** Configurations that must be refused, so that a validator that accepts everything is noticed. */
const REFUSED: readonly { readonly name: string; readonly text: string; readonly says: RegExp }[] = [
  { name: 'an unknown argument', text: 'resource "aws_vpc" "a" {\n  cidr = "10.0.0.0/16"\n}\n', says: /Unsupported argument/ },
  { name: 'a missing argument', text: 'resource "aws_subnet" "a" {\n  cidr_block = "10.0.0.0/24"\n}\n', says: /Missing required argument/ },
  { name: 'a wrong type', text: 'resource "aws_vpc" "a" {\n  enable_dns_support = [1]\n}\n', says: /Incorrect attribute value type/ },
  { name: 'a reference to nothing', text: 'output "a" {\n  value = aws_vpc.b.id\n}\n', says: /Reference to undeclared resource/ },
  {
    name: 'an unknown argument of Alibaba Cloud',
    text: 'resource "alicloud_vpc_ipv6_gateway" "a" {\n  vpc_id    = "v"\n  bandwidth = 10\n}\n',
    says: /Unsupported argument/,
  },
  { name: 'a missing argument of Tencent Cloud', text: 'resource "tencentcloud_vpc" "a" {\n  name = "a"\n}\n', says: /Missing required argument/ },
  {
    name: 'an alias that nobody declared',
    text: 'resource "alicloud_vpc" "a" {\n  provider = alicloud.cn_beijing\n}\n',
    says: /Provider configuration not present|There is no explicit declaration/,
  },
  {
    name: 'an attribute that does not exist',
    text: 'resource "aws_vpc" "a" {}\n\noutput "a" {\n  value = aws_vpc.a.nothing\n}\n',
    says: /Unsupported attribute/,
  },
];

describe.skipIf(!hasTerraform())('real terraform (skipped where `terraform` is not on the PATH)', () => {
  let terraform: Terraform;
  beforeAll(async () => {
    terraform = await startTerraform();
  });
  afterAll(() => terraform?.close());

  it('formats nothing in any design', async () => {
    const files = DESIGNS.flatMap(([name, design]) =>
      Object.entries(exported(design).files).map(([file, text]) => [`${name}/${file}`, text] as const),
    );
    expect(files.length).toBeGreaterThan(DESIGNS.length);
    expect(await terraform.format(Object.fromEntries(files))).toEqual({ code: 0, output: '' });
  });

  it.each(DESIGNS)('validates %s', async (_name, design) => {
    const { code, output } = await terraform.validate(exported(design).files);
    expect(output).toContain('The configuration is valid.');
    expect(code).toBe(0);
  });

  it.each(fc.sample(arbitraryDesign, { numRuns: 8, seed: 20 }).map((design, n) => [n, design] as const))(
    'takes random design %i',
    async (_n, design) => {
      const { files } = exported(design);
      expect(await terraform.format(files)).toEqual({ code: 0, output: '' });
      expect((await terraform.validate(files)).output).toContain('The configuration is valid.');
    },
  );

  it('takes all three clouds, written by hand', async () => {
    expect(await terraform.format({ 'main.tf': THREE_CLOUDS })).toEqual({ code: 0, output: '' });
    expect((await terraform.validate({ 'main.tf': THREE_CLOUDS })).output).toContain('The configuration is valid.');
  });

  it.each(REFUSED)('refuses $name', async ({ text, says }) => {
    const { code, output } = await terraform.validate({ 'versions.tf': VERSIONS, 'main.tf': text });
    expect(output).toMatch(says);
    expect(code).not.toBe(0);
  });

  it('finds a file that is not formatted', async () => {
    expect((await terraform.format({ 'main.tf': 'locals {\n  a = 1\n  bb = 2\n}\n' })).code).not.toBe(0);
  });
});
