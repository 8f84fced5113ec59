resource "tencentcloud_vpc_peer_connect_manager" "ab" {
  peering_connection_name = "ab"
  source_vpc_id           = tencentcloud_vpc.vpc_a.id
  destination_vpc_id      = tencentcloud_vpc.vpc_b.id
  destination_uin         = var.tencent_account_id
  destination_region      = "ap-guangzhou"
}

resource "tencentcloud_vpc_peer_connect_manager" "bc" {
  peering_connection_name = "bc"
  source_vpc_id           = tencentcloud_vpc.vpc_b.id
  destination_vpc_id      = tencentcloud_vpc.vpc_c.id
  destination_uin         = var.tencent_account_id
  destination_region      = "ap-singapore"
}

resource "tencentcloud_ccn" "ccn" {
  name = "ccn"
}

resource "tencentcloud_ccn_attachment_v2" "ccn_vpc_a" {
  ccn_id          = tencentcloud_ccn.ccn.id
  instance_id     = tencentcloud_vpc.vpc_a.id
  instance_type   = "VPC"
  instance_region = "ap-guangzhou"
}

resource "tencentcloud_ccn_attachment_v2" "ccn_vpc_c" {
  provider        = tencentcloud.ap_singapore
  ccn_id          = tencentcloud_ccn.ccn.id
  instance_id     = tencentcloud_vpc.vpc_c.id
  instance_type   = "VPC"
  instance_region = "ap-singapore"
}

resource "tencentcloud_ccn_attachment_v2" "ccn_vpngw_ccn" {
  ccn_id          = tencentcloud_ccn.ccn.id
  instance_id     = tencentcloud_vpn_gateway.vpngw_ccn.id
  instance_type   = "VPNGW"
  instance_region = "ap-guangzhou"
}
