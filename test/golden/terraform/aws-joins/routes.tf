resource "aws_route_table" "rt_a" {
  vpc_id = aws_vpc.a.id

  tags = {
    Name = "rt-a"
  }
}

resource "aws_route" "rt_a_10_1_0_0_16" {
  route_table_id            = aws_route_table.rt_a.id
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.a_to_b.id
}

resource "aws_route" "rt_a_10_2_0_0_16" {
  route_table_id            = aws_route_table.rt_a.id
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.a_to_c.id
}

resource "aws_route" "rt_a_10_9_0_0_16" {
  route_table_id            = aws_route_table.rt_a.id
  destination_cidr_block    = "10.9.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.a_to_a_partner.id
}

resource "aws_route" "rt_a_10_0_0_0_8" {
  route_table_id         = aws_route_table.rt_a.id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.a_on_hub]
}

resource "aws_main_route_table_association" "rt_a" {
  vpc_id         = aws_vpc.a.id
  route_table_id = aws_route_table.rt_a.id
}
