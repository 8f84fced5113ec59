resource "alicloud_vpc" "edge_vpc" {
  vpc_name   = "edge-vpc"
  cidr_block = "192.168.0.0/16"
}

resource "alicloud_vpc_ipv4_cidr_block" "edge_vpc_10_20_0_0_16" {
  vpc_id               = alicloud_vpc.edge_vpc.id
  secondary_cidr_block = "10.20.0.0/16"
}

resource "alicloud_vpc_ipv6_cidr_block" "edge_vpc_2001_db8_a40_7f00_56" {
  vpc_id = alicloud_vpc.edge_vpc.id
}

resource "alicloud_vswitch" "app" {
  vswitch_name         = "app"
  vpc_id               = alicloud_vpc.edge_vpc.id
  zone_id              = "cn-hangzhou-h"
  cidr_block           = "192.168.10.0/24"
  enable_ipv6          = true
  ipv6_cidr_block_mask = 10

  depends_on = [alicloud_vpc_ipv6_cidr_block.edge_vpc_2001_db8_a40_7f00_56]
}

resource "alicloud_vswitch" "db" {
  vswitch_name         = "db"
  vpc_id               = alicloud_vpc.edge_vpc.id
  zone_id              = "cn-hangzhou-i"
  cidr_block           = "10.20.0.0/24"
  enable_ipv6          = true
  ipv6_cidr_block_mask = 20

  depends_on = [
    alicloud_vpc_ipv4_cidr_block.edge_vpc_10_20_0_0_16,
    alicloud_vpc_ipv6_cidr_block.edge_vpc_2001_db8_a40_7f00_56,
  ]
}

resource "alicloud_vswitch" "edge" {
  vswitch_name = "edge"
  vpc_id       = alicloud_vpc.edge_vpc.id
  zone_id      = "cn-hangzhou-h"
  cidr_block   = "192.168.0.0/24"
}
