resource "alicloud_vpc_ipv4_gateway" "ipv4gw" {
  vpc_id            = alicloud_vpc.vpc.id
  ipv4_gateway_name = "ipv4gw"
  enabled           = true
}

resource "alicloud_vpc_ipv6_gateway" "ipv6gw" {
  vpc_id            = alicloud_vpc.vpc.id
  ipv6_gateway_name = "ipv6gw"

  depends_on = [alicloud_vpc_ipv6_cidr_block.vpc_2001_db8_b000_56]
}

resource "alicloud_nat_gateway" "inner_nat" {
  nat_gateway_name = "inner-nat"
  vpc_id           = alicloud_vpc.vpc.id
  vswitch_id       = alicloud_vswitch.private.id
  nat_type         = "Enhanced"
  payment_type     = "PayAsYouGo"
  network_type     = "intranet"
}

resource "alicloud_nat_gateway" "nat" {
  nat_gateway_name = "nat"
  vpc_id           = alicloud_vpc.vpc.id
  vswitch_id       = alicloud_vswitch.nat_net.id
  nat_type         = "Enhanced"
  payment_type     = "PayAsYouGo"
  network_type     = "internet"
  eip_bind_mode    = "NAT"
}

resource "alicloud_snat_entry" "nat_from_vpc" {
  snat_table_id = alicloud_nat_gateway.nat.snat_table_ids
  snat_ip       = alicloud_eip_address.eip_nat.ip_address
  source_cidr   = "172.16.0.0/12"

  depends_on = [alicloud_eip_association.eip_nat]
}

resource "alicloud_forward_entry" "nat_to_app_all" {
  forward_table_id = alicloud_nat_gateway.nat.forward_table_ids
  external_ip      = alicloud_eip_address.eip_nat.ip_address
  external_port    = "any"
  internal_ip      = "172.16.2.10"
  internal_port    = "any"
  ip_protocol      = "any"

  depends_on = [alicloud_eip_association.eip_nat]
}

resource "alicloud_eip_address" "eip_nat" {
  address_name         = "eip-nat"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "eip_nat" {
  allocation_id = alicloud_eip_address.eip_nat.id
  instance_id   = alicloud_nat_gateway.nat.id
  instance_type = "Nat"
}

resource "alicloud_eip_address" "eip_web" {
  address_name         = "eip-web"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "eip_web" {
  allocation_id = alicloud_eip_address.eip_web.id
  instance_id   = alicloud_instance.web.id
  instance_type = "EcsInstance"
}
