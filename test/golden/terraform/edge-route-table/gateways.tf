resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "igw"
  }
}

resource "aws_eip" "firewall_address" {
  domain = "vpc"

  tags = {
    Name = "firewall address"
  }
}

resource "aws_eip_association" "firewall_address" {
  allocation_id        = aws_eip.firewall_address.allocation_id
  network_interface_id = aws_instance.firewall.primary_network_interface_id

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "inside_address" {
  domain = "vpc"

  tags = {
    Name = "inside address"
  }
}

resource "aws_eip_association" "inside_address" {
  allocation_id        = aws_eip.inside_address.allocation_id
  network_interface_id = aws_network_interface.firewall_second.id
  private_ip_address   = "10.0.2.32"

  depends_on = [aws_internet_gateway.igw]
}
