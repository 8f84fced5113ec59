resource "aws_security_group" "dns_group" {
  name   = "dns-group"
  vpc_id = aws_vpc.shared_services.id

  tags = {
    Name = "dns-group"
  }
}

resource "aws_vpc_security_group_ingress_rule" "dns_group_udp_53_from_shop_group" {
  security_group_id            = aws_security_group.dns_group.id
  ip_protocol                  = "udp"
  from_port                    = 53
  to_port                      = 53
  referenced_security_group_id = join("/", ["222222222222", aws_security_group.shop_group.id])
}

resource "aws_vpc_security_group_ingress_rule" "dns_group_tcp_53_from_shop_default" {
  security_group_id            = aws_security_group.dns_group.id
  ip_protocol                  = "tcp"
  from_port                    = 53
  to_port                      = 53
  referenced_security_group_id = join("/", ["222222222222", aws_default_security_group.shop_default.id])
}

resource "aws_vpc_security_group_egress_rule" "dns_group_all_to_any_ipv4" {
  security_group_id = aws_security_group.dns_group.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "dns_group_all_to_any_ipv6" {
  security_group_id = aws_security_group.dns_group.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}

resource "aws_default_security_group" "shop_default" {
  provider = aws.account_222222222222
  vpc_id   = aws_vpc.shop.id

  tags = {
    Name = "shop-default"
  }

  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    security_groups = [join("/", ["111111111111", aws_security_group.dns_group.id])]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_security_group" "shop_group" {
  provider = aws.account_222222222222
  name     = "shop-group"
  vpc_id   = aws_vpc.shop.id

  tags = {
    Name = "shop-group"
  }
}

resource "aws_vpc_security_group_egress_rule" "shop_group_all_to_any_ipv4" {
  provider          = aws.account_222222222222
  security_group_id = aws_security_group.shop_group.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "shop_group_all_to_any_ipv6" {
  provider          = aws.account_222222222222
  security_group_id = aws_security_group.shop_group.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
