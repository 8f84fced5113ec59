data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "anybody" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.free.id
  vpc_security_group_ids = [aws_security_group.only_one_host.id]

  tags = {
    Name = "anybody"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "first" {
  ami           = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.named.id
  private_ip    = "10.0.0.4"

  tags = {
    Name = "first"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "second" {
  ami                   = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type         = "t3.micro"
  subnet_id             = aws_subnet.named.id
  private_ip            = "10.0.0.99"
  secondary_private_ips = ["10.0.0.100", "10.0.0.101"]

  tags = {
    Name = "second"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_network_interface" "eni" {
  subnet_id   = aws_subnet.named.id
  private_ips = ["10.0.0.5"]

  tags = {
    Name = "eni"
  }
}
