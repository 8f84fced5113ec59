resource "aws_default_security_group" "default_of_a" {
  vpc_id = aws_vpc.a.id

  tags = {
    Name = "default of a"
  }

  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    security_groups = [aws_vpc.b.default_security_group_id]
  }

  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_default_security_group" "default_of_b" {
  vpc_id = aws_vpc.b.id

  tags = {
    Name = "default of b"
  }

  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    security_groups = [aws_vpc.a.default_security_group_id]
  }
}

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv4"
  max_entries    = 1

  tags = {
    Name = "offices"
  }
}
