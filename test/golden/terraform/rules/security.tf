resource "aws_default_security_group" "default_group" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "default group"
  }

  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }

  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    security_groups = [aws_security_group.mixed.id]
  }

  ingress {
    protocol         = "tcp"
    from_port        = 443
    to_port          = 443
    ipv6_cidr_blocks = [aws_vpc.main.ipv6_cidr_block]
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

resource "aws_security_group" "mixed" {
  name   = "mixed"
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "mixed"
  }
}

resource "aws_vpc_security_group_ingress_rule" "mixed_icmp_8_from_10_0_0_0_8" {
  security_group_id = aws_security_group.mixed.id
  ip_protocol       = "icmp"
  from_port         = 8
  to_port           = -1
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_ingress_rule" "mixed_icmp_3_4_from_any_ipv4" {
  security_group_id = aws_security_group.mixed.id
  ip_protocol       = "icmp"
  from_port         = 3
  to_port           = 4
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "mixed_esp_from_any_ipv4" {
  security_group_id = aws_security_group.mixed.id
  ip_protocol       = "50"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "mixed_udp_from_192_168_1_0_24" {
  security_group_id = aws_security_group.mixed.id
  ip_protocol       = "udp"
  from_port         = 0
  to_port           = 65535
  cidr_ipv4         = "192.168.1.0/24"
}

resource "aws_vpc_security_group_ingress_rule" "mixed_tcp_22_from_default_group" {
  security_group_id            = aws_security_group.mixed.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
  referenced_security_group_id = aws_default_security_group.default_group.id
}

resource "aws_vpc_security_group_ingress_rule" "mixed_tcp_22_from_192_168_0_0_16" {
  security_group_id = aws_security_group.mixed.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "192.168.0.0/16"
  description       = "first"
}

resource "aws_default_network_acl" "everything_else" {
  default_network_acl_id = aws_vpc.main.default_network_acl_id

  tags = {
    Name = "everything else"
  }

  ingress {
    rule_no         = 90
    action          = "deny"
    protocol        = "udp"
    from_port       = 53
    to_port         = 53
    ipv6_cidr_block = "::/0"
  }

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "icmp"
    from_port  = 0
    to_port    = 0
    icmp_type  = 0
    icmp_code  = 0
    cidr_block = "0.0.0.0/0"
  }

  lifecycle {
    ignore_changes = [subnet_ids]
  }
}

resource "aws_network_acl" "strict" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "strict"
  }
}

resource "aws_network_acl_rule" "strict_inbound_100" {
  network_acl_id = aws_network_acl.strict.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 443
  to_port        = 443
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "strict_inbound_110" {
  network_acl_id  = aws_network_acl.strict.id
  rule_number     = 110
  rule_action     = "allow"
  protocol        = "tcp"
  from_port       = 1024
  to_port         = 65535
  ipv6_cidr_block = "::/0"
}

resource "aws_network_acl_rule" "strict_inbound_120" {
  network_acl_id = aws_network_acl.strict.id
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "icmp"
  icmp_type      = 8
  icmp_code      = -1
  cidr_block     = "10.0.0.0/8"
}

resource "aws_network_acl_rule" "strict_inbound_130" {
  network_acl_id  = aws_network_acl.strict.id
  rule_number     = 130
  rule_action     = "allow"
  protocol        = "58"
  icmp_type       = -1
  icmp_code       = -1
  ipv6_cidr_block = aws_vpc.main.ipv6_cidr_block
}

resource "aws_network_acl_rule" "strict_inbound_140" {
  network_acl_id = aws_network_acl.strict.id
  rule_number    = 140
  rule_action    = "allow"
  protocol       = "47"
  cidr_block     = "10.1.0.0/16"
}

resource "aws_network_acl_rule" "strict_inbound_200" {
  network_acl_id = aws_network_acl.strict.id
  rule_number    = 200
  rule_action    = "deny"
  protocol       = "-1"
  cidr_block     = "198.51.100.0/24"
}

resource "aws_network_acl_rule" "strict_outbound_100" {
  network_acl_id = aws_network_acl.strict.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_association" "a" {
  subnet_id      = aws_subnet.a.id
  network_acl_id = aws_network_acl.strict.id
}
