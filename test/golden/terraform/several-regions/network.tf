# This switch is for the whole account in this region, not only for the networks in these files.
resource "aws_vpc_block_public_access_options" "region_2" {
  region                      = "eu-west-3"
  internet_gateway_block_mode = "block-ingress"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "main"
  }
}

resource "aws_vpc" "main_vpc_2" {
  region     = "eu-west-3"
  cidr_block = "10.1.0.0/16"

  tags = {
    Name = "main"
  }
}

resource "aws_subnet" "hosts" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.0.0/24"

  tags = {
    Name = "hosts"
  }
}

resource "aws_subnet" "hosts_subnet_2" {
  region            = "eu-west-3"
  vpc_id            = aws_vpc.main_vpc_2.id
  availability_zone = "eu-west-3a"
  cidr_block        = "10.1.0.0/24"

  tags = {
    Name = "hosts"
  }
}
