resource "aws_vpc" "main" {
  cidr_block                       = "10.1.0.0/16"
  assign_generated_ipv6_cidr_block = true

  tags = {
    Name = "main"
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "main_10_2_0_0_16" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.2.0.0/16"
}

resource "aws_vpc_ipv6_cidr_block_association" "main_2600_1f18_1234_9900_56" {
  vpc_id                           = aws_vpc.main.id
  assign_generated_ipv6_cidr_block = true
}

resource "aws_vpc" "own_space" {
  cidr_block         = "10.9.0.0/16"
  ipv6_ipam_pool_id  = var.own_space_ipv6_ipam_pool_id
  ipv6_cidr_block    = "2001:db8:9::/48"
  enable_dns_support = false
  instance_tenancy   = "dedicated"

  tags = {
    Name = "own space"
  }
}

resource "aws_subnet" "fixed" {
  vpc_id            = aws_vpc.own_space.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.9.0.0/24"
  ipv6_cidr_block   = "2001:db8:9:7::/64"

  tags = {
    Name = "fixed"
  }
}

resource "aws_subnet" "private" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "us-east-1b"
  cidr_block        = "10.1.1.0/24"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 17)

  tags = {
    Name = "private"
  }
}

resource "aws_subnet" "public" {
  vpc_id                          = aws_vpc.main.id
  availability_zone               = "us-east-1a"
  cidr_block                      = "10.1.0.0/24"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 0)
  assign_ipv6_address_on_creation = true
  map_public_ip_on_launch         = true

  tags = {
    Name = "public"
  }
}

resource "aws_subnet" "second" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "us-east-1b"
  cidr_block        = "10.2.7.0/24"
  ipv6_cidr_block   = cidrsubnet(aws_vpc_ipv6_cidr_block_association.main_2600_1f18_1234_9900_56.ipv6_cidr_block, 8, 255)

  tags = {
    Name = "second"
  }

  depends_on = [aws_vpc_ipv4_cidr_block_association.main_10_2_0_0_16]
}
