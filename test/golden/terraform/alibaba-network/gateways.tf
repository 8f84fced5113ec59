resource "alicloud_vpc_ipv6_gateway" "ipv6gw" {
  vpc_id            = alicloud_vpc.edge_vpc.id
  ipv6_gateway_name = "ipv6gw"

  depends_on = [alicloud_vpc_ipv6_cidr_block.edge_vpc_2001_db8_a40_7f00_56]
}

resource "alicloud_vpc_ipv6_internet_bandwidth" "ipv6gw_eni" {
  ipv6_address_id      = data.alicloud_vpc_ipv6_addresses.eni.addresses[0].id
  ipv6_gateway_id      = alicloud_vpc_ipv6_gateway.ipv6gw.id
  bandwidth            = 5
  internet_charge_type = "PayByBandwidth"
}

resource "alicloud_vpc_ipv6_internet_bandwidth" "ipv6gw_store" {
  ipv6_address_id      = data.alicloud_vpc_ipv6_addresses.store.addresses[0].id
  ipv6_gateway_id      = alicloud_vpc_ipv6_gateway.ipv6gw.id
  bandwidth            = 20
  internet_charge_type = "PayByBandwidth"
}

resource "alicloud_vpc_ipv6_internet_bandwidth" "ipv6gw_web" {
  ipv6_address_id      = data.alicloud_vpc_ipv6_addresses.web.addresses[0].id
  ipv6_gateway_id      = alicloud_vpc_ipv6_gateway.ipv6gw.id
  bandwidth            = 50
  internet_charge_type = "PayByBandwidth"
}

resource "alicloud_vpc_ipv6_internet_bandwidth" "ipv6gw_web_2" {
  ipv6_address_id      = data.alicloud_vpc_ipv6_addresses.web.addresses[1].id
  ipv6_gateway_id      = alicloud_vpc_ipv6_gateway.ipv6gw.id
  bandwidth            = 20
  internet_charge_type = "PayByBandwidth"
}

resource "alicloud_vpc_ipv6_egress_rule" "ipv6gw_store" {
  ipv6_gateway_id = alicloud_vpc_ipv6_gateway.ipv6gw.id
  instance_id     = data.alicloud_vpc_ipv6_addresses.store.addresses[0].id
  instance_type   = "Ipv6Address"

  depends_on = [alicloud_vpc_ipv6_internet_bandwidth.ipv6gw_store]
}

resource "alicloud_vpc_ipv6_egress_rule" "ipv6gw_web_2" {
  ipv6_gateway_id = alicloud_vpc_ipv6_gateway.ipv6gw.id
  instance_id     = data.alicloud_vpc_ipv6_addresses.web.addresses[1].id
  instance_type   = "Ipv6Address"

  depends_on = [alicloud_vpc_ipv6_internet_bandwidth.ipv6gw_web_2]
}

resource "alicloud_nat_gateway" "nat" {
  nat_gateway_name = "nat"
  vpc_id           = alicloud_vpc.edge_vpc.id
  vswitch_id       = alicloud_vswitch.edge.id
  nat_type         = "Enhanced"
  payment_type     = "PayAsYouGo"
  network_type     = "internet"
}

resource "alicloud_snat_entry" "nat_from_app" {
  snat_table_id     = alicloud_nat_gateway.nat.snat_table_ids
  snat_ip           = alicloud_eip_address.eip_out.ip_address
  source_vswitch_id = alicloud_vswitch.app.id

  depends_on = [alicloud_eip_association.eip_out]
}

resource "alicloud_snat_entry" "nat_from_store_2" {
  snat_table_id = alicloud_nat_gateway.nat.snat_table_ids
  snat_ip       = alicloud_eip_address.eip_in.ip_address
  source_cidr   = "10.20.0.4/32"

  depends_on = [alicloud_eip_association.eip_in]
}

resource "alicloud_snat_entry" "nat_from_10_20_0_128_25_3" {
  snat_table_id = alicloud_nat_gateway.nat.snat_table_ids
  snat_ip       = alicloud_eip_address.eip_out.ip_address
  source_cidr   = "10.20.0.128/25"

  depends_on = [alicloud_eip_association.eip_out]
}

resource "alicloud_forward_entry" "nat_to_web_443" {
  forward_table_id = alicloud_nat_gateway.nat.forward_table_ids
  external_ip      = alicloud_eip_address.eip_in.ip_address
  external_port    = "443"
  internal_ip      = "192.168.10.11"
  internal_port    = "8443"
  ip_protocol      = "tcp"

  depends_on = [alicloud_eip_association.eip_in]
}

resource "alicloud_forward_entry" "nat_to_web_5000_5010" {
  forward_table_id = alicloud_nat_gateway.nat.forward_table_ids
  external_ip      = alicloud_eip_address.eip_in.ip_address
  external_port    = "5000/5010"
  internal_ip      = "192.168.10.11"
  internal_port    = "5000/5010"
  ip_protocol      = "udp"

  depends_on = [alicloud_eip_association.eip_in]
}

resource "alicloud_eip_address" "eip_box" {
  address_name         = "eip-box"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "eip_box" {
  allocation_id = alicloud_eip_address.eip_box.id
  instance_id   = alicloud_instance.box.id
  instance_type = "EcsInstance"
}

resource "alicloud_eip_address" "eip_eni" {
  address_name         = "eip-eni"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "eip_eni" {
  allocation_id = alicloud_eip_address.eip_eni.id
  instance_id   = alicloud_ecs_network_interface.eni.id
  instance_type = "NetworkInterface"
  mode          = "BINDED"
}

resource "alicloud_eip_address" "eip_in" {
  address_name         = "eip-in"
  bandwidth            = "100"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "eip_in" {
  allocation_id = alicloud_eip_address.eip_in.id
  instance_id   = alicloud_nat_gateway.nat.id
  instance_type = "Nat"
}

resource "alicloud_eip_address" "eip_out" {
  address_name         = "eip-out"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "eip_out" {
  allocation_id = alicloud_eip_address.eip_out.id
  instance_id   = alicloud_nat_gateway.nat.id
  instance_type = "Nat"
}
