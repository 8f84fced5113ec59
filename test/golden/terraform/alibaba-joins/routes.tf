resource "alicloud_route_table" "custom" {
  vpc_id           = alicloud_vpc.vpc_a.id
  route_table_name = "custom"
  associate_type   = "VSwitch"
}

resource "alicloud_route_entry" "custom_10_2_0_0_16_to_cen" {
  route_table_id        = alicloud_route_table.custom.id
  destination_cidrblock = "10.2.0.0/16"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_a.transit_router_attachment_id
}

resource "alicloud_route_entry" "custom_192_168_0_0_16_to_cen" {
  route_table_id        = alicloud_route_table.custom.id
  destination_cidrblock = "192.168.0.0/16"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_a.transit_router_attachment_id
}

resource "alicloud_route_entry" "system_10_1_0_0_16_to_ab" {
  route_table_id        = alicloud_vpc.vpc_a.route_table_id
  destination_cidrblock = "10.1.0.0/16"
  nexthop_type          = "VpcPeer"
  nexthop_id            = alicloud_vpc_peer_connection.ab.id
}

resource "alicloud_route_entry" "system_172_31_0_0_16_to_vpngw" {
  route_table_id        = alicloud_vpc.vpc_a.route_table_id
  destination_cidrblock = "172.31.0.0/16"
  nexthop_type          = "VpnGateway"
  nexthop_id            = alicloud_vpn_gateway.vpngw.id
}

resource "alicloud_route_entry" "system_b_10_0_0_0_16_to_ab" {
  route_table_id        = alicloud_vpc.vpc_b.route_table_id
  destination_cidrblock = "10.0.0.0/16"
  nexthop_type          = "VpcPeer"
  nexthop_id            = alicloud_vpc_peer_connection.ab.id
}

resource "alicloud_route_table_attachment" "net_a2" {
  vswitch_id     = alicloud_vswitch.net_a2.id
  route_table_id = alicloud_route_table.custom.id
}

resource "alicloud_route_entry" "cen_vpc_a_10_0_0_0_8" {
  route_table_id        = alicloud_vpc.vpc_a.route_table_id
  destination_cidrblock = "10.0.0.0/8"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_a.transit_router_attachment_id
}

resource "alicloud_route_entry" "cen_vpc_a_172_16_0_0_12" {
  route_table_id        = alicloud_vpc.vpc_a.route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_a.transit_router_attachment_id
}

resource "alicloud_route_entry" "cen_vpc_a_192_168_0_0_16" {
  route_table_id        = alicloud_vpc.vpc_a.route_table_id
  destination_cidrblock = "192.168.0.0/16"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_a.transit_router_attachment_id
}

resource "alicloud_route_entry" "cen_custom_10_0_0_0_8" {
  route_table_id        = alicloud_route_table.custom.id
  destination_cidrblock = "10.0.0.0/8"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_a.transit_router_attachment_id
}

resource "alicloud_route_entry" "cen_custom_172_16_0_0_12" {
  route_table_id        = alicloud_route_table.custom.id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_a.transit_router_attachment_id
}

resource "alicloud_route_entry" "cen_vpc_c_10_0_0_0_8" {
  provider              = alicloud.ap_southeast_1
  route_table_id        = alicloud_vpc.vpc_c.route_table_id
  destination_cidrblock = "10.0.0.0/8"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_c.transit_router_attachment_id
}

resource "alicloud_route_entry" "cen_vpc_c_172_16_0_0_12" {
  provider              = alicloud.ap_southeast_1
  route_table_id        = alicloud_vpc.vpc_c.route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_c.transit_router_attachment_id
}

resource "alicloud_route_entry" "cen_vpc_c_192_168_0_0_16" {
  provider              = alicloud.ap_southeast_1
  route_table_id        = alicloud_vpc.vpc_c.route_table_id
  destination_cidrblock = "192.168.0.0/16"
  nexthop_type          = "Attachment"
  nexthop_id            = alicloud_cen_transit_router_vpc_attachment.cen_vpc_c.transit_router_attachment_id
}
