resource "aws_route_table" "rt_public" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-public"
  }
}

resource "aws_route" "rt_public_default_ipv4" {
  route_table_id         = aws_route_table.rt_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table" "rt_v6" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-v6"
  }
}

resource "aws_route" "rt_v6_64_ff9b_96" {
  route_table_id              = aws_route_table.rt_v6.id
  destination_ipv6_cidr_block = "64:ff9b::/96"
  nat_gateway_id              = aws_nat_gateway.nat.id
}

resource "aws_route" "rt_v6_default_ipv6" {
  route_table_id              = aws_route_table.rt_v6.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw.id
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.rt_public.id
}

resource "aws_route_table_association" "v6" {
  subnet_id      = aws_subnet.v6.id
  route_table_id = aws_route_table.rt_v6.id
}
