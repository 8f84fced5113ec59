resource "aws_lb" "gwlb" {
  name                             = "gwlb"
  load_balancer_type               = "gateway"
  subnets                          = [aws_subnet.walls.id]
  enable_cross_zone_load_balancing = true

  tags = {
    Name = "gwlb"
  }
}

resource "aws_lb_listener" "gwlb" {
  load_balancer_arn = aws_lb.gwlb.arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tg.arn
  }
}

resource "aws_lb_target_group" "tg" {
  name     = "tg"
  port     = 6081
  protocol = "GENEVE"
  vpc_id   = aws_vpc.security.id

  tags = {
    Name = "tg"
  }

  health_check {
    enabled             = true
    protocol            = "TCP"
    port                = "80"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }
}

resource "aws_lb_target_group_attachment" "tg_wall" {
  target_group_arn = aws_lb_target_group.tg.arn
  target_id        = aws_instance.wall.id
}

resource "aws_vpc_endpoint_service" "svc" {
  acceptance_required        = true
  gateway_load_balancer_arns = [aws_lb.gwlb.arn]

  tags = {
    Name = "svc"
  }
}
