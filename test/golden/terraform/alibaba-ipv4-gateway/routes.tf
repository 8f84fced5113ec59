resource "alicloud_route_table" "rt_gateway" {
  vpc_id           = alicloud_vpc.vpc.id
  route_table_name = "rt-gateway"
  associate_type   = "Gateway"
}

resource "alicloud_route_entry" "rt_gateway_172_16_0_0_24_to_firewall" {
  route_table_id        = alicloud_route_table.rt_gateway.id
  destination_cidrblock = "172.16.0.0/24"
  nexthop_type          = "Instance"
  nexthop_id            = alicloud_instance.firewall.id
}

resource "alicloud_vpc_gateway_route_table_attachment" "rt_gateway" {
  route_table_id  = alicloud_route_table.rt_gateway.id
  ipv4_gateway_id = alicloud_vpc_ipv4_gateway.ipv4gw.id
}

resource "alicloud_route_table" "rt_gateway_6" {
  vpc_id           = alicloud_vpc.vpc.id
  route_table_name = "rt-gateway-6"
  associate_type   = "Gateway"
}

resource "alicloud_route_table" "rt_private" {
  vpc_id           = alicloud_vpc.vpc.id
  route_table_name = "rt-private"
  associate_type   = "VSwitch"
}

resource "alicloud_route_entry" "rt_private_default_ipv4_to_nat" {
  route_table_id        = alicloud_route_table.rt_private.id
  destination_cidrblock = "0.0.0.0/0"
  nexthop_type          = "NatGateway"
  nexthop_id            = alicloud_nat_gateway.nat.id
}

resource "alicloud_route_table" "rt_public" {
  vpc_id           = alicloud_vpc.vpc.id
  route_table_name = "rt-public"
  associate_type   = "VSwitch"
}

resource "alicloud_route_entry" "rt_public_default_ipv4_to_ipv4gw" {
  route_table_id        = alicloud_route_table.rt_public.id
  destination_cidrblock = "0.0.0.0/0"
  nexthop_type          = "Ipv4Gateway"
  nexthop_id            = alicloud_vpc_ipv4_gateway.ipv4gw.id
}

resource "alicloud_route_entry" "rt_public_default_ipv6_to_ipv6gw" {
  route_table_id        = alicloud_route_table.rt_public.id
  destination_cidrblock = "::/0"
  nexthop_type          = "IPv6Gateway"
  nexthop_id            = alicloud_vpc_ipv6_gateway.ipv6gw.id
}

resource "alicloud_route_table_attachment" "nat_net" {
  vswitch_id     = alicloud_vswitch.nat_net.id
  route_table_id = alicloud_route_table.rt_public.id
}

resource "alicloud_route_table_attachment" "private" {
  vswitch_id     = alicloud_vswitch.private.id
  route_table_id = alicloud_route_table.rt_private.id
}

resource "alicloud_route_table_attachment" "public" {
  vswitch_id     = alicloud_vswitch.public.id
  route_table_id = alicloud_route_table.rt_public.id
}
