import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_NAMES, DESIGNS, designOf, exported } from '../../support/terraform/cases.ts';
import { meaningProblems } from '../../support/terraform/check-meaning.ts';
import { schemaProblems } from '../../support/terraform/check-schema.ts';
import { readConfiguration } from '../../support/terraform/configuration.ts';
import { PROVIDERS, schemaOf } from '../../support/terraform/schema.ts';

/** What the files of people begin with. */
const REQUIRED = PROVIDERS.map(({ name, address }) => `    ${name} = { source = "${address.replace('registry.terraform.io/', '')}" }\n`).join('');
const BEGINNING = `terraform {\n  required_providers {\n${REQUIRED}  }\n}\n${PROVIDERS.map(({ name }) => `provider "${name}" {}\n`).join('')}`;
const problemsOf = async (text: string) => schemaProblems(await readConfiguration({ 'main.tf': text, 'versions.tf': BEGINNING }));

describe('the export by the schema of the provider', () => {
  it.each(DESIGNS)('%s', async (_name, design) => {
    const configuration = await readConfiguration(exported(design).files);
    expect(configuration.blocks.length).toBeGreaterThan(0);
    expect(schemaProblems(configuration)).toEqual([]);
    expect(meaningProblems(configuration)).toEqual([]);
  });

  it('writes every type that a kind names somewhere in the golden designs', async () => {
    const written = new Set<string>();
    for (const name of CASE_NAMES) {
      for (const block of (await readConfiguration(exported(designOf(name)).files)).blocks) written.add(block.type);
    }
    const named = typesNamed(MAPPING);
    expect([...typesNamed(KIND)].filter((type) => !written.has(type))).toEqual([]);
    expect([...written].filter((type) => !named.has(type))).toEqual([]);
  });

  it('knows every type that a mapping names', () => {
    const known = (type: string) => schemaOf({ mode: 'resource', type }) ?? schemaOf({ mode: 'data', type });
    expect([...typesNamed(MAPPING)].filter((type) => !known(type))).toEqual([]);
  });
});

/** `alibaba/vpc/terraform.ts`, and with what kinds of a cloud share. */
const KIND = /^\w+[\\/][\w-]+[\\/]terraform[\w-]*\.ts$/;
const MAPPING = /(?:^|[\\/])terraform[\w-]*\.ts$/;

/** `'aws_subnet'` in these files of the kinds. */
function typesNamed(files: RegExp): ReadonlySet<string> {
  const folder = join(import.meta.dirname, '../../../core/kinds');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => files.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/'((?:aws|alicloud|tencentcloud)_[a-z0-9_]+)'/g)].map((match) => match[1] as string)));
}

describe('a configuration of three clouds', () => {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/three-clouds.tf'), 'utf8');

  it('is valid', async () => {
    const configuration = await readConfiguration({ 'main.tf': text });
    expect(new Set(configuration.blocks.map((block) => block.type.replace(/_.*/, '')))).toEqual(new Set(PROVIDERS.map(({ name }) => name)));
    expect(schemaProblems(configuration)).toEqual([]);
    expect(meaningProblems(configuration)).toEqual([]);
  });
});

const REFUSED: readonly { readonly name: string; readonly text: string; readonly problem: string }[] = [
  {
    name: 'an unknown argument of Alibaba Cloud',
    text: 'resource "alicloud_vpc_ipv6_gateway" "a" {\n  vpc_id = "v"\n  bandwidth = 10\n}',
    problem: 'alicloud_vpc_ipv6_gateway.a.bandwidth: no such argument',
  },
  {
    name: 'a missing argument of Tencent Cloud',
    text: 'resource "tencentcloud_vpc" "a" {\n  name = "a"\n}',
    problem: 'tencentcloud_vpc.a.cidr_block: missing',
  },
  {
    name: 'a deprecated argument',
    text: 'resource "alicloud_vswitch" "a" {\n  availability_zone = "cn-hangzhou-i"\n}',
    problem: 'alicloud_vswitch.a.availability_zone: deprecated',
  },
  {
    name: 'a password that is written down',
    text: 'resource "alicloud_instance" "a" {\n  password = "Secret123"\n}',
    problem: 'alicloud_instance.a.password: a secret is written down',
  },
  {
    name: 'an alias that nobody declared',
    text: 'resource "alicloud_vpc" "a" {\n  provider = alicloud.cn_beijing\n}',
    problem: 'alicloud_vpc.a: the provider alicloud.cn_beijing is not declared',
  },
  {
    name: 'an alias that nobody uses',
    text: 'provider "alicloud" {\n  alias = "cn_beijing"\n  region = "cn-beijing"\n}',
    problem: 'provider.alicloud.cn_beijing: declared and not used',
  },
  {
    name: 'a reference to nothing in another cloud',
    text: 'resource "tencentcloud_vpc_ipv6_cidr_block" "a" {\n  vpc_id = tencentcloud_vpc.gone.id\n}',
    problem: 'tencentcloud_vpc_ipv6_cidr_block.a: tencentcloud_vpc.gone does not exist',
  },
  { name: 'an unknown type', text: 'resource "aws_vcp" "a" {}', problem: 'aws_vcp.a: no such type' },
  { name: 'an unknown argument', text: 'resource "aws_vpc" "a" {\n  cidr = "10.0.0.0/16"\n}', problem: 'aws_vpc.a.cidr: no such argument' },
  { name: 'a missing argument', text: 'resource "aws_subnet" "a" {}', problem: 'aws_subnet.a.vpc_id: missing' },
  { name: 'a computed attribute', text: 'resource "aws_vpc" "a" {\n  arn = "x"\n}', problem: 'aws_vpc.a.arn: only computed' },
  {
    name: 'a wrong type',
    text: 'resource "aws_vpc" "a" {\n  enable_dns_support = "yes"\n}',
    problem: 'aws_vpc.a.enable_dns_support: "yes" is no bool',
  },
  {
    name: 'a wrong type in a list',
    text: 'resource "aws_nat_gateway" "a" {\n  secondary_private_ip_addresses = [1]\n}',
    problem: 'aws_nat_gateway.a.secondary_private_ip_addresses: 1 is no string',
  },
  { name: 'a reference to nothing', text: 'output "a" {\n  value = aws_vpc.b.id\n}', problem: 'output.a: aws_vpc.b does not exist' },
  {
    name: 'an attribute that does not exist',
    text: 'resource "aws_vpc" "a" {}\noutput "a" {\n  value = aws_vpc.a.nothing\n}',
    problem: 'output.a: aws_vpc.a has no nothing',
  },
  { name: 'a variable nobody declared', text: 'output "a" {\n  value = var.a\n}', problem: 'output.a: var.a is not declared' },
  { name: 'a variable nobody uses', text: 'variable "a" {\n  type = string\n}', problem: 'var.a: declared and not used' },
  { name: 'two of one name', text: 'resource "aws_vpc" "a" {}\nresource "aws_vpc" "a" {}', problem: 'aws_vpc.a: written twice' },
  {
    name: 'a circle',
    text: 'resource "aws_vpc" "a" {\n  cidr_block = aws_vpc.b.id\n}\nresource "aws_vpc" "b" {\n  cidr_block = aws_vpc.a.id\n}',
    problem: 'aws_vpc.a -> aws_vpc.b -> aws_vpc.a: a circle',
  },
  {
    name: 'too many blocks',
    text: 'resource "aws_lambda_function" "a" {\n  function_name = "a"\n  role = "r"\n  tracing_config {\n    mode = "x"\n  }\n  tracing_config {\n    mode = "y"\n  }\n}',
    problem: 'aws_lambda_function.a.tracing_config: too many blocks',
  },
  {
    name: 'an unknown argument in a block that is an attribute',
    text: 'resource "aws_default_security_group" "a" {\n  ingress {\n    cidr = "x"\n  }\n}',
    problem: 'aws_default_security_group.a.ingress.cidr: no such argument',
  },
];

describe('what the check refuses', () => {
  it.each(REFUSED)('$name', async ({ text, problem }) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  it.each([
    ['a provider that nothing requires', 'provider "aws" {}\n', 'provider.aws: not required'],
    ['a provider that is not declared', 'resource "aws_vpc" "a" {}\n', 'aws_vpc.a: the provider aws is not declared'],
    [
      'the provider of somebody else',
      'terraform {\n  required_providers {\n    alicloud = { source = "hashicorp/alicloud" }\n  }\n}\n',
      'required_providers.alicloud: hashicorp/alicloud is another one',
    ],
  ])('%s', async (_name, text, problem) => {
    expect(schemaProblems(await readConfiguration({ 'main.tf': text }))).toEqual([problem]);
  });

  it.each([
    ['aws_route.a', 'resource "aws_route" "a" {\n  destination_cidr_block = "0.0.0.0/0"\n}'],
    ['aws_vpc.a.cidr_block', 'resource "aws_vpc" "a" {\n  cidr_block = "10.0.0.1/16"\n}'],
    ['aws_security_group.a.egress', 'resource "aws_security_group" "a" {\n  egress {\n    protocol = "-1"\n  }\n}'],
    [
      'aws_vpc_security_group_egress_rule.a',
      'resource "aws_vpc_security_group_egress_rule" "a" {\n  ip_protocol = "tcp"\n  cidr_ipv4 = "0.0.0.0/0"\n}',
    ],
    ['alicloud_security_group_rule.a', 'resource "alicloud_security_group_rule" "a" {\n  cidr_ip = "10.0.0.0/8"\n  ipv6_cidr_ip = "::/0"\n}'],
    ['tencentcloud_security_group_rule_set.a', 'resource "tencentcloud_security_group_rule_set" "a" {\n  ingress {\n    action = "ACCEPT"\n  }\n}'],
    ['tencentcloud_vpc_acl.a.ingress', 'resource "tencentcloud_vpc_acl" "a" {\n  ingress = ["ACCEPT#10.0.0.0/8#443"]\n}'],
    ['aws_lb.a.name', 'resource "aws_lb" "a" {\n  name = "web_lb"\n}'],
    ['aws_security_group.a.name', 'resource "aws_security_group" "a" {\n  name = "default"\n}'],
    // The provider would send it as the destination of an IPv4 route.
    [
      'tencentcloud_route_table_entry.a.destination_cidr_block',
      'resource "tencentcloud_route_table_entry" "a" {\n  destination_cidr_block = "::/0"\n}',
    ],
  ])('%s, which the schema lets pass', async (start, text) => {
    expect(meaningProblems(await readConfiguration({ 'main.tf': text }))[0]).toMatch(new RegExp(`^${start.replaceAll('.', '\\.')}`));
  });
});
