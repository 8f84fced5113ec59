data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "server" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.front.id
  vpc_security_group_ids = [aws_security_group.sg_server.id]

  tags = {
    Name = "server"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}
