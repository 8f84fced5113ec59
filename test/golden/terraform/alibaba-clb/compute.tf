data "alicloud_images" "linux_for_ecs_g7_large" {
  owners        = "system"
  name_regex    = "^aliyun_3_"
  instance_type = "ecs.g7.large"
  most_recent   = true
}

resource "alicloud_instance" "one" {
  instance_name   = "one"
  image_id        = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type   = "ecs.g7.large"
  vswitch_id      = alicloud_vswitch.app.id
  security_groups = [alicloud_security_group.sg.id]
  private_ip      = "192.168.10.4"

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "alicloud_instance" "two" {
  instance_name   = "two"
  image_id        = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type   = "ecs.g7.large"
  vswitch_id      = alicloud_vswitch.app.id
  security_groups = [alicloud_security_group.sg.id]
  private_ip      = "192.168.10.5"

  lifecycle {
    ignore_changes = [image_id]
  }
}
