resource "aws_lb" "alb" {
  name               = "alb"
  load_balancer_type = "application"
  subnets            = [data.aws_subnet.apps.id, data.aws_subnet.public.id]
  security_groups    = [aws_security_group.app.id]

  tags = {
    Name = "alb"
  }
}
