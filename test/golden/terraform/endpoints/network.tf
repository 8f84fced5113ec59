resource "aws_vpc" "vpc" {
  cidr_block           = "10.0.0.0/16"
  ipv6_ipam_pool_id    = var.vpc_ipv6_ipam_pool_id
  ipv6_cidr_block      = "2001:db8:1a2b:c00::/56"
  enable_dns_hostnames = true

  tags = {
    Name = "vpc"
  }
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.vpc.id
  availability_zone = "eu-central-1a"
  cidr_block        = "10.0.0.0/24"
  ipv6_cidr_block   = "2001:db8:1a2b:c00::/64"

  tags = {
    Name = "a"
  }
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.vpc.id
  availability_zone = "eu-central-1b"
  cidr_block        = "10.0.1.0/24"
  ipv6_cidr_block   = "2001:db8:1a2b:c01::/64"

  tags = {
    Name = "b"
  }
}
