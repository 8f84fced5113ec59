resource "aws_lb" "nlb" {
  name                                                         = "nlb"
  load_balancer_type                                           = "network"
  internal                                                     = true
  subnets                                                      = [aws_subnet.front.id]
  security_groups                                              = [aws_security_group.sg_nlb.id]
  enforce_security_group_inbound_rules_on_private_link_traffic = "off"

  tags = {
    Name = "nlb"
  }
}

resource "aws_lb_listener" "nlb_tcp_443" {
  load_balancer_arn = aws_lb.nlb.arn
  port              = 443
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tg.arn
  }
}

resource "aws_lb_target_group" "tg" {
  name     = "tg"
  port     = 8443
  protocol = "TCP"
  vpc_id   = aws_vpc.provider.id

  tags = {
    Name = "tg"
  }

  health_check {
    enabled             = true
    protocol            = "TCP"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }
}

resource "aws_lb_target_group_attachment" "tg_server" {
  target_group_arn = aws_lb_target_group.tg.arn
  target_id        = aws_instance.server.id
}

resource "aws_vpc_endpoint_service" "svc" {
  acceptance_required        = false
  network_load_balancer_arns = [aws_lb.nlb.arn]
  private_dns_name           = "pay.example.com"

  tags = {
    Name = "svc"
  }
}
