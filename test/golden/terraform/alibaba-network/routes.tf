resource "alicloud_route_table" "private" {
  vpc_id           = alicloud_vpc.edge_vpc.id
  route_table_name = "private"
  associate_type   = "VSwitch"
}

resource "alicloud_route_entry" "private_default_ipv4_to_nat" {
  route_table_id        = alicloud_route_table.private.id
  destination_cidrblock = "0.0.0.0/0"
  nexthop_type          = "NatGateway"
  nexthop_id            = alicloud_nat_gateway.nat.id
}

resource "alicloud_route_entry" "private_default_ipv6_to_ipv6gw" {
  route_table_id        = alicloud_route_table.private.id
  destination_cidrblock = "::/0"
  nexthop_type          = "IPv6Gateway"
  nexthop_id            = alicloud_vpc_ipv6_gateway.ipv6gw.id
}

resource "alicloud_route_entry" "private_203_0_113_0_24_to_eni" {
  route_table_id        = alicloud_route_table.private.id
  destination_cidrblock = "203.0.113.0/24"
  nexthop_type          = "NetworkInterface"
  nexthop_id            = alicloud_ecs_network_interface.eni.id
}

resource "alicloud_route_entry" "system_198_51_100_0_24_to_box" {
  route_table_id        = alicloud_vpc.edge_vpc.route_table_id
  destination_cidrblock = "198.51.100.0/24"
  nexthop_type          = "Instance"
  nexthop_id            = alicloud_instance.box.id
}

resource "alicloud_route_table_attachment" "db" {
  vswitch_id     = alicloud_vswitch.db.id
  route_table_id = alicloud_route_table.private.id
}
