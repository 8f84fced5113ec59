data "tencentcloud_images" "linux_for_sa2_medium2" {
  image_type       = ["PUBLIC_IMAGE"]
  image_name_regex = "^TencentOS Server"
  instance_type    = "SA2.MEDIUM2"
}

resource "tencentcloud_instance" "router" {
  instance_name     = "router"
  availability_zone = "ap-guangzhou-3"
  image_id          = data.tencentcloud_images.linux_for_sa2_medium2.images[0].image_id
  instance_type     = "SA2.MEDIUM2"
  vpc_id            = tencentcloud_vpc.vpc_a.id
  subnet_id         = tencentcloud_subnet.net_a.id
  private_ip        = "10.0.1.10"

  lifecycle {
    ignore_changes = [image_id]
  }
}
