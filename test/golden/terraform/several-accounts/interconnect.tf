resource "aws_ec2_transit_gateway_vpc_attachment" "services_attachment" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = aws_vpc.shared_services.id
  subnet_ids         = [aws_subnet.services_a.id]

  tags = {
    Name = "services-attachment"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "shop_attachment" {
  provider           = aws.account_222222222222
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = [aws_subnet.shop_a.id]

  tags = {
    Name = "shop-attachment"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "shop_attachment_accepter" {
  transit_gateway_attachment_id                   = aws_ec2_transit_gateway_vpc_attachment.shop_attachment.id
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = {
    Name = "shop-attachment"
  }
}

resource "aws_vpc_peering_connection" "far_peering" {
  vpc_id        = aws_vpc.shared_services.id
  peer_vpc_id   = aws_vpc.archive.id
  peer_owner_id = "222222222222"
  peer_region   = "eu-central-1"

  tags = {
    Name = "far-peering"
  }
}

resource "aws_vpc_peering_connection_accepter" "far_peering_accepter" {
  provider                  = aws.account_222222222222
  region                    = "eu-central-1"
  vpc_peering_connection_id = aws_vpc_peering_connection.far_peering.id
  auto_accept               = true

  tags = {
    Name = "far-peering"
  }
}

resource "aws_vpc_peering_connection" "near_peering" {
  provider      = aws.account_222222222222
  vpc_id        = aws_vpc.shop.id
  peer_vpc_id   = aws_vpc.shared_services.id
  peer_owner_id = "111111111111"

  tags = {
    Name = "near-peering"
  }
}

resource "aws_vpc_peering_connection_accepter" "near_peering_accepter" {
  vpc_peering_connection_id = aws_vpc_peering_connection.near_peering.id
  auto_accept               = true

  tags = {
    Name = "near-peering"
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection_options" "near_peering_options" {
  provider                  = aws.account_222222222222
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.near_peering_accepter.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_ec2_transit_gateway" "hub" {
  amazon_side_asn = 64512

  tags = {
    Name = "hub"
  }
}

resource "aws_ec2_transit_gateway" "hub_2" {
  provider        = aws.account_222222222222
  region          = "eu-central-1"
  amazon_side_asn = 64512

  tags = {
    Name = "hub-2"
  }
}

resource "aws_ec2_transit_gateway_route_table" "hub_table" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = {
    Name = "hub-table"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "hub_table_shop_attachment" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment_accepter.shop_attachment_accepter.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.hub_table.id
  replace_existing_association   = true
}

resource "aws_ec2_transit_gateway_route_table_propagation" "hub_table_services_attachment" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.services_attachment.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.hub_table.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "hub_table_shop_attachment" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment_accepter.shop_attachment_accepter.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.hub_table.id
}

resource "aws_ec2_transit_gateway_peering_attachment" "hubs" {
  transit_gateway_id      = aws_ec2_transit_gateway.hub.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.hub_2.id
  peer_region             = "eu-central-1"
  peer_account_id         = "222222222222"

  tags = {
    Name = "hubs"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "hubs_accepter" {
  provider                      = aws.account_222222222222
  region                        = "eu-central-1"
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.hubs.id

  tags = {
    Name = "hubs"
  }
}
