resource "aws_vpc" "consumer" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "consumer"
  }
}

resource "aws_vpc" "provider" {
  cidr_block = "10.1.0.0/16"

  tags = {
    Name = "provider"
  }
}

resource "aws_subnet" "ends" {
  vpc_id            = aws_vpc.consumer.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.2.0/24"

  tags = {
    Name = "ends"
  }
}

resource "aws_subnet" "front" {
  vpc_id            = aws_vpc.provider.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.1.3.0/24"

  tags = {
    Name = "front"
  }
}
