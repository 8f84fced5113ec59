resource "alicloud_vpn_gateway" "vpngw" {
  vpn_gateway_name             = "vpngw"
  vpc_id                       = alicloud_vpc.vpc_a.id
  vswitch_id                   = alicloud_vswitch.net_a.id
  disaster_recovery_vswitch_id = alicloud_vswitch.net_a2.id
  bandwidth                    = 10
  enable_ipsec                 = true
  payment_type                 = "PayAsYouGo"
}

resource "alicloud_vpn_connection" "loose" {
  vpn_connection_name = "loose"
  vpn_gateway_id      = alicloud_vpn_gateway.vpngw.id
  customer_gateway_id = alicloud_vpn_customer_gateway.loose.id
  local_subnet        = ["10.0.0.0/16"]
  remote_subnet       = ["172.31.0.0/16"]

  ike_config {
    psk = var.loose_pre_shared_key
  }
}

resource "alicloud_vpn_customer_gateway" "loose" {
  customer_gateway_name = "loose"
  ip_address            = var.loose_customer_gateway_ip
}

resource "alicloud_vpn_route_entry" "loose_172_31_0_0_16" {
  vpn_gateway_id = alicloud_vpn_gateway.vpngw.id
  route_dest     = "172.31.0.0/16"
  next_hop       = alicloud_vpn_connection.loose.id
  publish_vpc    = false
  weight         = 100
}

resource "alicloud_vpn_connection" "vpn" {
  vpn_connection_name = "vpn"
  vpn_gateway_id      = alicloud_vpn_gateway.vpngw.id
  customer_gateway_id = alicloud_vpn_customer_gateway.vpn.id
  local_subnet        = ["10.0.0.0/16"]
  remote_subnet       = ["172.31.0.0/16"]

  ike_config {
    psk = var.vpn_pre_shared_key
  }
}

resource "alicloud_vpn_customer_gateway" "vpn" {
  customer_gateway_name = "vpn"
  ip_address            = "203.0.113.9"
}

resource "alicloud_vpn_route_entry" "vpn_172_31_0_0_16" {
  vpn_gateway_id = alicloud_vpn_gateway.vpngw.id
  route_dest     = "172.31.0.0/16"
  next_hop       = alicloud_vpn_connection.vpn.id
  publish_vpc    = false
  weight         = 100
}
