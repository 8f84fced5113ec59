resource "aws_vpc" "archive" {
  provider   = aws.account_222222222222
  region     = "eu-central-1"
  cidr_block = "10.2.0.0/16"

  tags = {
    Name = "archive"
  }
}

resource "aws_vpc" "logs" {
  region     = "eu-central-1"
  cidr_block = "10.3.0.0/16"

  tags = {
    Name = "logs"
  }
}

resource "aws_vpc" "shared_services" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "shared-services"
  }
}

resource "aws_vpc" "shop" {
  provider   = aws.account_222222222222
  cidr_block = "10.1.0.0/16"

  tags = {
    Name = "shop"
  }
}

resource "aws_subnet" "archive_a" {
  provider          = aws.account_222222222222
  region            = "eu-central-1"
  vpc_id            = aws_vpc.archive.id
  availability_zone = "eu-central-1a"
  cidr_block        = "10.2.0.0/24"

  tags = {
    Name = "archive-a"
  }
}

resource "aws_subnet" "services_a" {
  vpc_id            = aws_vpc.shared_services.id
  availability_zone = "eu-west-1a"
  cidr_block        = "10.0.0.0/24"

  tags = {
    Name = "services-a"
  }
}

resource "aws_subnet" "shop_a" {
  provider          = aws.account_222222222222
  vpc_id            = aws_vpc.shop.id
  availability_zone = "eu-west-1a"
  cidr_block        = "10.1.0.0/24"

  tags = {
    Name = "shop-a"
  }
}
