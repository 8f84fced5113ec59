resource "aws_vpc" "a" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "a"
  }
}

resource "aws_vpc" "b" {
  cidr_block = "10.1.0.0/16"

  tags = {
    Name = "b"
  }
}

resource "aws_vpc" "c" {
  region     = "eu-west-1"
  cidr_block = "10.2.0.0/16"

  tags = {
    Name = "c"
  }
}
