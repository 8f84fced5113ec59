# This switch is for the whole account in this region, not only for the networks in these files.
resource "aws_vpc_block_public_access_options" "region" {
  internet_gateway_block_mode = "block-bidirectional"
}

resource "aws_vpc" "app" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "app"
  }
}

resource "aws_vpc_block_public_access_exclusion" "app" {
  vpc_id                          = aws_vpc.app.id
  internet_gateway_exclusion_mode = "allow-egress"
}

resource "aws_vpc" "security" {
  cidr_block = "10.9.0.0/16"

  tags = {
    Name = "security"
  }
}

resource "aws_subnet" "ends" {
  vpc_id            = aws_vpc.app.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.2.0/24"

  tags = {
    Name = "ends"
  }
}

resource "aws_subnet" "servers" {
  vpc_id            = aws_vpc.app.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.1.0/24"

  tags = {
    Name = "servers"
  }
}

resource "aws_vpc_block_public_access_exclusion" "servers" {
  subnet_id                       = aws_subnet.servers.id
  internet_gateway_exclusion_mode = "allow-bidirectional"
}

resource "aws_subnet" "walls" {
  vpc_id            = aws_vpc.security.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.9.1.0/24"

  tags = {
    Name = "walls"
  }
}
