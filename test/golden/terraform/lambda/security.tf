resource "aws_security_group" "functions" {
  name   = "functions"
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "functions"
  }
}

resource "aws_vpc_security_group_egress_rule" "functions_all_to_any_ipv4" {
  security_group_id = aws_security_group.functions.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "functions_all_to_any_ipv6" {
  security_group_id = aws_security_group.functions.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
