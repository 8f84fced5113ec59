resource "aws_vpn_connection" "office" {
  transit_gateway_id       = aws_ec2_transit_gateway.hub.id
  customer_gateway_id      = aws_customer_gateway.office.id
  type                     = "ipsec.1"
  tunnel_inside_ip_version = "ipv6"

  tags = {
    Name = "office"
  }
}

resource "aws_customer_gateway" "office" {
  type       = "ipsec.1"
  bgp_asn    = "65000"
  ip_address = "198.51.100.7"

  tags = {
    Name = "office"
  }
}
