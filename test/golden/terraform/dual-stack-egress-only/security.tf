resource "aws_security_group" "inside" {
  name   = "inside"
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "inside"
  }
}

resource "aws_vpc_security_group_ingress_rule" "inside_tcp_443_from_2600_1f18_1234_5600_56" {
  security_group_id = aws_security_group.inside.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv6         = aws_vpc.main.ipv6_cidr_block
}

resource "aws_vpc_security_group_ingress_rule" "inside_tcp_443_from_2600_1f18_1234_5611_64" {
  security_group_id = aws_security_group.inside.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv6         = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 17)
}

resource "aws_vpc_security_group_ingress_rule" "inside_icmpv6_128_from_any_ipv6" {
  security_group_id = aws_security_group.inside.id
  ip_protocol       = "icmpv6"
  from_port         = 128
  to_port           = -1
  cidr_ipv6         = "::/0"
}

resource "aws_vpc_security_group_ingress_rule" "inside_tcp_22_from_2600_1f18_1234_5611_10_128" {
  security_group_id = aws_security_group.inside.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv6         = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 72, 313594649253062377488)
}

resource "aws_vpc_security_group_egress_rule" "inside_all_to_any_ipv4" {
  security_group_id = aws_security_group.inside.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "inside_all_to_any_ipv6" {
  security_group_id = aws_security_group.inside.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
