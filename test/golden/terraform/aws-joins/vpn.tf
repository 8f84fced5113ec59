resource "aws_vpn_connection" "edge_vpn" {
  transit_gateway_id  = aws_ec2_transit_gateway.hub.id
  customer_gateway_id = aws_customer_gateway.edge.id
  type                = "ipsec.1"

  tags = {
    Name = "edge vpn"
  }
}

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

resource "aws_customer_gateway" "edge" {
  type             = "ipsec.1"
  bgp_asn_extended = "4200000000"
  ip_address       = "198.51.100.9"
  device_name      = "edge 1"

  tags = {
    Name = "edge"
  }
}

resource "aws_customer_gateway" "edge_two" {
  type       = "ipsec.1"
  bgp_asn    = "65000"
  ip_address = var.edge_two_customer_gateway_ip

  tags = {
    Name = "edge two"
  }
}

resource "aws_dx_transit_virtual_interface" "line" {
  name           = "line"
  connection_id  = var.line_connection_id
  dx_gateway_id  = aws_dx_gateway.lines.id
  vlan           = 101
  address_family = "ipv4"
  bgp_asn        = var.line_bgp_asn

  tags = {
    Name = "line"
  }
}

resource "aws_dx_gateway" "lines" {
  name            = "lines"
  amazon_side_asn = "64512"
}

resource "aws_dx_gateway_association" "lines_to_hub" {
  dx_gateway_id         = aws_dx_gateway.lines.id
  associated_gateway_id = aws_ec2_transit_gateway.hub.id
  allowed_prefixes      = ["10.0.0.0/16"]
}
