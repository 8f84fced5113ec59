resource "aws_security_group" "default" {
  name   = "sg_default"
  vpc_id = aws_vpc.quotes_and_and_aws_vpc_x_id_and_if_true.id

  tags = {
    Name = "default"
  }
}

resource "aws_security_group" "sg_3" {
  name   = "sg_3"
  vpc_id = aws_vpc.quotes_and_and_aws_vpc_x_id_and_if_true.id

  tags = {
    Name = "名"
  }
}

resource "aws_vpc_security_group_ingress_rule" "sg_3_tcp_443_from_sg_web" {
  security_group_id            = aws_security_group.sg_3.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.sg_web.id
}

resource "aws_security_group" "sg_web" {
  name   = "sg_web"
  vpc_id = aws_vpc.quotes_and_and_aws_vpc_x_id_and_if_true.id

  tags = {
    Name = "sg-web"
  }
}

resource "aws_vpc_security_group_ingress_rule" "sg_web_tcp_443_from_any_ipv4" {
  security_group_id = aws_security_group.sg_web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "say _hi_ $${x}"
}

resource "aws_vpc_security_group_egress_rule" "sg_web_all_to_any_ipv4" {
  security_group_id = aws_security_group.sg_web.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "sg_web_all_to_any_ipv6" {
  security_group_id = aws_security_group.sg_web.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
