import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { importTerraform } from '../../../core/exchange/terraform-read/index.ts';

const VPC = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const SUBNET = (label: string, block: string): string =>
  `resource "aws_subnet" "${label}" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "${block}"\n}\n`;

/** The ways in which people write a configuration; what some of its resources then are. */
const FORMS: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, is: Readonly<Record<string, object>>]>> = {
  'a count': [
    {
      'main.tf': `${VPC}resource "aws_subnet" "s" {\n  count = 2\n  vpc_id = aws_vpc.main.id\n  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)\n}\n`,
    },
    { 's-0': { in: 'main', ipv4Cidr: '10.0.0.0/24' }, 's-1': { ipv4Cidr: '10.0.1.0/24' } },
  ],
  'a map of instances': [
    {
      'main.tf': `${VPC}resource "aws_subnet" "s" {\n  for_each = { a = "10.0.1.0/24", b = "10.0.2.0/24" }\n  vpc_id = aws_vpc.main.id\n  cidr_block = each.value\n  tags = { Name = "subnet-\${each.key}" }\n}\n`,
    },
    { 's-a': { ipv4Cidr: '10.0.1.0/24', name: 'subnet-a' }, 's-b': { ipv4Cidr: '10.0.2.0/24' } },
  ],
  'all instances at once': [
    {
      'main.tf': `${VPC}resource "aws_subnet" "s" {\n  count = 2\n  vpc_id = aws_vpc.main.id\n  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)\n}\nresource "aws_lb" "front" {\n  load_balancer_type = "network"\n  subnets = aws_subnet.s[*].id\n}\n`,
    },
    { front: { kind: 'aws.network-load-balancer', in: 'main', subnets: ['s-0', 's-1'] } },
  ],
  'variables, locals and what is chosen by them': [
    {
      'main.tf': `variable "cidr" {\n  default = "10.9.0.0/16"\n}\nlocals {\n  big = true\n}\nresource "aws_vpc" "main" {\n  cidr_block = local.big ? var.cidr : "10.8.0.0/24"\n}\n`,
    },
    { main: { ipv4Cidr: '10.9.0.0/16' } },
  ],
  'values in a file of their own': [
    { 'main.tf': 'variable "cidr" {}\nresource "aws_vpc" "main" {\n  cidr_block = var.cidr\n}\n', 'terraform.tfvars': 'cidr = "10.7.0.0/16"\n' },
    { main: { ipv4Cidr: '10.7.0.0/16' } },
  ],
  'a module of its own, twice': [
    {
      'main.tf':
        'module "net" {\n  source = "./net"\n  for_each = toset(["x", "y"])\n  block = "10.0.0.0/16"\n}\nresource "aws_internet_gateway" "igw" {\n  vpc_id = module.net["y"].vpc\n}\n',
      'net/net.tf': 'variable "block" {}\nresource "aws_vpc" "this" {\n  cidr_block = var.block\n}\noutput "vpc" {\n  value = aws_vpc.this.id\n}\n',
    },
    { 'net-y-this': { ipv4Cidr: '10.0.0.0/16' }, igw: { in: 'net-y-this' } },
  ],
  'routes inside their table': [
    {
      'main.tf': `${VPC}${SUBNET('a', '10.0.1.0/24')}resource "aws_internet_gateway" "igw" {\n  vpc_id = aws_vpc.main.id\n}\nresource "aws_route_table" "rt" {\n  vpc_id = aws_vpc.main.id\n  route {\n    cidr_block = "0.0.0.0/0"\n    gateway_id = aws_internet_gateway.igw.id\n  }\n}\nresource "aws_route_table_association" "a" {\n  subnet_id = aws_subnet.a.id\n  route_table_id = aws_route_table.rt.id\n}\n`,
    },
    { rt: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] }, a: { routeTable: 'rt' } },
  ],
  'rules inside their group, made by a list': [
    {
      'main.tf': `${VPC}resource "aws_security_group" "web" {\n  vpc_id = aws_vpc.main.id\n  dynamic "ingress" {\n    for_each = [80, 443]\n    content {\n      protocol = "tcp"\n      from_port = ingress.value\n      to_port = ingress.value\n      cidr_blocks = ["0.0.0.0/0"]\n    }\n  }\n}\n`,
    },
    {
      web: {
        inbound: [
          { protocol: 'tcp', ports: '80', peer: '0.0.0.0/0' },
          { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
        ],
        outbound: [],
      },
    },
  ],
  'rules of the older kind, for itself and for a group': [
    {
      'main.tf': `${VPC}resource "aws_security_group" "a" {\n  vpc_id = aws_vpc.main.id\n}\nresource "aws_security_group" "b" {\n  vpc_id = aws_vpc.main.id\n}\nresource "aws_security_group_rule" "r" {\n  type = "ingress"\n  security_group_id = aws_security_group.a.id\n  protocol = "-1"\n  from_port = 0\n  to_port = 0\n  source_security_group_id = aws_security_group.b.id\n}\nresource "aws_security_group_rule" "s" {\n  type = "egress"\n  security_group_id = aws_security_group.a.id\n  protocol = "icmp"\n  from_port = 8\n  to_port = 0\n  self = true\n}\n`,
    },
    { a: { inbound: [{ protocol: 'all', ports: 'all', peer: 'b' }], outbound: [{ protocol: 'icmp', ports: '8-0', peer: 'a' }] } },
  ],
  'the lists and tables that come with a VPC': [
    {
      'main.tf': `${VPC}resource "aws_default_network_acl" "d" {\n  default_network_acl_id = aws_vpc.main.default_network_acl_id\n  ingress {\n    rule_no = 100\n    action = "allow"\n    protocol = "tcp"\n    from_port = 443\n    to_port = 443\n    cidr_block = "10.0.0.0/8"\n  }\n}\nresource "aws_default_route_table" "t" {\n  default_route_table_id = aws_vpc.main.default_route_table_id\n}\nresource "aws_default_security_group" "g" {\n  vpc_id = aws_vpc.main.id\n}\n`,
    },
    {
      d: { in: 'main', isDefault: true, inbound: [{ number: 100, action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' }] },
      t: { in: 'main', main: true },
      g: { in: 'main', isDefault: true, inbound: [] },
    },
  ],
};

describe('configurations as people write them', () => {
  it.each(Object.entries(FORMS))('%s', async (_, [files, is]) => {
    const configuration = await Promise.all(Object.entries(files).map(async ([path, text]) => ({ path, body: (await parse(path, text)) as object })));
    const { design } = importTerraform('forms', { shown: [], configuration });
    for (const [id, resource] of Object.entries(is)) expect(design.resources[id], id).toMatchObject(resource);
  });
});
