resource "aws_route_table" "own_routes" {
  vpc_id = aws_vpc.own.id

  tags = {
    Name = "own-routes"
  }
}

resource "aws_route" "own_routes_10_0_0_0_16" {
  route_table_id            = aws_route_table.own_routes.id
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.asked_by_them.id
}
