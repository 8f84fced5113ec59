resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "igw"
  }
}

resource "aws_egress_only_internet_gateway" "eigw" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "eigw"
  }
}

resource "aws_nat_gateway" "nat" {
  subnet_id                      = aws_subnet.public.id
  allocation_id                  = aws_eip.eip_1.allocation_id
  secondary_allocation_ids       = [aws_eip.eip_2.allocation_id, aws_eip.eip_3.allocation_id]
  private_ip                     = "10.0.0.40"
  secondary_private_ip_addresses = ["10.0.0.41"]

  tags = {
    Name = "nat"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_nat_gateway" "nat_private" {
  subnet_id         = aws_subnet.public.id
  connectivity_type = "private"
  private_ip        = "10.0.0.4"

  tags = {
    Name = "nat-private"
  }
}

resource "aws_eip" "eip_1" {
  domain = "vpc"

  tags = {
    Name = "eip-1"
  }
}

resource "aws_eip" "eip_2" {
  domain = "vpc"

  tags = {
    Name = "eip-2"
  }
}

resource "aws_eip" "eip_3" {
  domain = "vpc"

  tags = {
    Name = "eip-3"
  }
}
