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
  'the parts of a VPC, named by its attributes alone': [
    {
      'main.tf': `${VPC}${SUBNET('a', '10.0.1.0/24')}resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "out" {
  route_table_id         = aws_vpc.main.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}
resource "aws_network_acl_rule" "no" {
  network_acl_id = aws_vpc.main.default_network_acl_id
  rule_number    = 50
  rule_action    = "deny"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}
resource "aws_vpc_security_group_ingress_rule" "web" {
  security_group_id = aws_vpc.main.default_security_group_id
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"
}
resource "aws_instance" "web" {
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [aws_vpc.main.default_security_group_id]
}
`,
    },
    {
      'main.main': { in: 'main', main: true, routes: [{ destination: '0.0.0.0/0', target: 'igw' }] },
      'main.acl': {
        isDefault: true,
        inbound: [
          { number: 100, action: 'allow' },
          { number: 50, action: 'deny', ports: '22' },
        ],
      },
      'main.group': { isDefault: true, inbound: [{ peer: 'main.group' }, { protocol: 'tcp', ports: '80', peer: '0.0.0.0/0' }] },
      web: { securityGroups: ['main.group'] },
    },
  ],
  'the network that every account has': [
    {
      'main.tf': `resource "aws_default_vpc" "d" {}
resource "aws_default_subnet" "a" {
  availability_zone = "eu-central-1a"
}
resource "aws_security_group" "web" {
  vpc_id = aws_default_vpc.d.id
}
`,
    },
    {
      d: { kind: 'aws.vpc', ipv4Cidr: '172.31.0.0/16', dnsHostnames: true },
      'd-igw': { kind: 'aws.internet-gateway', in: 'd' },
      'd.main': { main: true, routes: [{ destination: '0.0.0.0/0', target: 'd-igw' }] },
      a: { kind: 'aws.subnet', in: 'd.eu-central-1a', mapPublicIpOnLaunch: true, notKnown: ['aws_default_subnet.a.cidr_block'] },
      web: { in: 'd' },
    },
  ],
  'a subnet of that network alone, and its table taken over': [
    { 'main.tf': 'resource "aws_default_subnet" "a" {\n  availability_zone = "eu-central-1a"\n}\n' },
    { 'default-vpc': { ipv4Cidr: '172.31.0.0/16' }, a: { in: 'default-vpc.eu-central-1a' } },
  ],
  'the zones that a region has': [
    {
      'main.tf': `provider "aws" {
  region = "eu-west-1"
}
data "aws_availability_zones" "available" {}
${VPC}resource "aws_subnet" "s" {
  count             = length(data.aws_availability_zones.available.names)
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, count.index)
  availability_zone = data.aws_availability_zones.available.names[count.index]
}
data "alicloud_zones" "z" {}
resource "alicloud_vpc" "ali" {
  cidr_block = "10.1.0.0/16"
}
resource "alicloud_vswitch" "a" {
  vpc_id     = alicloud_vpc.ali.id
  cidr_block = "10.1.1.0/24"
  zone_id    = data.alicloud_zones.z.zones.1.id
}
`,
    },
    { 's-0': { in: 'main.eu-west-1a' }, 's-2': { in: 'main.eu-west-1c' }, 'main.eu-west-1b': { zone: 'eu-west-1b' }, a: { in: 'ali.cn-hangzhou-i' } },
  ],
  'what is looked up': [
    {
      'main.tf': `data "aws_vpc" "shared" {
  tags = { Name = "shared" }
}
data "aws_subnet" "a" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = "10.0.1.0/24"
}
data "aws_security_group" "web" {
  vpc_id = data.aws_vpc.shared.id
  name   = "web"
}
resource "aws_instance" "web" {
  subnet_id              = data.aws_subnet.a.id
  vpc_security_group_ids = [data.aws_security_group.web.id]
}
`,
    },
    {
      shared: { kind: 'aws.vpc', notKnown: ['data.aws_vpc.shared.cidr_block'] },
      a: { in: 'shared', ipv4Cidr: '10.0.1.0/24', notKnown: ['data.aws_subnet.a.route_table_id'] },
      'web-security_group': { notKnown: ['data.aws_security_group.web.ingress', 'data.aws_security_group.web.egress'] },
      web: { in: 'a', securityGroups: ['web-security_group'] },
    },
  ],
  'what is looked up and made in the same place': [
    {
      'main.tf': `${VPC}data "aws_vpc" "again" {\n  id = aws_vpc.main.id\n}\nresource "aws_subnet" "a" {\n  vpc_id = data.aws_vpc.again.id\n  cidr_block = "10.0.1.0/24"\n}\n`,
    },
    { a: { in: 'main' } },
  ],
  'lines and routers, with what is behind them drawn for each': [
    {
      'main.tf': `resource "aws_dx_gateway" "dxgw" {
  name            = "hub"
  amazon_side_asn = "64600"
}
resource "aws_ec2_transit_gateway" "tgw" {}
resource "aws_dx_gateway_association" "joined" {
  dx_gateway_id         = aws_dx_gateway.dxgw.id
  associated_gateway_id = aws_ec2_transit_gateway.tgw.id
  allowed_prefixes      = ["10.0.0.0/16"]
}
resource "aws_dx_transit_virtual_interface" "line" {
  connection_id  = "dxcon-1"
  dx_gateway_id  = aws_dx_gateway.dxgw.id
  name           = "line"
  vlan           = 4094
  address_family = "ipv4"
  bgp_asn        = 65352
}
resource "aws_customer_gateway" "office" {
  bgp_asn    = 65010
  ip_address = "203.0.113.7"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "vpn" {
  transit_gateway_id  = aws_ec2_transit_gateway.tgw.id
  customer_gateway_id = aws_customer_gateway.office.id
  type                = "ipsec.1"
}
`,
    },
    {
      dxgw: { kind: 'aws.direct-connect-gateway', amazonSideAsn: 64600 },
      joined: { directConnectGateway: 'dxgw', gateway: 'tgw', allowedPrefixes: ['10.0.0.0/16'] },
      line: { type: 'transit', gateway: 'dxgw', network: 'line.site', vlan: 4094, ipv6: false },
      office: { kind: 'aws.customer-gateway', ipv4: '203.0.113.7', bgpAsn: 65010, network: 'office.site' },
      'office.site': { kind: 'outside.on-premises' },
      vpn: { network: 'office', gateway: 'tgw' },
    },
  ],
  'an appliance behind a Gateway Load Balancer': [
    {
      'main.tf': `${VPC}${SUBNET('a', '10.0.1.0/24')}resource "aws_lb" "gwlb" {
  load_balancer_type = "gateway"
  subnet_mapping {
    subnet_id = aws_subnet.a.id
  }
}
resource "aws_lb_target_group" "appliances" {
  port     = 6081
  protocol = "GENEVE"
  vpc_id   = aws_vpc.main.id
}
resource "aws_lb_listener" "all" {
  load_balancer_arn = aws_lb.gwlb.id
  default_action {
    target_group_arn = aws_lb_target_group.appliances.id
    type             = "forward"
  }
}
resource "aws_vpc_endpoint_service" "inspection" {
  acceptance_required        = false
  gateway_load_balancer_arns = [aws_lb.gwlb.arn]
}
resource "aws_vpc_endpoint" "door" {
  service_name      = aws_vpc_endpoint_service.inspection.service_name
  subnet_ids        = [aws_subnet.a.id]
  vpc_endpoint_type = aws_vpc_endpoint_service.inspection.service_type
  vpc_id            = aws_vpc.main.id
}
`,
    },
    {
      gwlb: { kind: 'aws.gateway-load-balancer', in: 'main', subnets: ['a'], targetGroup: 'appliances' },
      inspection: { loadBalancers: ['gwlb'] },
      door: { type: 'gateway-load-balancer', service: 'inspection', subnets: ['a'] },
    },
  ],
  'the table that comes with a VPC of Tencent Cloud': [
    {
      'main.tf': `resource "tencentcloud_vpc" "main" {
  name       = "main"
  cidr_block = "10.0.0.0/16"
}
resource "tencentcloud_nat_gateway" "nat" {
  name   = "nat"
  vpc_id = tencentcloud_vpc.main.id
}
resource "tencentcloud_subnet" "a" {
  name              = "a"
  vpc_id            = tencentcloud_vpc.main.id
  availability_zone = "ap-guangzhou-3"
  cidr_block        = "10.0.1.0/24"
}
resource "tencentcloud_route_table_entry" "out" {
  route_table_id         = tencentcloud_vpc.main.default_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  next_type              = "NAT"
  next_hub               = tencentcloud_nat_gateway.nat.id
}
`,
    },
    { 'main.default': { in: 'main', main: true, routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } },
  ],
  'an EIPv6 bound to an address, and bandwidth of the older kind': [
    {
      'main.tf':
        'resource "tencentcloud_vpc" "v" {\n  name = "v"\n  cidr_block = "10.0.0.0/16"\n}\nresource "tencentcloud_subnet" "s" {\n  name = "s"\n  vpc_id = tencentcloud_vpc.v.id\n  cidr_block = "10.0.1.0/24"\n  availability_zone = "ap-guangzhou-3"\n}\n' +
        'resource "tencentcloud_instance" "web" {\n  vpc_id = tencentcloud_vpc.v.id\n  subnet_id = tencentcloud_subnet.s.id\n  ipv6_addresses = ["2001:db8::11", "2001:db8::12", "2001:db8::13", "2001:db8::14"]\n}\n' +
        'resource "tencentcloud_elastic_public_ipv6" "e" {\n  internet_max_bandwidth_out = 20\n}\nresource "tencentcloud_elastic_public_ipv6_attachment" "a" {\n  ipv6_address_id = tencentcloud_elastic_public_ipv6.e.id\n  private_ipv6_address = "2001:db8::11"\n}\n' +
        'resource "tencentcloud_classic_elastic_public_ipv6" "c" {\n  ip6_address = "2001:db8::12"\n  internet_max_bandwidth_out = 30\n}\nresource "tencentcloud_ipv6_address_bandwidth" "b" {\n  ipv6_address = "2001:db8::13"\n}\n',
    },
    {
      web: {
        ipv6Addresses: [
          { address: '2001:db8::11', bandwidth: 20 },
          { address: '2001:db8::12', bandwidth: 30 },
          // What Tencent Cloud gives to one for which no figure is written.
          { address: '2001:db8::13', bandwidth: 1 },
          { address: '2001:db8::14' },
        ],
      },
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
