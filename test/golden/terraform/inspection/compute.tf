data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "wall" {
  ami           = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.walls.id

  tags = {
    Name = "wall"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}
