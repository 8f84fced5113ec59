data "tencentcloud_images" "linux_for_sa2_medium2" {
  image_type       = ["PUBLIC_IMAGE"]
  image_name_regex = "^TencentOS Server"
  instance_type    = "SA2.MEDIUM2"
}

resource "tencentcloud_instance" "app_1" {
  instance_name           = "app-1"
  availability_zone       = "ap-guangzhou-3"
  image_id                = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type           = "SA2.MEDIUM2"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.app_3.id
  private_ip              = "172.16.10.21"
  orderly_security_groups = [tencentcloud_security_group.sg_app.id]
  ipv6_address_count      = 1

  lifecycle {
    ignore_changes = [image_id]
  }

  depends_on = [tencentcloud_vpc_ipv6_subnet_cidr_block.app_3_ipv6]
}

resource "tencentcloud_instance" "app_2" {
  instance_name           = "app-2"
  availability_zone       = "ap-guangzhou-4"
  image_id                = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type           = "SA2.MEDIUM2"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.app_4.id
  private_ip              = "172.16.11.24"
  orderly_security_groups = [tencentcloud_security_group.sg_app.id]

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "tencentcloud_instance" "orders_db" {
  instance_name           = "orders-db"
  availability_zone       = "ap-guangzhou-3"
  image_id                = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type           = "SA2.MEDIUM2"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.data_3.id
  private_ip              = "172.16.20.5"
  orderly_security_groups = [tencentcloud_security_group.sg_app.id]

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "tencentcloud_instance" "tool_1" {
  instance_name           = "tool-1"
  availability_zone       = "ap-guangzhou-4"
  image_id                = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type           = "SA2.MEDIUM2"
  vpc_id                  = tencentcloud_vpc.shop_vpc.id
  subnet_id               = tencentcloud_subnet.tools_4.id
  private_ip              = "172.16.30.9"
  orderly_security_groups = [tencentcloud_security_group.sg_app.id]
  ipv6_address_count      = 1

  lifecycle {
    ignore_changes = [image_id]
  }

  depends_on = [tencentcloud_vpc_ipv6_subnet_cidr_block.tools_4_ipv6]
}
