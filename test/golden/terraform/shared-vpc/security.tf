resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = data.aws_vpc.network_of_the_platform_team.id

  tags = {
    Name = "app"
  }
}

resource "aws_vpc_security_group_ingress_rule" "app_tcp_443_from_10_0_0_0_16" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "app_all_to_any_ipv4" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "app_all_to_any_ipv6" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
