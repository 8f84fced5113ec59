resource "alicloud_alb_load_balancer" "alb" {
  load_balancer_name    = "alb"
  vpc_id                = alicloud_vpc.vpc.id
  address_type          = "Internet"
  load_balancer_edition = "Standard"

  load_balancer_billing_config {
    pay_type = "PayAsYouGo"
  }

  zone_mappings {
    vswitch_id = alicloud_vswitch.app.id
    zone_id    = "cn-hangzhou-h"
  }

  zone_mappings {
    vswitch_id = alicloud_vswitch.db.id
    zone_id    = "cn-hangzhou-i"
  }
}

resource "alicloud_alb_server_group" "alb_web" {
  server_group_name = "web"
  vpc_id            = alicloud_vpc.vpc.id
  protocol          = "HTTP"
  scheduler         = "Wrr"

  health_check_config {
    health_check_enabled  = true
    health_check_interval = 5
    healthy_threshold     = 3
    unhealthy_threshold   = 3
  }

  servers {
    server_type = "Ecs"
    server_id   = alicloud_instance.one.id
    port        = 8081
    weight      = 100
  }
}

resource "alicloud_alb_listener" "alb_web" {
  load_balancer_id     = alicloud_alb_load_balancer.alb.id
  listener_description = "web"
  listener_protocol    = "HTTPS"
  listener_port        = 443

  default_actions {
    type = "ForwardGroup"

    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.alb_web.id
      }
    }
  }

  certificates {
    certificate_id = var.alb_certificate_id
  }
}

resource "alicloud_alb_server_group" "alb_web_api" {
  server_group_name = "web-api"
  vpc_id            = alicloud_vpc.vpc.id
  protocol          = "HTTP"
  scheduler         = "Wrr"

  health_check_config {
    health_check_enabled  = true
    health_check_interval = 5
    healthy_threshold     = 3
    unhealthy_threshold   = 3
  }

  servers {
    server_type = "Ecs"
    server_id   = alicloud_instance.one.id
    port        = 8080
    weight      = 100
  }
}

resource "alicloud_alb_rule" "alb_web_api" {
  listener_id = alicloud_alb_listener.alb_web.id
  rule_name   = "web-api"
  priority    = 1

  rule_conditions {
    type = "Host"

    host_config {
      values = ["api.example.com"]
    }
  }

  rule_conditions {
    type = "Path"

    path_config {
      values = ["/v1*"]
    }
  }

  rule_actions {
    type  = "ForwardGroup"
    order = 1

    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.alb_web_api.id
      }
    }
  }
}

resource "alicloud_nlb_load_balancer" "nlb" {
  load_balancer_name = "nlb"
  vpc_id             = alicloud_vpc.vpc.id
  address_type       = "Intranet"
  address_ip_version = "DualStack"
  security_group_ids = [alicloud_security_group.sg.id]

  zone_mappings {
    vswitch_id = alicloud_vswitch.app.id
    zone_id    = "cn-hangzhou-h"
  }

  zone_mappings {
    vswitch_id = alicloud_vswitch.db.id
    zone_id    = "cn-hangzhou-i"
  }
}

resource "alicloud_nlb_server_group" "nlb_tcp" {
  server_group_name = "tcp"
  vpc_id            = alicloud_vpc.vpc.id
  protocol          = "TCP"
  scheduler         = "Wrr"

  health_check {
    health_check_enabled = false
  }
}

resource "alicloud_nlb_server_group_server_attachment" "nlb_tcp_one_8080" {
  server_group_id = alicloud_nlb_server_group.nlb_tcp.id
  server_type     = "Ecs"
  server_id       = alicloud_instance.one.id
  port            = 8080
  weight          = 100
}

resource "alicloud_nlb_listener" "nlb_tcp" {
  load_balancer_id     = alicloud_nlb_load_balancer.nlb.id
  listener_description = "tcp"
  listener_protocol    = "TCP"
  listener_port        = 80
  server_group_id      = alicloud_nlb_server_group.nlb_tcp.id
}

resource "alicloud_nlb_server_group" "nlb_tls" {
  server_group_name = "tls"
  vpc_id            = alicloud_vpc.vpc.id
  protocol          = "TCP"
  scheduler         = "Wrr"

  health_check {
    health_check_enabled = true
    healthy_threshold    = 3
    unhealthy_threshold  = 3
  }
}

resource "alicloud_nlb_server_group_server_attachment" "nlb_tls_one_8443" {
  server_group_id = alicloud_nlb_server_group.nlb_tls.id
  server_type     = "Ecs"
  server_id       = alicloud_instance.one.id
  port            = 8443
  weight          = 100
}

resource "alicloud_nlb_listener" "nlb_tls" {
  load_balancer_id     = alicloud_nlb_load_balancer.nlb.id
  listener_description = "tls"
  listener_protocol    = "TCPSSL"
  listener_port        = 443
  server_group_id      = alicloud_nlb_server_group.nlb_tls.id
  certificate_ids      = [var.nlb_certificate_id]
}
