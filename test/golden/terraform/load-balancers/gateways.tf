resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "igw"
  }
}

resource "aws_eip" "eip_a" {
  domain = "vpc"

  tags = {
    Name = "eip-a"
  }
}

resource "aws_eip" "eip_b" {
  domain = "vpc"

  tags = {
    Name = "eip-b"
  }
}
