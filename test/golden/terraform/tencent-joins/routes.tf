resource "tencentcloud_route_table" "rt_a" {
  name   = "rt-a"
  vpc_id = tencentcloud_vpc.vpc_a.id
}

resource "tencentcloud_route_table_entry" "rt_a_10_1_0_0_16_peerconnection" {
  route_table_id         = tencentcloud_route_table.rt_a.id
  destination_cidr_block = "10.1.0.0/16"
  next_type              = "PEERCONNECTION"
  next_hub               = tencentcloud_vpc_peer_connect_manager.ab.id
}

resource "tencentcloud_route_table_entry" "rt_a_10_2_0_0_16_user_ccn" {
  route_table_id         = tencentcloud_route_table.rt_a.id
  destination_cidr_block = "10.2.0.0/16"
  next_type              = "USER_CCN"
  next_hub               = tencentcloud_ccn.ccn.id
}

resource "tencentcloud_route_table_entry" "rt_a_172_31_0_0_16_vpn" {
  route_table_id         = tencentcloud_route_table.rt_a.id
  destination_cidr_block = "172.31.0.0/16"
  next_type              = "VPN"
  next_hub               = tencentcloud_vpn_gateway.vpngw.id
}

resource "tencentcloud_route_table_entry" "rt_a_192_168_0_0_16_directconnect" {
  route_table_id         = tencentcloud_route_table.rt_a.id
  destination_cidr_block = "192.168.0.0/16"
  next_type              = "DIRECTCONNECT"
  next_hub               = tencentcloud_dc_gateway.dcg.id
}

resource "tencentcloud_route_table_entry" "rt_a_10_200_0_0_16_normal_cvm" {
  route_table_id         = tencentcloud_route_table.rt_a.id
  destination_cidr_block = "10.200.0.0/16"
  next_type              = "NORMAL_CVM"
  next_hub               = tencentcloud_instance.router.private_ip
}

resource "tencentcloud_vpc_notify_routes" "rt_a_10_200_0_0_16_normal_cvm_published" {
  route_table_id = tencentcloud_route_table.rt_a.id
  route_item_ids = [tencentcloud_route_table_entry.rt_a_10_200_0_0_16_normal_cvm.route_item_id]

  depends_on = [tencentcloud_ccn_attachment_v2.ccn_vpc_a]
}

resource "tencentcloud_route_table_entry" "rt_a_10_201_0_0_16_normal_cvm" {
  route_table_id         = tencentcloud_route_table.rt_a.id
  destination_cidr_block = "10.201.0.0/16"
  next_type              = "NORMAL_CVM"
  next_hub               = tencentcloud_instance.router.private_ip
  disabled               = true
}

resource "tencentcloud_route_table_entry" "rt_b_10_0_0_0_16_peerconnection" {
  route_table_id         = tencentcloud_vpc.vpc_b.default_route_table_id
  destination_cidr_block = "10.0.0.0/16"
  next_type              = "PEERCONNECTION"
  next_hub               = tencentcloud_vpc_peer_connect_manager.ab.id
}

resource "tencentcloud_route_table_entry" "rt_c_10_1_0_0_16_peerconnection" {
  provider               = tencentcloud.ap_singapore
  route_table_id         = tencentcloud_vpc.vpc_c.default_route_table_id
  destination_cidr_block = "10.1.0.0/16"
  next_type              = "PEERCONNECTION"
  next_hub               = tencentcloud_vpc_peer_connect_manager.bc.id
}

resource "tencentcloud_route_table_association" "net_a" {
  subnet_id      = tencentcloud_subnet.net_a.id
  route_table_id = tencentcloud_route_table.rt_a.id
}
