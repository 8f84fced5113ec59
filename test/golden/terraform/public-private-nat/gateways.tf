resource "aws_internet_gateway" "internet_gateway" {
  vpc_id = aws_vpc.shop.id

  tags = {
    Name = "Internet gateway"
  }
}

resource "aws_nat_gateway" "nat" {
  subnet_id     = aws_subnet.public_a.id
  allocation_id = aws_eip.nat_address.allocation_id

  tags = {
    Name = "NAT"
  }

  depends_on = [aws_internet_gateway.internet_gateway]
}

resource "aws_eip" "nat_address" {
  domain = "vpc"

  tags = {
    Name = "NAT address"
  }
}
