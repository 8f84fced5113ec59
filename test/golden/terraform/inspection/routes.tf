resource "aws_route_table" "rt_app" {
  vpc_id = aws_vpc.app.id

  tags = {
    Name = "rt-app"
  }
}

resource "aws_route" "rt_app_default_ipv4" {
  route_table_id         = aws_route_table.rt_app.id
  destination_cidr_block = "0.0.0.0/0"
  vpc_endpoint_id        = aws_vpc_endpoint.vpce.id
}

resource "aws_route_table" "rt_edge" {
  vpc_id = aws_vpc.app.id

  tags = {
    Name = "rt-edge"
  }
}

resource "aws_route" "rt_edge_10_0_1_0_24" {
  route_table_id         = aws_route_table.rt_edge.id
  destination_cidr_block = "10.0.1.0/24"
  vpc_endpoint_id        = aws_vpc_endpoint.vpce.id
}

resource "aws_route_table_association" "rt_edge_igw" {
  gateway_id     = aws_internet_gateway.igw.id
  route_table_id = aws_route_table.rt_edge.id
}

resource "aws_route_table" "rt_ends" {
  vpc_id = aws_vpc.app.id

  tags = {
    Name = "rt-ends"
  }
}

resource "aws_route" "rt_ends_default_ipv4" {
  route_table_id         = aws_route_table.rt_ends.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table_association" "ends" {
  subnet_id      = aws_subnet.ends.id
  route_table_id = aws_route_table.rt_ends.id
}

resource "aws_route_table_association" "servers" {
  subnet_id      = aws_subnet.servers.id
  route_table_id = aws_route_table.rt_app.id
}
