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
  'what another account shares': [
    {
      'main.tf': `data "aws_vpc" "shared" {
  cidr_block = "10.0.0.0/16"
  filter {
    name   = "owner-id"
    values = ["111111111111"]
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
      shared: { kind: 'aws.vpc', owner: '111111111111', ipv4Cidr: '10.0.0.0/16' },
      a: { in: 'shared', ipv4Cidr: '10.0.1.0/24', notKnown: ['data.aws_subnet.a.route_table_id'] },
      routed: { in: 'shared', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt' },
    },
  ],
};

describe('configurations of several regions and accounts', () => {
  it.each(Object.entries(FORMS))('%s', async (_, [files, is]) => {
    const configuration = await Promise.all(Object.entries(files).map(async ([path, text]) => ({ path, body: (await parse(path, text)) as object })));
    const { design } = importTerraform('places', { shown: [], configuration });
    for (const [id, resource] of Object.entries(is)) expect(design.resources[id], id).toMatchObject(resource);
  });
});
