import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { importTerraform } from '../../../core/exchange/terraform-read/index.ts';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';

/**
 * Forms that the providers' own documentation shows for the resources that are read, in configurations of our own: what is drawn, and
 * what the report says. Nothing of them may be called of the wrong type.
 */
const CASES: Readonly<Record<string, readonly [text: string, is: Readonly<Record<string, object>>, said?: readonly string[]]>> = {
  'a Direct Connect gateway of another account, joined by a proposal': [
    `provider "aws" {
  alias = "accepter"
}
data "aws_caller_identity" "creator" {}
resource "aws_vpc" "v" {
  cidr_block = "10.255.255.0/28"
}
resource "aws_vpn_gateway" "vgw" {
  vpc_id = "\${aws_vpc.v.id}"
}
resource "aws_dx_gateway" "dx" {
  provider        = "aws.accepter"
  name            = "dx"
  amazon_side_asn = "64512"
}
resource "aws_dx_gateway_association_proposal" "p" {
  dx_gateway_id               = aws_dx_gateway.dx.id
  dx_gateway_owner_account_id = aws_dx_gateway.dx.owner_account_id
  associated_gateway_id       = aws_vpn_gateway.vgw.id
}
resource "aws_dx_gateway_association" "a" {
  provider                            = aws.accepter
  proposal_id                         = aws_dx_gateway_association_proposal.p.id
  dx_gateway_id                       = aws_dx_gateway.dx.id
  associated_gateway_owner_account_id = data.aws_caller_identity.creator.account_id
}
`,
    { a: { directConnectGateway: 'dx', gateway: 'vgw' } },
  ],
  'an endpoint with addresses of its own, and one without subnets': [
    `resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "one" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_security_group" "sg" {
  vpc_id = aws_vpc.v.id
}
resource "aws_vpc_endpoint" "own" {
  vpc_id            = aws_vpc.v.id
  service_name      = "com.amazonaws.us-west-2.ec2"
  vpc_endpoint_type = "Interface"
  subnet_configuration {
    ipv4      = "10.0.1.10"
    subnet_id = aws_subnet.one.id
  }
  subnet_ids = [aws_subnet.one.id]
}
resource "aws_vpc_endpoint" "bare" {
  vpc_id              = aws_vpc.v.id
  service_name        = "com.amazonaws.us-west-2.ssm"
  vpc_endpoint_type   = "Interface"
  security_group_ids  = [aws_security_group.sg.id]
  private_dns_enabled = true
}
resource "aws_vpc_endpoint" "gateway" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.us-west-2.s3"
}
`,
    {
      own: { type: 'interface', subnets: ['one'], privateIpv4s: ['10.0.1.10'] },
      bare: { type: 'interface', securityGroups: ['sg'] },
      gateway: { kind: 'aws.vpc-endpoint', service: 'com.amazonaws.us-west-2.s3' },
    },
  ],
  'an ALB of Alibaba Cloud in two zones, counted and formatted, with a rule that cookies decide': [
    `data "alicloud_alb_zones" "default" {}
variable "name" {
  default = "example"
}
resource "alicloud_vpc" "v" {
  vpc_name   = var.name
  cidr_block = "10.4.0.0/16"
}
resource "alicloud_vswitch" "s" {
  count        = 2
  vpc_id       = alicloud_vpc.v.id
  cidr_block   = format("10.4.%d.0/24", count.index + 1)
  zone_id      = data.alicloud_alb_zones.default.zones[count.index].id
  vswitch_name = format("\${var.name}_%d", count.index + 1)
}
resource "alicloud_alb_load_balancer" "alb" {
  vpc_id                = alicloud_vpc.v.id
  address_type          = "Internet"
  load_balancer_name    = var.name
  load_balancer_edition = "Standard"
  zone_mappings {
    vswitch_id = alicloud_vswitch.s.0.id
    zone_id    = data.alicloud_alb_zones.default.zones.0.id
  }
  zone_mappings {
    vswitch_id = alicloud_vswitch.s.1.id
    zone_id    = data.alicloud_alb_zones.default.zones.1.id
  }
}
resource "alicloud_alb_server_group" "g" {
  protocol          = "HTTP"
  vpc_id            = alicloud_vpc.v.id
  server_group_name = var.name
  health_check_config {
    health_check_enabled = "false"
  }
}
resource "alicloud_alb_listener" "l" {
  load_balancer_id  = alicloud_alb_load_balancer.alb.id
  listener_protocol = "HTTP"
  listener_port     = 80
  default_actions {
    type = "ForwardGroup"
    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.g.id
      }
    }
  }
}
resource "alicloud_alb_rule" "r" {
  rule_name   = var.name
  listener_id = alicloud_alb_listener.l.id
  priority    = "555"
  rule_conditions {
    type = "Cookie"
    cookie_config {
      values {
        key   = "created"
        value = "tf"
      }
    }
  }
  rule_actions {
    order = "9"
    type  = "ForwardGroup"
    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.g.id
      }
    }
  }
}
`,
    {
      's-0': { in: 'v.cn-hangzhou-h', ipv4Cidr: '10.4.1.0/24', name: 'example_1' },
      's-1': { in: 'v.cn-hangzhou-i', ipv4Cidr: '10.4.2.0/24' },
      alb: { kind: 'alibaba.alb', zones: [{ vswitch: 's-0' }, { vswitch: 's-1' }] },
    },
  ],
  'SNAT of Alibaba Cloud by the attribute of its gateway': [
    `data "alicloud_zones" "default" {
  available_resource_creation = "VSwitch"
}
resource "alicloud_vpc" "v" {
  cidr_block = "172.16.0.0/12"
}
resource "alicloud_vswitch" "s" {
  vpc_id     = alicloud_vpc.v.id
  cidr_block = "172.16.0.0/21"
  zone_id    = data.alicloud_zones.default.zones[0].id
}
resource "alicloud_nat_gateway" "nat" {
  vpc_id       = alicloud_vpc.v.id
  vswitch_id   = alicloud_vswitch.s.id
  nat_type     = "Enhanced"
  payment_type = "PayAsYouGo"
}
resource "alicloud_eip_address" "eip" {
  address_name = "nat"
}
resource "alicloud_eip_association" "eip" {
  allocation_id = alicloud_eip_address.eip.id
  instance_id   = alicloud_nat_gateway.nat.id
}
resource "alicloud_snat_entry" "out" {
  snat_table_id     = alicloud_nat_gateway.nat.snat_table_ids
  source_vswitch_id = alicloud_vswitch.s.id
  snat_ip           = alicloud_eip_address.eip.ip_address
}
`,
    { nat: { eips: ['eip'], snat: [{ source: 's', address: 'eip' }] } },
  ],
  'targets of a CLB whose listener is not in the configuration': [
    `resource "tencentcloud_clb_attachment" "a" {
  clb_id      = "lb-k2zjp9lv"
  listener_id = "lbl-hh141sn9"
  domain      = "test.com"
  url         = "/"
  targets {
    eni_ip = "172.16.16.52"
    port   = 8090
    weight = 50
  }
}
`,
    {},
  ],
  'the provider of another region, by its name': [
    `provider "aws" {
  region = "eu-central-1"
}
provider "aws" {
  alias  = "west"
  region = "eu-west-3"
}
resource "aws_vpc" "here" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_vpc" "there" {
  provider   = aws.west
  cidr_block = "10.1.0.0/16"
}
`,
    { here: { in: 'eu-central-1' }, there: { in: 'eu-west-3' } },
  ],
  'numbers and conditions that are counted': [
    `variable "private" {
  default = true
}
resource "aws_vpc" "v" {
  count      = var.private && 3 - 1 == 2 ? 1 : 0
  cidr_block = "10.\${2 * 8 - 6}.0.0/16"
}
resource "aws_vpc" "none" {
  count      = var.private == false || 1 > 2 ? 1 : 0
  cidr_block = "10.0.0.0/16"
}
`,
    { 'v-0': { ipv4Cidr: '10.10.0.0/16' } },
  ],
};

describe('what the documentation of the providers shows', () => {
  it.each(Object.entries(CASES))('%s', async (_, [text, is, said = []]) => {
    const { design, report } = importTerraform('forms', {
      shown: [],
      configuration: [{ path: 'main.tf', body: (await parse('main.tf', text)) as object }],
    });
    for (const [id, resource] of Object.entries(is)) expect(design.resources[id], id).toMatchObject(resource);
    expect(report.problems.map(({ code }) => code)).toEqual(said);
    expect(readDesign(writeDesign(design), 'forms')).toEqual({ design });
  });
});
