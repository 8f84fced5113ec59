resource "aws_internet_gateway" "igw_2" {
  region = "eu-west-3"
  vpc_id = aws_vpc.main_vpc_2.id

  tags = {
    Name = "igw-2"
  }
}

resource "aws_nat_gateway" "nat_2" {
  region        = "eu-west-3"
  subnet_id     = aws_subnet.hosts_subnet_2.id
  allocation_id = aws_eip.eip_2.allocation_id

  tags = {
    Name = "nat-2"
  }

  depends_on = [aws_internet_gateway.igw_2]
}

resource "aws_eip" "eip_2" {
  region = "eu-west-3"
  domain = "vpc"

  tags = {
    Name = "eip-2"
  }
}
