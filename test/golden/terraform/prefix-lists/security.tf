resource "aws_default_security_group" "default_group" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "default-group"
  }

  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    prefix_list_ids = [aws_ec2_managed_prefix_list.partners.id]
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

resource "aws_security_group" "sg" {
  name   = "sg"
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "sg"
  }
}

resource "aws_vpc_security_group_ingress_rule" "sg_tcp_443_from_partners" {
  security_group_id = aws_security_group.sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_ec2_managed_prefix_list.partners.id
}

resource "aws_vpc_security_group_ingress_rule" "sg_tcp_443_from_partners_6" {
  security_group_id = aws_security_group.sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_ec2_managed_prefix_list.partners_6.id
}

resource "aws_vpc_security_group_egress_rule" "sg_tcp_443_to_com_amazonaws_us_east_1_s3" {
  security_group_id = aws_security_group.sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = data.aws_ec2_managed_prefix_list.com_amazonaws_us_east_1_s3.id
}

data "aws_ec2_managed_prefix_list" "com_amazonaws_us_east_1_s3" {
  name = "com.amazonaws.us-east-1.s3"
}

resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "partners"
  address_family = "IPv4"
  max_entries    = 10

  tags = {
    Name = "partners"
  }

  entry {
    cidr        = "203.0.113.0/24"
    description = "the partner"
  }

  entry {
    cidr = "198.51.100.0/25"
  }
}

resource "aws_ec2_managed_prefix_list" "partners_6" {
  name           = "partners-6"
  address_family = "IPv6"
  max_entries    = 1

  tags = {
    Name = "partners-6"
  }

  entry {
    cidr = "2001:db8:5::/48"
  }
}
