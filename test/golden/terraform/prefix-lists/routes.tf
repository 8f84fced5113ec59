resource "aws_route_table" "rt" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt"
  }
}

resource "aws_route" "rt_partners" {
  route_table_id             = aws_route_table.rt.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.partners.id
  gateway_id                 = aws_internet_gateway.igw.id
}

resource "aws_route" "rt_partners_6" {
  route_table_id             = aws_route_table.rt.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.partners_6.id
  gateway_id                 = aws_internet_gateway.igw.id
}

resource "aws_route_table_association" "subnet" {
  subnet_id      = aws_subnet.subnet.id
  route_table_id = aws_route_table.rt.id
}
