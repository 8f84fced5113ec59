data "alicloud_images" "linux_for_ecs_g7_large" {
  owners        = "system"
  name_regex    = "^aliyun_3_"
  instance_type = "ecs.g7.large"
  most_recent   = true
}

resource "alicloud_instance" "app" {
  instance_name = "app"
  image_id      = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type = "ecs.g7.large"
  vswitch_id    = alicloud_vswitch.private.id
  private_ip    = "172.16.2.10"

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "alicloud_instance" "firewall" {
  instance_name = "firewall"
  image_id      = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type = "ecs.g7.large"
  vswitch_id    = alicloud_vswitch.public.id

  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "alicloud_instance" "web" {
  instance_name = "web"
  image_id      = data.alicloud_images.linux_for_ecs_g7_large.images[0].id
  instance_type = "ecs.g7.large"
  vswitch_id    = alicloud_vswitch.public.id

  lifecycle {
    ignore_changes = [image_id]
  }
}
