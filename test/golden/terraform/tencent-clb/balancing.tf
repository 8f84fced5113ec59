resource "tencentcloud_clb_instance" "clb_inner" {
  clb_name     = "clb-inner"
  network_type = "INTERNAL"
  vpc_id       = tencentcloud_vpc.shop_vpc.id
  subnet_id    = tencentcloud_subnet.app_3.id
}

resource "tencentcloud_clb_listener" "clb_inner_tcp" {
  clb_id                     = tencentcloud_clb_instance.clb_inner.id
  listener_name              = "tcp"
  protocol                   = "TCP"
  port                       = 80
  health_check_switch        = true
  health_check_interval_time = 5
  health_check_time_out      = 2
  health_check_health_num    = 3
  health_check_unhealth_num  = 3
  scheduler                  = "WRR"
  session_expire_time        = 60
}

resource "tencentcloud_clb_attachment" "clb_inner_tcp_app_2" {
  clb_id      = tencentcloud_clb_instance.clb_inner.id
  listener_id = tencentcloud_clb_listener.clb_inner_tcp.listener_id

  targets {
    instance_id = tencentcloud_instance.app_2.id
    port        = 8080
    weight      = 10
  }
}

resource "tencentcloud_clb_instance" "clb_v6" {
  clb_name                     = "clb-v6"
  network_type                 = "OPEN"
  address_ip_version           = "IPv6FullChain"
  vpc_id                       = tencentcloud_vpc.shop_vpc.id
  sla_type                     = var.clb_v6_sla_type
  internet_charge_type         = "TRAFFIC_POSTPAID_BY_HOUR"
  internet_bandwidth_max_out   = 100
  security_groups              = [tencentcloud_security_group.sg_app.id]
  load_balancer_pass_to_target = true

  tags = {
    team = "shop"
  }
}

resource "tencentcloud_clb_instance_mix_ip_target_config" "clb_v6_dual_stack" {
  load_balancer_id = tencentcloud_clb_instance.clb_v6.id
  mix_ip_target    = true
}

resource "tencentcloud_clb_listener" "clb_v6_https" {
  clb_id               = tencentcloud_clb_instance.clb_v6.id
  listener_name        = "https"
  protocol             = "HTTPS"
  port                 = 443
  certificate_ssl_mode = "UNIDIRECTIONAL"
  certificate_id       = var.clb_v6_certificate_id
}

resource "tencentcloud_clb_listener" "clb_v6_mqtt" {
  clb_id                     = tencentcloud_clb_instance.clb_v6.id
  listener_name              = "mqtt"
  protocol                   = "TCP"
  port                       = 8883
  health_check_switch        = true
  health_check_interval_time = 5
  health_check_time_out      = 2
  health_check_health_num    = 3
  health_check_unhealth_num  = 3
  scheduler                  = "WRR"
}

resource "tencentcloud_clb_listener_rule" "clb_v6_shop" {
  clb_id                     = tencentcloud_clb_instance.clb_v6.id
  listener_id                = tencentcloud_clb_listener.clb_v6_https.listener_id
  domain                     = "shop.example.com"
  url                        = "/"
  health_check_switch        = true
  health_check_interval_time = 5
  health_check_time_out      = 2
  health_check_health_num    = 3
  health_check_unhealth_num  = 3
  scheduler                  = "WRR"
}

resource "tencentcloud_clb_attachment" "clb_v6_https_shop_app_1" {
  clb_id      = tencentcloud_clb_instance.clb_v6.id
  listener_id = tencentcloud_clb_listener.clb_v6_https.listener_id
  rule_id     = tencentcloud_clb_listener_rule.clb_v6_shop.rule_id

  targets {
    eni_ip = tencentcloud_instance.app_1.ipv6_addresses[0]
    port   = 8080
    weight = 10
  }
}

resource "tencentcloud_clb_attachment" "clb_v6_mqtt_app_1" {
  clb_id      = tencentcloud_clb_instance.clb_v6.id
  listener_id = tencentcloud_clb_listener.clb_v6_mqtt.listener_id

  targets {
    eni_ip = tencentcloud_instance.app_1.ipv6_addresses[0]
    port   = 1883
    weight = 10
  }
}

resource "tencentcloud_clb_attachment" "clb_v6_https_shop_app_2" {
  clb_id      = tencentcloud_clb_instance.clb_v6.id
  listener_id = tencentcloud_clb_listener.clb_v6_https.listener_id
  rule_id     = tencentcloud_clb_listener_rule.clb_v6_shop.rule_id

  targets {
    instance_id = tencentcloud_instance.app_2.id
    port        = 8080
    weight      = 5
  }

  depends_on = [tencentcloud_clb_instance_mix_ip_target_config.clb_v6_dual_stack]
}
