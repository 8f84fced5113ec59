resource "alicloud_vpc" "vpc" {
  vpc_name   = "vpc"
  cidr_block = "192.168.0.0/16"
}

resource "alicloud_vswitch" "app" {
  vswitch_name = "app"
  vpc_id       = alicloud_vpc.vpc.id
  zone_id      = "cn-hangzhou-h"
  cidr_block   = "192.168.10.0/24"
}

resource "alicloud_vswitch" "db" {
  vswitch_name = "db"
  vpc_id       = alicloud_vpc.vpc.id
  zone_id      = "cn-hangzhou-i"
  cidr_block   = "192.168.20.0/24"
}
