resource "aws_vpc" "vpc" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true

  tags = {
    Name = "vpc"
  }
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.vpc.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.0.0/24"

  tags = {
    Name = "public"
  }
}

resource "aws_subnet" "v6" {
  vpc_id                          = aws_vpc.vpc.id
  availability_zone               = "us-east-1a"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.vpc.ipv6_cidr_block, 8, 6)
  ipv6_native                     = true
  assign_ipv6_address_on_creation = true
  enable_dns64                    = true

  tags = {
    Name = "v6"
  }
}
