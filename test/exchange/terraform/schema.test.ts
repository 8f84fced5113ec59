import { describe, expect, it } from 'vitest';
import { CASE_NAMES, designOf, exported } from '../../support/terraform/cases.ts';
import { meaningProblems } from '../../support/terraform/check-meaning.ts';
import { schemaProblems } from '../../support/terraform/check-schema.ts';
import { readConfiguration } from '../../support/terraform/configuration.ts';
import { AWS } from '../../support/terraform/schema.ts';

describe('the export by the schema of the provider', () => {
  it.each(CASE_NAMES)('%s', async (name) => {
    const configuration = await readConfiguration(exported(designOf(name)).files);
    expect(configuration.blocks.length).toBeGreaterThan(0);
    expect(schemaProblems(configuration)).toEqual([]);
    expect(meaningProblems(configuration)).toEqual([]);
  });

  it('writes every type of the fixture somewhere in the golden designs', async () => {
    const written = new Set<string>();
    for (const name of CASE_NAMES) {
      for (const block of (await readConfiguration(exported(designOf(name)).files)).blocks) written.add(block.type);
    }
    expect([...written].sort()).toEqual([...Object.keys(AWS.resource_schemas), ...Object.keys(AWS.data_source_schemas)].sort());
  });
});

const REFUSED: readonly { readonly name: string; readonly text: string; readonly problem: string }[] = [
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
    expect(schemaProblems(await readConfiguration({ 'main.tf': text }))).toContain(problem);
  });

  it.each([
    ['aws_route.a', 'resource "aws_route" "a" {\n  destination_cidr_block = "0.0.0.0/0"\n}'],
    ['aws_vpc.a.cidr_block', 'resource "aws_vpc" "a" {\n  cidr_block = "10.0.0.1/16"\n}'],
    ['aws_security_group.a.egress', 'resource "aws_security_group" "a" {\n  egress {\n    protocol = "-1"\n  }\n}'],
    [
      'aws_vpc_security_group_egress_rule.a',
      'resource "aws_vpc_security_group_egress_rule" "a" {\n  ip_protocol = "tcp"\n  cidr_ipv4 = "0.0.0.0/0"\n}',
    ],
  ])('%s, which the schema lets pass', async (start, text) => {
    expect(meaningProblems(await readConfiguration({ 'main.tf': text }))[0]).toMatch(new RegExp(`^${start.replaceAll('.', '\\.')}`));
  });
});
