resource "alicloud_vpc" "vpc" {
  vpc_name   = "vpc"
  cidr_block = "172.16.0.0/12"
}

resource "alicloud_vpc_ipv6_cidr_block" "vpc_2001_db8_b000_56" {
  vpc_id            = alicloud_vpc.vpc.id
  ipv6_cidr_block   = "2001:db8:b000::/56"
  ipv6_ipam_pool_id = var.vpc_ipv6_ipam_pool_id
}

resource "alicloud_vswitch" "nat_net" {
  vswitch_name = "nat-net"
  vpc_id       = alicloud_vpc.vpc.id
  zone_id      = "cn-beijing-a"
  cidr_block   = "172.16.1.0/24"
}

resource "alicloud_vswitch" "private" {
  vswitch_name = "private"
  vpc_id       = alicloud_vpc.vpc.id
  zone_id      = "cn-beijing-b"
  cidr_block   = "172.16.2.0/24"
}

resource "alicloud_vswitch" "public" {
  vswitch_name         = "public"
  vpc_id               = alicloud_vpc.vpc.id
  zone_id              = "cn-beijing-a"
  cidr_block           = "172.16.0.0/24"
  enable_ipv6          = true
  ipv6_cidr_block_mask = 0

  depends_on = [alicloud_vpc_ipv6_cidr_block.vpc_2001_db8_b000_56]
}
