data "alicloud_images" "linux_for_ecs_g7_large" {
  owners        = "system"
  name_regex    = "^aliyun_3_"
  instance_type = "ecs.g7.large"
  most_recent   = true
}

resource "alicloud_instance" "box" {
  instance_name   = "box"
  image_id        = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type   = "ecs.g7.large"
  vswitch_id      = alicloud_vswitch.app.id
  security_groups = [alicloud_security_group.sg_web.id]
  private_ip      = "192.168.10.20"

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "alicloud_instance" "inner" {
  instance_name      = "inner"
  image_id           = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type      = "ecs.g7.large"
  vswitch_id         = alicloud_vswitch.app.id
  security_groups    = [alicloud_security_group.sg_web.id]
  private_ip         = "192.168.10.12"
  ipv6_address_count = 1

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "alicloud_instance" "store" {
  instance_name      = "store"
  image_id           = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type      = "ecs.g7.large"
  vswitch_id         = alicloud_vswitch.db.id
  security_groups    = [alicloud_security_group.sg_db.id]
  private_ip         = "10.20.0.4"
  ipv6_address_count = 1

  lifecycle {
    ignore_changes = [image_id]
  }
}

data "alicloud_vpc_ipv6_addresses" "store" {
  associated_instance_id = alicloud_instance.store.id
}

resource "alicloud_instance" "web" {
  instance_name   = "web"
  image_id        = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type   = "ecs.g7.large"
  vswitch_id      = alicloud_vswitch.app.id
  security_groups = [alicloud_security_group.sg_web.id]
  private_ip      = "192.168.10.11"
  ipv6_addresses  = [cidrhost(alicloud_vswitch.app.ipv6_cidr_block, 17), cidrhost(alicloud_vswitch.app.ipv6_cidr_block, 19)]

  lifecycle {
    ignore_changes = [image_id]
  }
}

data "alicloud_vpc_ipv6_addresses" "web" {
  associated_instance_id = alicloud_instance.web.id
}

resource "alicloud_ecs_network_interface" "eni" {
  network_interface_name = "eni"
  vswitch_id             = alicloud_vswitch.app.id
  security_group_ids     = [alicloud_security_group.sg_web.id]
  primary_ip_address     = "192.168.10.21"
  ipv6_address_count     = 1
}

resource "alicloud_ecs_network_interface_attachment" "eni" {
  instance_id          = alicloud_instance.box.id
  network_interface_id = alicloud_ecs_network_interface.eni.id
}

data "alicloud_vpc_ipv6_addresses" "eni" {
  associated_instance_id = alicloud_ecs_network_interface.eni.id
}
