data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "app" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = [aws_security_group.inside.id]
  ipv6_address_count     = 1

  tags = {
    Name = "app"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "db" {
  ami            = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type  = "t3.micro"
  subnet_id      = aws_subnet.private.id
  ipv6_addresses = [cidrhost(aws_subnet.private.ipv6_cidr_block, 16), cidrhost(aws_subnet.private.ipv6_cidr_block, 17)]

  tags = {
    Name = "db"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "own_host" {
  ami            = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type  = "t3.micro"
  subnet_id      = aws_subnet.fixed.id
  ipv6_addresses = ["2001:db8:9:7::42"]

  tags = {
    Name = "own-host"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "web" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.inside.id]

  tags = {
    Name = "web"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}
