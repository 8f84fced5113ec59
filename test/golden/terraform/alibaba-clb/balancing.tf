resource "alicloud_slb_load_balancer" "private" {
  load_balancer_name = "private"
  address_type       = "intranet"
  vswitch_id         = alicloud_vswitch.app.id
  address            = "192.168.10.80"
}

resource "alicloud_slb_server_group" "private_dns" {
  load_balancer_id = alicloud_slb_load_balancer.private.id
  name             = "dns"
}

resource "alicloud_slb_server_group_server_attachment" "private_dns_one_53" {
  server_group_id = alicloud_slb_server_group.private_dns.id
  server_id       = alicloud_instance.one.id
  port            = 53
  weight          = 100
}

resource "alicloud_slb_server_group" "private_raw" {
  load_balancer_id = alicloud_slb_load_balancer.private.id
  name             = "raw"
}

resource "alicloud_slb_listener" "private_dns" {
  load_balancer_id    = alicloud_slb_load_balancer.private.id
  description         = "dns"
  protocol            = "udp"
  frontend_port       = 53
  scheduler           = "wrr"
  server_group_id     = alicloud_slb_server_group.private_dns.id
  healthy_threshold   = 3
  unhealthy_threshold = 3
}

resource "alicloud_slb_listener" "private_raw" {
  load_balancer_id = alicloud_slb_load_balancer.private.id
  description      = "raw"
  protocol         = "tcp"
  frontend_port    = 9000
  scheduler        = "wrr"
  server_group_id  = alicloud_slb_server_group.private_raw.id
}

resource "alicloud_slb_load_balancer" "public" {
  load_balancer_name = "public"
  address_type       = "internet"
  address_ip_version = "ipv6"
  load_balancer_spec = "slb.s2.small"
}

resource "alicloud_slb_server_group" "public_tcp" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  name             = "tcp"
}

resource "alicloud_slb_server_group_server_attachment" "public_tcp_one_8080" {
  server_group_id = alicloud_slb_server_group.public_tcp.id
  server_id       = alicloud_instance.one.id
  port            = 8080
  weight          = 100
}

resource "alicloud_slb_server_group_server_attachment" "public_tcp_two_8080" {
  server_group_id = alicloud_slb_server_group.public_tcp.id
  server_id       = alicloud_instance.two.id
  port            = 8080
  weight          = 50
}

resource "alicloud_slb_server_group" "public_web" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  name             = "web"
}

resource "alicloud_slb_server_group_server_attachment" "public_web_two_8080" {
  server_group_id = alicloud_slb_server_group.public_web.id
  server_id       = alicloud_instance.two.id
  port            = 8080
  weight          = 100
}

resource "alicloud_slb_server_group" "public_web_api" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  name             = "web-api"
}

resource "alicloud_slb_server_group_server_attachment" "public_web_api_one_8080" {
  server_group_id = alicloud_slb_server_group.public_web_api.id
  server_id       = alicloud_instance.one.id
  port            = 8080
  weight          = 100
}

resource "alicloud_slb_server_group" "public_web_shop" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  name             = "web-shop"
}

resource "alicloud_slb_server_group_server_attachment" "public_web_shop_two_8080" {
  server_group_id = alicloud_slb_server_group.public_web_shop.id
  server_id       = alicloud_instance.two.id
  port            = 8080
  weight          = 100
}

resource "alicloud_slb_server_group" "public_plain" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  name             = "plain"
}

resource "alicloud_slb_server_group_server_attachment" "public_plain_one_8080" {
  server_group_id = alicloud_slb_server_group.public_plain.id
  server_id       = alicloud_instance.one.id
  port            = 8080
  weight          = 100
}

resource "alicloud_slb_acl" "public_tcp" {
  name       = "tcp"
  ip_version = "ipv6"

  entry_list {
    entry = "2001:db8:77::/48"
  }
}

resource "alicloud_slb_listener" "public_tcp" {
  load_balancer_id      = alicloud_slb_load_balancer.public.id
  description           = "tcp"
  protocol              = "tcp"
  frontend_port         = 443
  scheduler             = "wlc"
  server_group_id       = alicloud_slb_server_group.public_tcp.id
  health_check_interval = 5
  health_check_timeout  = 4
  healthy_threshold     = 3
  unhealthy_threshold   = 3
  acl_status            = "on"
  acl_type              = "white"
  acl_ids               = [alicloud_slb_acl.public_tcp.id]
}

resource "alicloud_slb_listener" "public_web" {
  load_balancer_id          = alicloud_slb_load_balancer.public.id
  description               = "web"
  protocol                  = "https"
  frontend_port             = 8443
  scheduler                 = "wrr"
  server_group_id           = alicloud_slb_server_group.public_web.id
  server_certificate_id     = var.public_certificate_id
  health_check              = "on"
  healthy_threshold         = 3
  unhealthy_threshold       = 3
  health_check_connect_port = 8081
}

resource "alicloud_slb_rule" "public_web_api" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  frontend_port    = alicloud_slb_listener.public_web.frontend_port
  name             = "api"
  domain           = "api.example.com"
  server_group_id  = alicloud_slb_server_group.public_web_api.id
}

resource "alicloud_slb_rule" "public_web_shop" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  frontend_port    = alicloud_slb_listener.public_web.frontend_port
  name             = "shop"
  domain           = "www.example.com"
  url              = "/shop"
  server_group_id  = alicloud_slb_server_group.public_web_shop.id
}

resource "alicloud_slb_acl" "public_plain" {
  name       = "plain"
  ip_version = "ipv6"

  entry_list {
    entry = "2001:db8:66::/48"
  }
}

resource "alicloud_slb_listener" "public_plain" {
  load_balancer_id = alicloud_slb_load_balancer.public.id
  description      = "plain"
  protocol         = "http"
  frontend_port    = 80
  scheduler        = "wrr"
  server_group_id  = alicloud_slb_server_group.public_plain.id
  health_check     = "off"
  acl_status       = "on"
  acl_type         = "black"
  acl_ids          = [alicloud_slb_acl.public_plain.id]
}
