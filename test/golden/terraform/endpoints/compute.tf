data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "host" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [aws_security_group.sg.id]
  private_ip             = "10.0.0.4"

  tags = {
    Name = "host"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}
