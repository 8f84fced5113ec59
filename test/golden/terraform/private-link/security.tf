resource "aws_security_group" "sg_ends" {
  name   = "sg_ends"
  vpc_id = aws_vpc.consumer.id

  tags = {
    Name = "sg-ends"
  }
}

resource "aws_vpc_security_group_ingress_rule" "sg_ends_tcp_443_from_10_0_0_0_16" {
  security_group_id = aws_security_group.sg_ends.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "sg_ends_all_to_any_ipv4" {
  security_group_id = aws_security_group.sg_ends.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "sg_ends_all_to_any_ipv6" {
  security_group_id = aws_security_group.sg_ends.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}

resource "aws_security_group" "sg_nlb" {
  name   = "sg_nlb"
  vpc_id = aws_vpc.provider.id

  tags = {
    Name = "sg-nlb"
  }
}

resource "aws_vpc_security_group_egress_rule" "sg_nlb_all_to_any_ipv4" {
  security_group_id = aws_security_group.sg_nlb.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "sg_nlb_all_to_any_ipv6" {
  security_group_id = aws_security_group.sg_nlb.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}

resource "aws_security_group" "sg_server" {
  name   = "sg_server"
  vpc_id = aws_vpc.provider.id

  tags = {
    Name = "sg-server"
  }
}

resource "aws_vpc_security_group_ingress_rule" "sg_server_tcp_8443_from_10_1_3_0_24" {
  security_group_id = aws_security_group.sg_server.id
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  cidr_ipv4         = "10.1.3.0/24"
}

resource "aws_vpc_security_group_egress_rule" "sg_server_all_to_any_ipv4" {
  security_group_id = aws_security_group.sg_server.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "sg_server_all_to_any_ipv6" {
  security_group_id = aws_security_group.sg_server.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
