resource "aws_route_table" "edge" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "edge"
  }
}

resource "aws_route" "edge_10_0_1_0_24" {
  route_table_id         = aws_route_table.edge.id
  destination_cidr_block = "10.0.1.0/24"
  network_interface_id   = aws_instance.firewall.primary_network_interface_id
}

resource "aws_route_table_association" "edge_igw" {
  gateway_id     = aws_internet_gateway.igw.id
  route_table_id = aws_route_table.edge.id
}

resource "aws_route_table" "firewall" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "firewall"
  }
}

resource "aws_route" "firewall_default_ipv4" {
  route_table_id         = aws_route_table.firewall.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table" "web" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "web"
  }
}

resource "aws_route" "web_default_ipv4" {
  route_table_id         = aws_route_table.web.id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_network_interface.firewall_inside.id
}

resource "aws_route_table_association" "fw_net" {
  subnet_id      = aws_subnet.fw_net.id
  route_table_id = aws_route_table.firewall.id
}

resource "aws_route_table_association" "web_net" {
  subnet_id      = aws_subnet.web_net.id
  route_table_id = aws_route_table.web.id
}
