data "tencentcloud_availability_zones_by_product" "available" {
  product = "cvm"
}

resource "tencentcloud_vpc" "shop_vpc" {
  name            = "shop-vpc"
  cidr_block      = "10.0.0.0/16"
  assistant_cidrs = ["172.16.0.0/16"]
}

resource "tencentcloud_vpc_ipv6_cidr_block" "shop_vpc_ipv6" {
  vpc_id       = tencentcloud_vpc.shop_vpc.id
  address_type = "GUA"
}

resource "tencentcloud_subnet" "data" {
  name              = "data"
  vpc_id            = tencentcloud_vpc.shop_vpc.id
  availability_zone = "ap-guangzhou-4"
  cidr_block        = "172.16.1.0/24"
}

resource "tencentcloud_vpc_ipv6_subnet_cidr_block" "data_ipv6" {
  vpc_id = tencentcloud_vpc.shop_vpc.id

  ipv6_subnet_cidr_blocks {
    subnet_id       = tencentcloud_subnet.data.id
    ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 2)
  }
}

resource "tencentcloud_subnet" "no_zone" {
  name              = "no-zone"
  vpc_id            = tencentcloud_vpc.shop_vpc.id
  availability_zone = data.tencentcloud_availability_zones_by_product.available.zones[0].name
  cidr_block        = "10.0.9.0/24"
}

resource "tencentcloud_subnet" "web" {
  name              = "web"
  vpc_id            = tencentcloud_vpc.shop_vpc.id
  availability_zone = "ap-guangzhou-3"
  cidr_block        = "10.0.1.0/24"
}

resource "tencentcloud_vpc_ipv6_subnet_cidr_block" "web_ipv6" {
  vpc_id = tencentcloud_vpc.shop_vpc.id

  ipv6_subnet_cidr_blocks {
    subnet_id       = tencentcloud_subnet.web.id
    ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 1)
  }
}
