data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "host" {
  ami                = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type      = "t3.micro"
  subnet_id          = aws_subnet.v6.id
  ipv6_address_count = 1

  tags = {
    Name = "host"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "no_v6" {
  ami           = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.public.id
  private_ip    = "10.0.0.5"

  tags = {
    Name = "no-v6"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}
