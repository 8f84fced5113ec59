resource "aws_ec2_transit_gateway_vpc_attachment" "a_on_hub" {
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id
  vpc_id                 = aws_vpc.a.id
  subnet_ids             = [aws_subnet.a_one.id, aws_subnet.a_two.id]
  appliance_mode_support = "enable"
  ipv6_support           = "enable"

  tags = {
    Name = "a on hub"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "b_on_hub" {
  transit_gateway_id                              = aws_ec2_transit_gateway.hub.id
  vpc_id                                          = aws_vpc.b.id
  subnet_ids                                      = [aws_subnet.b_one.id]
  dns_support                                     = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = {
    Name = "b on hub"
  }
}

resource "aws_vpc_peering_connection" "a_to_a_partner" {
  vpc_id        = aws_vpc.a.id
  peer_vpc_id   = "vpc-0123456789abcdef0"
  peer_owner_id = "111122223333"
  peer_region   = "us-west-2"

  tags = {
    Name = "a to a partner"
  }
}

resource "aws_vpc_peering_connection" "a_to_b" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.b.id
  auto_accept = true

  tags = {
    Name = "a to b"
  }

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "a_to_c" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.c.id
  peer_region = "eu-west-1"

  tags = {
    Name = "a to c"
  }
}

resource "aws_vpc_peering_connection_accepter" "a_to_c_accepter" {
  region                    = "eu-west-1"
  vpc_peering_connection_id = aws_vpc_peering_connection.a_to_c.id
  auto_accept               = true

  tags = {
    Name = "a to c"
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection_options" "a_to_c_options" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.a_to_c_accepter.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "b_to_c" {
  vpc_id      = aws_vpc.b.id
  peer_vpc_id = aws_vpc.c.id
  peer_region = "eu-west-1"

  tags = {
    Name = "b to c"
  }
}

resource "aws_ec2_transit_gateway" "far_hub" {
  region                          = "eu-west-1"
  amazon_side_asn                 = 64513
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  dns_support                     = "disable"
  auto_accept_shared_attachments  = "enable"

  tags = {
    Name = "far hub"
  }
}

resource "aws_ec2_transit_gateway" "hub" {
  amazon_side_asn                    = 64512
  vpn_ecmp_support                   = "disable"
  security_group_referencing_support = "enable"

  tags = {
    Name = "hub"
  }
}

resource "aws_ec2_transit_gateway_route_table" "main" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = {
    Name = "main"
  }
}

resource "aws_ec2_transit_gateway_default_route_table_association" "main_default_association" {
  transit_gateway_id             = aws_ec2_transit_gateway.hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
}

resource "aws_ec2_transit_gateway_default_route_table_propagation" "main_default_propagation" {
  transit_gateway_id             = aws_ec2_transit_gateway.hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
}

resource "aws_ec2_transit_gateway_route" "main_10_2_0_0_16" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  destination_cidr_block         = "10.2.0.0/16"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment_accepter.hub_to_far_hub_accepter.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route" "main_10_99_0_0_16" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  destination_cidr_block         = "10.99.0.0/16"
  blackhole                      = true
}

resource "aws_ec2_transit_gateway_route" "main_10_7_0_0_16" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  destination_cidr_block         = "10.7.0.0/16"
  transit_gateway_attachment_id  = aws_vpn_connection.office.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_prefix_list_reference" "main_offices" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  prefix_list_id                 = aws_ec2_managed_prefix_list.offices.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a_on_hub.id
}

resource "aws_ec2_transit_gateway_route" "main_10_3_0_0_16" {
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.main.id
  destination_cidr_block         = "10.3.0.0/16"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment.hub_to_partner.id
}

resource "aws_ec2_transit_gateway_route_table" "own" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = {
    Name = "own"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "own_b_on_hub" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.b_on_hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.own.id
}

resource "aws_ec2_transit_gateway_route_table_association" "own_office" {
  transit_gateway_attachment_id  = aws_vpn_connection.office.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.own.id
  replace_existing_association   = true
}

resource "aws_ec2_transit_gateway_route_table_propagation" "own_a_on_hub" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a_on_hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.own.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "own_office" {
  transit_gateway_attachment_id  = aws_vpn_connection.office.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.own.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "own_lines_to_hub" {
  transit_gateway_attachment_id  = aws_dx_gateway_association.lines_to_hub.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.own.id
}

resource "aws_ec2_transit_gateway_peering_attachment" "hub_to_far_hub" {
  transit_gateway_id      = aws_ec2_transit_gateway.hub.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.far_hub.id
  peer_region             = "eu-west-1"

  tags = {
    Name = "hub to far hub"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "hub_to_far_hub_accepter" {
  region                        = "eu-west-1"
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.hub_to_far_hub.id

  tags = {
    Name = "hub to far hub"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment" "hub_to_partner" {
  transit_gateway_id      = aws_ec2_transit_gateway.hub.id
  peer_transit_gateway_id = "tgw-0123456789abcdef0"
  peer_region             = "us-west-2"
  peer_account_id         = "111122223333"

  tags = {
    Name = "hub to partner"
  }
}
