resource "aws_route_table" "services_routes" {
  vpc_id = aws_vpc.shared_services.id

  tags = {
    Name = "services-routes"
  }
}

resource "aws_route" "services_routes_10_1_0_0_16" {
  route_table_id         = aws_route_table.services_routes.id
  destination_cidr_block = "10.1.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.services_attachment]
}

resource "aws_route" "services_routes_10_2_0_0_16" {
  route_table_id            = aws_route_table.services_routes.id
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.far_peering.id
}

resource "aws_route_table" "shop_routes" {
  provider = aws.account_222222222222
  vpc_id   = aws_vpc.shop.id

  tags = {
    Name = "shop-routes"
  }
}

resource "aws_route" "shop_routes_10_0_0_0_16" {
  provider               = aws.account_222222222222
  route_table_id         = aws_route_table.shop_routes.id
  destination_cidr_block = "10.0.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment_accepter.shop_attachment_accepter]
}

resource "aws_route_table_association" "services_a" {
  subnet_id      = aws_subnet.services_a.id
  route_table_id = aws_route_table.services_routes.id
}

resource "aws_route_table_association" "shop_a" {
  provider       = aws.account_222222222222
  subnet_id      = aws_subnet.shop_a.id
  route_table_id = aws_route_table.shop_routes.id
}
