resource "aws_vpn_gateway" "vgw" {
  vpc_id          = aws_vpc.vpc.id
  amazon_side_asn = "64600"

  tags = {
    Name = "vgw"
  }
}

resource "aws_vpn_connection" "backup_vpn" {
  vpn_gateway_id      = aws_vpn_gateway.vgw.id
  customer_gateway_id = aws_customer_gateway.backup_vpn.id
  type                = "ipsec.1"

  tags = {
    Name = "Backup VPN"
  }
}

resource "aws_customer_gateway" "backup_vpn" {
  type             = "ipsec.1"
  bgp_asn_extended = "4200000000"
  ip_address       = var.backup_vpn_customer_gateway_ip

  tags = {
    Name = "Backup VPN"
  }
}

resource "aws_vpn_connection" "office_vpn" {
  vpn_gateway_id      = aws_vpn_gateway.vgw.id
  customer_gateway_id = aws_customer_gateway.office_vpn.id
  type                = "ipsec.1"
  static_routes_only  = true

  tags = {
    Name = "Office VPN"
  }
}

resource "aws_customer_gateway" "office_vpn" {
  type       = "ipsec.1"
  bgp_asn    = "65000"
  ip_address = "203.0.113.1"

  tags = {
    Name = "Office VPN"
  }
}

resource "aws_vpn_connection_route" "office_vpn_192_168_0_0_16" {
  vpn_connection_id      = aws_vpn_connection.office_vpn.id
  destination_cidr_block = "192.168.0.0/16"
}

resource "aws_vpn_connection_route" "office_vpn_172_16_0_0_12" {
  vpn_connection_id      = aws_vpn_connection.office_vpn.id
  destination_cidr_block = "172.16.0.0/12"
}

resource "aws_dx_private_virtual_interface" "line" {
  name           = "Line"
  connection_id  = var.line_connection_id
  vpn_gateway_id = aws_vpn_gateway.vgw.id
  vlan           = 202
  address_family = "ipv4"
  bgp_asn        = var.line_bgp_asn

  tags = {
    Name = "Line"
  }
}

resource "aws_dx_bgp_peer" "line_ipv6" {
  virtual_interface_id = aws_dx_private_virtual_interface.line.id
  address_family       = "ipv6"
  bgp_asn              = var.line_bgp_asn
}

resource "aws_dx_private_virtual_interface" "line_for_ipv4" {
  name           = "Line for IPv4"
  connection_id  = var.line_for_ipv4_connection_id
  vpn_gateway_id = aws_vpn_gateway.vgw.id
  vlan           = 101
  address_family = "ipv4"
  bgp_asn        = var.line_for_ipv4_bgp_asn

  tags = {
    Name = "Line for IPv4"
  }
}
