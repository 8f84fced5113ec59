data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "app" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = data.aws_subnet.apps.id
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = {
    Name = "app"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}
