resource "aws_lb" "web_load_balancer_of_the_whole_shop_in_frankfurt" {
  name               = "web-load-balancer-of-the-whole-s"
  load_balancer_type = "application"
  subnets            = [aws_subnet.not_a_comment.id, aws_subnet.b.id]

  tags = {
    Name = "Web load balancer of the whole shop in Frankfurt"
  }
}

resource "aws_lb_listener" "web_load_balancer_of_the_whole_shop_in_frankfurt_http_80" {
  load_balancer_arn = aws_lb.web_load_balancer_of_the_whole_shop_in_frankfurt.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.ziele_fur_alles.arn
  }
}

resource "aws_lb" "internal_api" {
  name               = "nlb-internal-api"
  load_balancer_type = "network"
  internal           = true
  subnets            = [aws_subnet.not_a_comment.id]

  tags = {
    Name = "internal-api"
  }
}

resource "aws_lb_target_group" "ziele_fur_alles" {
  name     = "ziele-fur-alles"
  port     = 80
  protocol = "HTTP"
  vpc_id   = aws_vpc.quotes_and_and_aws_vpc_x_id_and_if_true.id

  tags = {
    Name = "Ziele für alles"
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
