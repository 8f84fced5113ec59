resource "tencentcloud_vpc" "vpc_a" {
  name            = "vpc-a"
  cidr_block      = "10.0.0.0/16"
  assistant_cidrs = ["10.64.0.0/16"]
}

resource "tencentcloud_vpc" "vpc_b" {
  name       = "vpc-b"
  cidr_block = "10.1.0.0/16"
}

resource "tencentcloud_vpc" "vpc_c" {
  provider   = tencentcloud.ap_singapore
  name       = "vpc-c"
  cidr_block = "10.2.0.0/16"
}

resource "tencentcloud_subnet" "net_a" {
  name              = "net-a"
  vpc_id            = tencentcloud_vpc.vpc_a.id
  availability_zone = "ap-guangzhou-3"
  cidr_block        = "10.0.1.0/24"
}

resource "tencentcloud_subnet" "net_b" {
  name              = "net-b"
  vpc_id            = tencentcloud_vpc.vpc_b.id
  availability_zone = "ap-guangzhou-4"
  cidr_block        = "10.1.1.0/24"
}

resource "tencentcloud_subnet" "net_c" {
  provider          = tencentcloud.ap_singapore
  name              = "net-c"
  vpc_id            = tencentcloud_vpc.vpc_c.id
  availability_zone = "ap-singapore-1"
  cidr_block        = "10.2.1.0/24"
}
