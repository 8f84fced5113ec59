resource "aws_security_group" "only_one_host" {
  name   = "only one host"
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "only one host"
  }
}

resource "aws_vpc_security_group_ingress_rule" "only_one_host_tcp_22_from_10_0_0_4_32" {
  security_group_id = aws_security_group.only_one_host.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "10.0.0.4/32"
}

resource "aws_vpc_security_group_egress_rule" "only_one_host_all_to_any_ipv4" {
  security_group_id = aws_security_group.only_one_host.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "only_one_host_all_to_any_ipv6" {
  security_group_id = aws_security_group.only_one_host.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
