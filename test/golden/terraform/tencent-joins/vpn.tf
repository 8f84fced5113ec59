resource "tencentcloud_vpn_gateway" "vpngw" {
  name      = "vpngw"
  vpc_id    = tencentcloud_vpc.vpc_a.id
  bandwidth = 100
}

resource "tencentcloud_vpn_gateway" "vpngw_ccn" {
  name      = "vpngw-ccn"
  type      = "CCN"
  bandwidth = 5
}

resource "tencentcloud_dc_gateway" "dcg" {
  name                = "dcg"
  network_type        = "VPC"
  network_instance_id = tencentcloud_vpc.vpc_a.id
  gateway_type        = "NORMAL"
}

resource "tencentcloud_dc_gateway" "dcg_ccn" {
  name                = "dcg-ccn"
  network_type        = "CCN"
  network_instance_id = tencentcloud_ccn.ccn.id
  gateway_type        = "NORMAL"
}

resource "tencentcloud_vpn_connection" "vpn" {
  name                = "vpn"
  vpc_id              = tencentcloud_vpc.vpc_a.id
  vpn_gateway_id      = tencentcloud_vpn_gateway.vpngw.id
  customer_gateway_id = tencentcloud_vpn_customer_gateway.vpn.id
  pre_share_key       = var.vpn_pre_shared_key

  security_group_policy {
    local_cidr_block  = "10.0.0.0/16"
    remote_cidr_block = ["172.31.0.0/16"]
  }

  security_group_policy {
    local_cidr_block  = "10.64.0.0/16"
    remote_cidr_block = ["172.31.0.0/16"]
  }
}

resource "tencentcloud_vpn_customer_gateway" "vpn" {
  name              = "vpn"
  public_ip_address = "203.0.113.9"
}

resource "tencentcloud_vpn_connection" "vpn_bgp" {
  name                = "vpn-bgp"
  vpc_id              = tencentcloud_vpc.vpc_a.id
  vpn_gateway_id      = tencentcloud_vpn_gateway.vpngw.id
  customer_gateway_id = tencentcloud_vpn_customer_gateway.vpn_bgp.id
  pre_share_key       = var.vpn_bgp_pre_shared_key

  security_group_policy {
    local_cidr_block  = "10.0.0.0/16"
    remote_cidr_block = ["172.31.0.0/16"]
  }

  security_group_policy {
    local_cidr_block  = "10.64.0.0/16"
    remote_cidr_block = ["172.31.0.0/16"]
  }
}

resource "tencentcloud_vpn_customer_gateway" "vpn_bgp" {
  name              = "vpn-bgp"
  public_ip_address = var.vpn_bgp_customer_gateway_ip
}

resource "tencentcloud_vpn_connection" "vpn_ccn" {
  name                = "vpn-ccn"
  vpn_gateway_id      = tencentcloud_vpn_gateway.vpngw_ccn.id
  customer_gateway_id = tencentcloud_vpn_customer_gateway.vpn_ccn.id
  pre_share_key       = var.vpn_ccn_pre_shared_key

  security_group_policy {
    local_cidr_block  = "10.0.0.0/16"
    remote_cidr_block = ["172.31.0.0/16"]
  }

  security_group_policy {
    local_cidr_block  = "10.64.0.0/16"
    remote_cidr_block = ["172.31.0.0/16"]
  }

  security_group_policy {
    local_cidr_block  = "10.2.0.0/16"
    remote_cidr_block = ["172.31.0.0/16"]
  }
}

resource "tencentcloud_vpn_customer_gateway" "vpn_ccn" {
  name              = "vpn-ccn"
  public_ip_address = "203.0.113.9"
}

resource "tencentcloud_dcx" "tunnel" {
  name         = "tunnel"
  dc_id        = var.tunnel_connection_id
  dcg_id       = tencentcloud_dc_gateway.dcg.id
  network_type = "VPC"
  vpc_id       = tencentcloud_vpc.vpc_a.id
  route_type   = "BGP"
  bgp_asn      = var.tunnel_bgp_asn
  vlan         = 200
}

resource "tencentcloud_dcx" "tunnel_ccn" {
  name         = "tunnel-ccn"
  dc_id        = var.tunnel_ccn_connection_id
  dcg_id       = tencentcloud_dc_gateway.dcg_ccn.id
  network_type = "CCN"
  route_type   = "BGP"
  bgp_asn      = var.tunnel_ccn_bgp_asn
  vlan         = 0
}
