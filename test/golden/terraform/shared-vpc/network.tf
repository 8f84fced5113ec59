# Shared by account 111111111111 (AWS RAM): its routes, network ACLs and gateways are that account's. The VPC is looked up and not created.
data "aws_vpc" "network_of_the_platform_team" {
  id         = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/16"

  filter {
    name   = "owner-id"
    values = ["111111111111"]
  }

  filter {
    name   = "ipv6-cidr-block-association.ipv6-cidr-block"
    values = ["2001:db8:1a2b:c00::/56"]
  }
}

resource "aws_vpc" "own" {
  cidr_block = "10.9.0.0/16"

  tags = {
    Name = "own"
  }
}

# Shared by account 111111111111 (AWS RAM): its routes, network ACLs and gateways are that account's. The VPC is looked up and not created.
data "aws_vpc" "theirs_too" {
  cidr_block = "10.8.0.0/16"

  filter {
    name   = "owner-id"
    values = ["111111111111"]
  }
}

# Shared by account 111111111111: looked up and not created.
data "aws_subnet" "apps" {
  id                = "subnet-0a1b2c3d4e5f60718"
  vpc_id            = data.aws_vpc.network_of_the_platform_team.id
  availability_zone = "eu-west-1a"
  cidr_block        = "10.0.1.0/24"
  ipv6_cidr_block   = "2001:db8:1a2b:c01::/64"
}

# Shared by account 111111111111: looked up and not created.
data "aws_subnet" "public" {
  vpc_id            = data.aws_vpc.network_of_the_platform_team.id
  availability_zone = "eu-west-1b"
  cidr_block        = "10.0.2.0/24"
}
