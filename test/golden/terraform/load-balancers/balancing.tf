resource "aws_lb" "alb" {
  name               = "alb"
  load_balancer_type = "application"
  subnets            = [aws_subnet.public_a.id, aws_subnet.public_b.id]
  security_groups    = [aws_security_group.sg_alb.id]

  tags = {
    Name = "alb"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_lb_listener" "alb_https_443" {
  load_balancer_arn = aws_lb.alb.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.alb_certificate

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tg_web.arn
  }
}

resource "aws_lb_listener_rule" "alb_https_443_rule_10" {
  listener_arn = aws_lb_listener.alb_https_443.arn
  priority     = 10

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tg_orders.arn
  }

  condition {
    path_pattern {
      values = ["/orders*"]
    }
  }
}

resource "aws_lb_listener_rule" "alb_https_443_rule_20" {
  listener_arn = aws_lb_listener.alb_https_443.arn
  priority     = 20

  action {
    type = "forward"

    forward {
      target_group {
        arn    = aws_lb_target_group.tg_web.arn
        weight = 90
      }

      target_group {
        arn    = aws_lb_target_group.tg_new.arn
        weight = 10
      }
    }
  }

  condition {
    host_header {
      values = ["*.example.com"]
    }
  }
}

resource "aws_lb" "nlb" {
  name                             = "nlb"
  load_balancer_type               = "network"
  enable_cross_zone_load_balancing = true

  tags = {
    Name = "nlb"
  }

  subnet_mapping {
    subnet_id     = aws_subnet.public_a.id
    allocation_id = aws_eip.eip_a.allocation_id
  }

  subnet_mapping {
    subnet_id     = aws_subnet.public_b.id
    allocation_id = aws_eip.eip_b.allocation_id
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_lb_listener" "nlb_tcp_443" {
  load_balancer_arn = aws_lb.nlb.arn
  port              = 443
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tg_alb.arn
  }
}

resource "aws_lb" "nlb_fixed" {
  name               = "nlb-fixed"
  load_balancer_type = "network"
  ip_address_type    = "dualstack"

  tags = {
    Name = "nlb-fixed"
  }

  subnet_mapping {
    subnet_id = aws_subnet.public_a.id
  }

  subnet_mapping {
    subnet_id    = aws_subnet.public_b.id
    ipv6_address = cidrhost(aws_subnet.public_b.ipv6_cidr_block, 80)
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_lb_listener" "nlb_fixed_tcp_5432" {
  load_balancer_arn = aws_lb.nlb_fixed.arn
  port              = 5432
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tg_ip.arn
  }
}

resource "aws_lb" "nlb_in" {
  name               = "nlb-in"
  load_balancer_type = "network"
  internal           = true

  tags = {
    Name = "nlb-in"
  }

  subnet_mapping {
    subnet_id            = aws_subnet.app_a.id
    private_ipv4_address = "10.0.10.50"
  }

  subnet_mapping {
    subnet_id = aws_subnet.app_b.id
  }
}

resource "aws_lb_listener" "nlb_in_tcp_5432" {
  load_balancer_arn = aws_lb.nlb_in.arn
  port              = 5432
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tg_ip.arn
  }
}

resource "aws_elb" "old" {
  name                      = "old"
  internal                  = true
  subnets                   = [aws_subnet.app_a.id]
  cross_zone_load_balancing = false

  tags = {
    Name = "old"
  }

  listener {
    lb_port           = 22
    lb_protocol       = "tcp"
    instance_port     = 22
    instance_protocol = "tcp"
  }

  health_check {
    target              = "TCP:22"
    interval            = 30
    timeout             = 5
    healthy_threshold   = 10
    unhealthy_threshold = 2
  }
}

resource "aws_elb" "old_front" {
  name                      = "old-front"
  subnets                   = [aws_subnet.public_a.id, aws_subnet.public_b.id]
  security_groups           = [aws_security_group.sg_alb.id]
  instances                 = [aws_instance.app_1.id, aws_instance.app_2.id]
  cross_zone_load_balancing = true

  tags = {
    Name = "Old front"
  }

  listener {
    lb_port           = 80
    lb_protocol       = "http"
    instance_port     = 8080
    instance_protocol = "http"
  }

  listener {
    lb_port            = 993
    lb_protocol        = "ssl"
    instance_port      = 143
    instance_protocol  = "tcp"
    ssl_certificate_id = var.old_front_certificate
  }

  health_check {
    target              = "HTTP:8080/health"
    interval            = 30
    timeout             = 5
    healthy_threshold   = 10
    unhealthy_threshold = 2
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_lb_target_group" "tg_alb" {
  name        = "tg-alb"
  target_type = "alb"
  port        = 443
  protocol    = "TCP"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "tg-alb"
  }

  health_check {
    enabled             = true
    protocol            = "TCP"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }
}

resource "aws_lb_target_group_attachment" "tg_alb_alb" {
  target_group_arn = aws_lb_target_group.tg_alb.arn
  target_id        = aws_lb.alb.arn
}

resource "aws_lb_target_group" "tg_ip" {
  name               = "tg-ip"
  target_type        = "ip"
  port               = 5432
  protocol           = "TCP"
  vpc_id             = aws_vpc.vpc.id
  preserve_client_ip = "false"

  tags = {
    Name = "tg-ip"
  }

  health_check {
    enabled             = true
    protocol            = "TCP"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }
}

resource "aws_lb_target_group_attachment" "tg_ip_10_0_10_4" {
  target_group_arn = aws_lb_target_group.tg_ip.arn
  target_id        = "10.0.10.4"
}

resource "aws_lb_target_group_attachment" "tg_ip_192_168_7_9" {
  target_group_arn  = aws_lb_target_group.tg_ip.arn
  target_id         = "192.168.7.9"
  availability_zone = "all"
}

resource "aws_lb_target_group" "tg_new" {
  name                              = "tg-new"
  port                              = 8080
  protocol                          = "HTTP"
  vpc_id                            = aws_vpc.vpc.id
  load_balancing_cross_zone_enabled = "false"

  tags = {
    Name = "tg-new"
  }

  health_check {
    enabled             = true
    protocol            = "HTTP"
    path                = "/"
    matcher             = "200"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }
}

resource "aws_lb_target_group_attachment" "tg_new_app_2" {
  target_group_arn = aws_lb_target_group.tg_new.arn
  target_id        = aws_instance.app_2.id
}

resource "aws_lb_target_group" "tg_orders" {
  name        = "tg-orders"
  target_type = "lambda"

  tags = {
    Name = "tg-orders"
  }
}

resource "aws_lambda_permission" "tg_orders_orders" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.orders.function_name
  principal     = "elasticloadbalancing.amazonaws.com"
  source_arn    = aws_lb_target_group.tg_orders.arn
}

resource "aws_lb_target_group_attachment" "tg_orders_orders" {
  target_group_arn = aws_lb_target_group.tg_orders.arn
  target_id        = aws_lambda_function.orders.arn

  depends_on = [aws_lambda_permission.tg_orders_orders]
}

resource "aws_lb_target_group" "tg_web" {
  name     = "tg-web"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = aws_vpc.vpc.id

  tags = {
    Name = "tg-web"
  }

  health_check {
    enabled             = true
    protocol            = "HTTP"
    path                = "/healthz"
    matcher             = "200"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }
}

resource "aws_lb_target_group_attachment" "tg_web_app_1" {
  target_group_arn = aws_lb_target_group.tg_web.arn
  target_id        = aws_instance.app_1.id
}

resource "aws_lb_target_group_attachment" "tg_web_app_2_8081" {
  target_group_arn = aws_lb_target_group.tg_web.arn
  target_id        = aws_instance.app_2.id
  port             = 8081
}
