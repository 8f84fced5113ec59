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

resource "aws_subnet" "a_one" {
  vpc_id            = aws_vpc.a.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.1.0/24"

  tags = {
    Name = "a one"
  }
}

resource "aws_subnet" "a_two" {
  vpc_id            = aws_vpc.a.id
  availability_zone = "us-east-1b"
  cidr_block        = "10.0.2.0/24"

  tags = {
    Name = "a two"
  }
}

resource "aws_subnet" "b_one" {
  vpc_id            = aws_vpc.b.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.1.1.0/24"

  tags = {
    Name = "b one"
  }
}
