resource "tencentcloud_route_table_entry" "rt_default_default_ipv4_normal_cvm" {
  route_table_id         = tencentcloud_vpc.shop_vpc.default_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  next_type              = "NORMAL_CVM"
  next_hub               = tencentcloud_instance.router.private_ip
}

resource "tencentcloud_route_table" "rt_web" {
  name   = "rt-web"
  vpc_id = tencentcloud_vpc.shop_vpc.id
}

resource "tencentcloud_route_table_entry" "rt_web_default_ipv4_nat" {
  route_table_id         = tencentcloud_route_table.rt_web.id
  destination_cidr_block = "0.0.0.0/0"
  next_type              = "NAT"
  next_hub               = tencentcloud_nat_gateway.nat.id
}

resource "tencentcloud_route_table_entry" "rt_web_198_51_100_0_24_eip" {
  route_table_id         = tencentcloud_route_table.rt_web.id
  destination_cidr_block = "198.51.100.0/24"
  next_type              = "EIP"
  next_hub               = "0"
}

resource "tencentcloud_route_table_entry" "rt_web_192_168_0_0_16_normal_cvm" {
  route_table_id         = tencentcloud_route_table.rt_web.id
  destination_cidr_block = "192.168.0.0/16"
  next_type              = "NORMAL_CVM"
  next_hub               = tencentcloud_instance.router.private_ip
}

resource "tencentcloud_route_table_entry" "rt_web_192_168_9_0_24_normal_cvm" {
  route_table_id         = tencentcloud_route_table.rt_web.id
  destination_cidr_block = "192.168.9.0/24"
  next_type              = "NORMAL_CVM"
  next_hub               = tencentcloud_eni.eni.ipv4_info[0].ip
}

resource "tencentcloud_route_table_entry" "rt_web_100_66_0_0_16_intranat" {
  route_table_id         = tencentcloud_route_table.rt_web.id
  destination_cidr_block = "100.66.0.0/16"
  next_type              = "INTRANAT"
  next_hub               = tencentcloud_vpc_private_nat_gateway.inner_nat.id
  disabled               = true
}

resource "tencentcloud_route_table_association" "web" {
  subnet_id      = tencentcloud_subnet.web.id
  route_table_id = tencentcloud_route_table.rt_web.id
}
