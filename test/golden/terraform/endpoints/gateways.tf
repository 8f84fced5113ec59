resource "aws_vpc_endpoint" "dual" {
  vpc_id              = aws_vpc.vpc.id
  service_name        = "com.amazonaws.eu-central-1.s3"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id]
  private_dns_enabled = false
  ip_address_type     = "dualstack"

  tags = {
    Name = "dual"
  }

  subnet_configuration {
    subnet_id = aws_subnet.a.id
    ipv6      = "2001:db8:1a2b:c00::77"
  }
}

resource "aws_vpc_endpoint" "gateway" {
  vpc_id            = aws_vpc.vpc.id
  service_name      = "com.amazonaws.eu-central-1.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.rt.id]
  policy            = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}"

  tags = {
    Name = "gateway"
  }
}

resource "aws_vpc_endpoint" "interface" {
  vpc_id              = aws_vpc.vpc.id
  service_name        = "com.amazonaws.eu-central-1.ssm"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id, aws_subnet.b.id]
  security_group_ids  = [aws_security_group.sg.id]
  private_dns_enabled = true

  tags = {
    Name = "interface"
  }

  subnet_configuration {
    subnet_id = aws_subnet.a.id
    ipv4      = "10.0.0.77"
  }
}
