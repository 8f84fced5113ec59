resource "alicloud_vpc" "vpc_a" {
  vpc_name   = "vpc-a"
  cidr_block = "10.0.0.0/16"
}

resource "alicloud_vpc" "vpc_b" {
  vpc_name   = "vpc-b"
  cidr_block = "10.1.0.0/16"
}

resource "alicloud_vpc" "vpc_c" {
  provider   = alicloud.ap_southeast_1
  vpc_name   = "vpc-c"
  cidr_block = "10.2.0.0/16"
}

resource "alicloud_vpc" "vpc_d" {
  vpc_name   = "vpc-d"
  cidr_block = "10.3.0.0/16"
}

resource "alicloud_vswitch" "net_a" {
  vswitch_name = "net-a"
  vpc_id       = alicloud_vpc.vpc_a.id
  zone_id      = "cn-hangzhou-h"
  cidr_block   = "10.0.1.0/24"
}

resource "alicloud_vswitch" "net_a2" {
  vswitch_name = "net-a2"
  vpc_id       = alicloud_vpc.vpc_a.id
  zone_id      = "cn-hangzhou-i"
  cidr_block   = "10.0.2.0/24"
}

resource "alicloud_vswitch" "net_b" {
  vswitch_name = "net-b"
  vpc_id       = alicloud_vpc.vpc_b.id
  zone_id      = "cn-hangzhou-h"
  cidr_block   = "10.1.1.0/24"
}

resource "alicloud_vswitch" "net_c" {
  provider     = alicloud.ap_southeast_1
  vswitch_name = "net-c"
  vpc_id       = alicloud_vpc.vpc_c.id
  zone_id      = "ap-southeast-1a"
  cidr_block   = "10.2.1.0/24"
}
