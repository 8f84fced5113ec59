resource "aws_route_table" "rt" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt"
  }
}

resource "aws_route" "rt_192_168_0_0_16" {
  route_table_id         = aws_route_table.rt.id
  destination_cidr_block = "192.168.0.0/16"
  gateway_id             = aws_vpn_gateway.vgw.id
}

resource "aws_main_route_table_association" "rt" {
  vpc_id         = aws_vpc.vpc.id
  route_table_id = aws_route_table.rt.id
}

resource "aws_vpn_gateway_route_propagation" "rt_vgw" {
  vpn_gateway_id = aws_vpn_gateway.vgw.id
  route_table_id = aws_route_table.rt.id
}
