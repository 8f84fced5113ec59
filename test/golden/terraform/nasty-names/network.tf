resource "aws_vpc" "already" {
  cidr_block = "10.11.0.0/16"

  tags = {
    Name = "$$${already} $$ % $"
  }
}

resource "aws_vpc" "chinese" {
  cidr_block = "10.2.0.0/16"

  tags = {
    Name = "生产网络"
  }
}

resource "aws_vpc" "count" {
  cidr_block = "10.10.0.0/16"

  tags = {
    Name = "count"
  }
}

resource "aws_vpc" "emoji" {
  cidr_block = "10.3.0.0/16"

  tags = {
    Name = "🚀🚀"
  }
}

resource "aws_vpc" "gro_e_e_naive" {
  cidr_block = "10.4.0.0/16"

  tags = {
    Name = "Größe é naïve"
  }
}

resource "aws_vpc" "quotes_and_and_aws_vpc_x_id_and_if_true" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "quotes \" and \\ and $${aws_vpc.x.id} and %%{ if true }"
  }
}

resource "aws_vpc" "twin" {
  cidr_block = "10.8.0.0/16"

  tags = {
    Name = "twin"
  }
}

resource "aws_vpc" "twin_twin_b" {
  cidr_block = "10.9.0.0/16"

  tags = {
    Name = "Twin!"
  }
}

resource "aws_vpc" "vpc_10_5" {
  cidr_block = "10.5.0.0/16"

  tags = {
    Name = "10.5"
  }
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.quotes_and_and_aws_vpc_x_id_and_if_true.id
  availability_zone = "us-east-1b"
  cidr_block        = "10.0.1.0/24"

  tags = {
    Name = "b"
  }
}

resource "aws_subnet" "not_a_comment" {
  vpc_id            = aws_vpc.quotes_and_and_aws_vpc_x_id_and_if_true.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.0.0/24"

  tags = {
    Name = "# not a comment"
  }
}
