data "tencentcloud_images" "linux_for_s5_large8" {
  image_type       = ["PUBLIC_IMAGE"]
  image_name_regex = "^TencentOS Server"
  instance_type    = "S5.LARGE8"
}

data "tencentcloud_images" "linux_for_sa2_medium2" {
  image_type       = ["PUBLIC_IMAGE"]
  image_name_regex = "^TencentOS Server"
  instance_type    = "SA2.MEDIUM2"
}

resource "tencentcloud_instance" "database" {
  instance_name           = "database"
  availability_zone       = "ap-guangzhou-4"
  image_id                = data.tencentcloud_images.linux_for_s5_large8.images[0].image_id
  instance_type           = "S5.LARGE8"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.data.id
  private_ip              = "172.16.1.10"
  orderly_security_groups = [tencentcloud_security_group.sg_data.id]
  running_flag            = false

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "tencentcloud_instance" "router" {
  instance_name              = "router"
  availability_zone          = "ap-guangzhou-3"
  image_id                   = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type              = "SA2.MEDIUM2"
  vpc_id                     = tencentcloud_vpc.shop_vpc.id
  subnet_id                  = tencentcloud_subnet.web.id
  private_ip                 = "10.0.1.5"
  orderly_security_groups    = [tencentcloud_security_group.sg_web.id]
  allocate_public_ip         = true
  internet_max_bandwidth_out = 50

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "tencentcloud_instance" "web_1" {
  instance_name           = "web-1"
  availability_zone       = "ap-guangzhou-3"
  image_id                = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type           = "SA2.MEDIUM2"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.web.id
  private_ip              = "10.0.1.10"
  orderly_security_groups = [tencentcloud_security_group.sg_web.id, tencentcloud_security_group.sg_admin.id]
  ipv6_address_count      = 2

  lifecycle {
    ignore_changes = [image_id]
  }

  depends_on = [tencentcloud_vpc_ipv6_subnet_cidr_block.web_ipv6]
}

resource "tencentcloud_ipv6_address_bandwidth" "web_1_ipv6_1" {
  ipv6_address               = tencentcloud_instance.web_1.ipv6_addresses[0]
  internet_max_bandwidth_out = 10
}

resource "tencentcloud_instance" "web_2" {
  instance_name           = "web-2"
  availability_zone       = "ap-guangzhou-3"
  image_id                = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type           = "SA2.MEDIUM2"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.web.id
  private_ip              = "10.0.1.11"
  orderly_security_groups = [tencentcloud_security_group.sg_web.id]
  ipv6_address_count      = 1

  lifecycle {
    ignore_changes = [image_id]
  }

  depends_on = [tencentcloud_vpc_ipv6_subnet_cidr_block.web_ipv6]
}

resource "tencentcloud_eni" "eni" {
  name                    = "eni"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.web.id
  orderly_security_groups = [tencentcloud_security_group.sg_web.id]

  ipv4s {
    ip      = "10.0.1.20"
    primary = true
  }

  ipv4s {
    ip      = "10.0.1.21"
    primary = false
  }
}

resource "tencentcloud_eni_ipv6_address" "eni_ipv6" {
  network_interface_id = tencentcloud_eni.eni.id

  ipv6_addresses {
    address = cidrhost(cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 1), 32)
    primary = true
  }

  ipv6_addresses {
    address = cidrhost(cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 1), 33)
    primary = false
  }

  depends_on = [tencentcloud_vpc_ipv6_subnet_cidr_block.web_ipv6]
}

resource "tencentcloud_ipv6_address_bandwidth" "eni_ipv6_1" {
  ipv6_address               = cidrhost(cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 1), 32)
  internet_max_bandwidth_out = 5

  depends_on = [tencentcloud_eni_ipv6_address.eni_ipv6]
}

resource "tencentcloud_eni_attachment" "eni" {
  eni_id      = tencentcloud_eni.eni.id
  instance_id = tencentcloud_instance.web_1.id
}

resource "tencentcloud_eni" "eni_free" {
  name      = "eni-free"
  vpc_id    = tencentcloud_vpc.shop_vpc.id
  subnet_id = tencentcloud_subnet.data.id

  ipv4s {
    ip      = "172.16.1.20"
    primary = true
  }
}
