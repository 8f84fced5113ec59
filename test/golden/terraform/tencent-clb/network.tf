resource "tencentcloud_vpc" "shop_vpc" {
  name       = "shop-vpc"
  cidr_block = "172.16.0.0/16"
}

resource "tencentcloud_vpc_ipv6_cidr_block" "shop_vpc_ipv6" {
  vpc_id       = tencentcloud_vpc.shop_vpc.id
  address_type = "GUA"
}

resource "tencentcloud_subnet" "app_3" {
  name              = "app-3"
  vpc_id            = tencentcloud_vpc.shop_vpc.id
  availability_zone = "ap-guangzhou-3"
  cidr_block        = "172.16.10.0/24"
}

resource "tencentcloud_vpc_ipv6_subnet_cidr_block" "app_3_ipv6" {
  vpc_id = tencentcloud_vpc.shop_vpc.id

  ipv6_subnet_cidr_blocks {
    subnet_id       = tencentcloud_subnet.app_3.id
    ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 16)
  }
}

resource "tencentcloud_subnet" "app_4" {
  name              = "app-4"
  vpc_id            = tencentcloud_vpc.shop_vpc.id
  availability_zone = "ap-guangzhou-4"
  cidr_block        = "172.16.11.0/24"
}

resource "tencentcloud_vpc_ipv6_subnet_cidr_block" "app_4_ipv6" {
  vpc_id = tencentcloud_vpc.shop_vpc.id

  ipv6_subnet_cidr_blocks {
    subnet_id       = tencentcloud_subnet.app_4.id
    ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 17)
  }
}

resource "tencentcloud_subnet" "data_3" {
  name              = "data-3"
  vpc_id            = tencentcloud_vpc.shop_vpc.id
  availability_zone = "ap-guangzhou-3"
  cidr_block        = "172.16.20.0/24"
}

resource "tencentcloud_vpc_ipv6_subnet_cidr_block" "data_3_ipv6" {
  vpc_id = tencentcloud_vpc.shop_vpc.id

  ipv6_subnet_cidr_blocks {
    subnet_id       = tencentcloud_subnet.data_3.id
    ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 32)
  }
}

resource "tencentcloud_subnet" "tools_4" {
  name              = "tools-4"
  vpc_id            = tencentcloud_vpc.shop_vpc.id
  availability_zone = "ap-guangzhou-4"
  cidr_block        = "172.16.30.0/24"
}

resource "tencentcloud_vpc_ipv6_subnet_cidr_block" "tools_4_ipv6" {
  vpc_id = tencentcloud_vpc.shop_vpc.id

  ipv6_subnet_cidr_blocks {
    subnet_id       = tencentcloud_subnet.tools_4.id
    ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 48)
  }
}
