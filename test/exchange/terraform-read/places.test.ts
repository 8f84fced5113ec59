import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { importTerraform } from '../../../core/exchange/terraform-read/index.ts';

/** Configurations of several regions and accounts; where some of their resources then stand. */
const FORMS: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, is: Readonly<Record<string, object>>]>> = {
  'modules that get providers, by the plain name and by a name of their own': [
    {
      'main.tf': `provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
provider "aws" {
  alias  = "north"
  region = "eu-north-1"
}
module "here" {
  source = "./network"
  block  = "10.1.0.0/16"
}
module "west" {
  source = "./network"
  block  = "10.2.0.0/16"
  providers = {
    aws      = aws.west
    aws.peer = aws.north
  }
}
module "deep" {
  source = "./deep"
  providers = {
    aws.main = aws.north
  }
}
`,
      'network/main.tf': `variable "block" {}
terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.peer]
    }
  }
}
resource "aws_vpc" "main" {
  cidr_block = var.block
}
resource "aws_vpc" "peer" {
  provider   = aws.peer
  cidr_block = cidrsubnet(var.block, 1, 1)
}
resource "aws_eip" "out" {
  region = "ap-south-1"
}
`,
      'deep/main.tf': `module "inner" {
  source = "../network"
  block  = "10.3.0.0/16"
  providers = {
    aws      = aws.main
    aws.peer = aws
  }
}
`,
    },
    {
      'here-main': { in: 'eu-west-1' },
      // Nothing is passed for it: it is that of the same cloud.
      'here-peer': { in: 'eu-west-1' },
      'west-main': { in: 'us-west-2' },
      'west-peer': { in: 'eu-north-1' },
      'deep-inner-main': { in: 'eu-north-1' },
      'deep-inner-peer': { in: 'eu-west-1' },
      'eu-north-1': { kind: 'aws.region' },
    },
  ],
  'a module that sets up a provider itself, beside one whose empty block says that one is passed': [
    {
      'main.tf': `provider "aws" {
  region = "eu-west-1"
}
module "old" {
  source = "./old"
  region = "us-west-2"
}
module "passed" {
  source = "./passed"
}
`,
      'old/main.tf': `variable "region" {}
provider "aws" {
  region = var.region
}
provider "aws" {
  alias  = "far"
  region = "ap-south-1"
}
resource "aws_vpc" "near" {
  cidr_block = "10.1.0.0/16"
}
resource "aws_vpc" "far" {
  provider   = aws.far
  cidr_block = "10.2.0.0/16"
}
module "inner" {
  source = "../passed"
}
`,
      'passed/main.tf': `provider "aws" {}
resource "aws_vpc" "main" {
  cidr_block = "10.3.0.0/16"
}
`,
    },
    {
      near: { in: 'us-west-2' },
      far: { in: 'ap-south-1' },
      'passed-main': { in: 'eu-west-1' },
      'old-inner-main': { in: 'us-west-2' },
    },
  ],
  'several accounts, told by the accounts that are allowed or by the role that is taken on': [
    {
      'main.tf': `provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["111111111111"]
}
provider "aws" {
  alias  = "shop"
  region = "eu-west-1"
  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/Terraform"
  }
}
resource "aws_vpc" "own" {
  cidr_block = "10.1.0.0/16"
}
resource "aws_vpc" "shop" {
  provider   = aws.shop
  cidr_block = "10.2.0.0/16"
}
resource "aws_ec2_transit_gateway" "hub" {
  provider = aws.shop
}
resource "aws_security_group" "shop" {
  provider = aws.shop
  vpc_id   = aws_vpc.shop.id
}
resource "aws_security_group" "own" {
  vpc_id = aws_vpc.own.id
}
resource "aws_vpc_security_group_ingress_rule" "own" {
  security_group_id            = aws_security_group.own.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = join("/", ["222222222222", aws_security_group.shop.id])
}
`,
    },
    {
      'eu-west-1.111111111111': { kind: 'aws.region', region: 'eu-west-1', account: '111111111111' },
      'eu-west-1.222222222222': { kind: 'aws.region', region: 'eu-west-1', account: '222222222222' },
      'own-vpc': { in: 'eu-west-1.111111111111' },
      'shop-vpc': { in: 'eu-west-1.222222222222' },
      hub: { in: 'eu-west-1.222222222222' },
      own: { inbound: [{ protocol: 'tcp', ports: '443', peer: 'shop' }] },
    },
  ],
  'what another account shares': [
    {
      'main.tf': `data "aws_vpc" "shared" {
  cidr_block = "10.0.0.0/16"
  filter {
    name   = "owner-id"
    values = ["111111111111"]
  }
  filter {
    name   = "ipv6-cidr-block-association.ipv6-cidr-block"
    values = ["2001:db8:1a2b:c00::/56"]
  }
}
data "aws_subnet" "a" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = "10.0.1.0/24"
}
data "aws_subnet" "routed" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = "10.0.2.0/24"
}
resource "aws_route_table" "rt" {
  vpc_id = data.aws_vpc.shared.id
}
resource "aws_route_table_association" "routed" {
  subnet_id      = data.aws_subnet.routed.id
  route_table_id = aws_route_table.rt.id
}
`,
    },
    {
      shared: { kind: 'aws.vpc', owner: '111111111111', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'amazon', ipv6Cidr: '2001:db8:1a2b:c00::/56' },
      a: { in: 'shared', ipv4Cidr: '10.0.1.0/24', notKnown: ['data.aws_subnet.a.route_table_id'] },
      routed: { in: 'shared', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt' },
    },
  ],
};

/** What a plan tells of who builds what, as `terraform show -json` writes it. */
const vpc = (name: string, module = '') => ({
  address: `${module}aws_vpc.${name}`,
  mode: 'managed',
  type: 'aws_vpc',
  name,
  values: { cidr_block: '10.0.0.0/16' },
});
const config = (name: string, key: string) => ({ address: `aws_vpc.${name}`, mode: 'managed', type: 'aws_vpc', name, provider_config_key: key });
const PLAN = {
  format_version: '1.2',
  variables: { region: { value: 'eu-west-1' } },
  planned_values: {
    root_module: {
      resources: [vpc('own'), vpc('shop')],
      child_modules: [{ address: 'module.old', resources: [vpc('old', 'module.old.')] }],
    },
  },
  configuration: {
    provider_config: {
      aws: { name: 'aws', expressions: { region: { references: ['var.region'] }, allowed_account_ids: { constant_value: ['111111111111'] } } },
      'aws.shop': {
        name: 'aws',
        alias: 'shop',
        expressions: {
          region: { constant_value: 'eu-north-1' },
          assume_role: [{ role_arn: { constant_value: 'arn:aws:iam::222222222222:role/Terraform' } }],
        },
      },
      'module.old:aws': { name: 'aws', module_address: 'module.old', expressions: { region: { constant_value: 'us-west-2' } } },
    },
    root_module: {
      resources: [config('own', 'aws'), config('shop', 'aws.shop')],
      module_calls: { old: { module: { resources: [config('old', 'module.old:aws')] } } },
    },
  },
};

describe('a plan of several accounts', () => {
  it('says where each stands by its provider, that of a module included', () => {
    const { resources } = importTerraform('plan', { shown: [{ path: 'plan.json', root: PLAN }], configuration: [] }).design;
    const frames = ['own', 'shop', 'old'].map((id) => resources[String(resources[id]?.in)]);
    expect(frames).toMatchObject([
      { region: 'eu-west-1', account: '111111111111' },
      { region: 'eu-north-1', account: '222222222222' },
      { region: 'us-west-2' },
    ]);
    expect(frames[2]).not.toHaveProperty('account');
  });
});

describe('configurations of several regions and accounts', () => {
  it.each(Object.entries(FORMS))('%s', async (_, [files, is]) => {
    const configuration = await Promise.all(Object.entries(files).map(async ([path, text]) => ({ path, body: (await parse(path, text)) as object })));
    const { design } = importTerraform('places', { shown: [], configuration });
    for (const [id, resource] of Object.entries(is)) expect(design.resources[id], id).toMatchObject(resource);
  });
});
