data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "firewall" {
  ami               = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type     = "t3.micro"
  subnet_id         = aws_subnet.fw_net.id
  private_ip        = "10.0.2.4"
  source_dest_check = false

  tags = {
    Name = "firewall"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "one_leg" {
  ami           = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.auto_net.id

  tags = {
    Name = "one-leg"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "two_legs" {
  ami                         = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.auto_net.id
  associate_public_ip_address = false

  tags = {
    Name = "two-legs"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "web" {
  ami                         = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.web_net.id
  associate_public_ip_address = false

  tags = {
    Name = "web"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_network_interface" "firewall_inside" {
  subnet_id         = aws_subnet.fw_net.id
  private_ips       = ["10.0.2.20"]
  source_dest_check = false

  tags = {
    Name = "firewall inside"
  }
}

resource "aws_network_interface_attachment" "firewall_inside" {
  instance_id          = aws_instance.firewall.id
  network_interface_id = aws_network_interface.firewall_inside.id
  device_index         = 1
}

resource "aws_network_interface" "firewall_second" {
  subnet_id               = aws_subnet.fw_net.id
  private_ip_list_enabled = true
  private_ip_list         = ["10.0.2.5", "10.0.2.31", "10.0.2.32"]

  tags = {
    Name = "firewall second"
  }
}

resource "aws_network_interface_attachment" "firewall_second" {
  instance_id          = aws_instance.firewall.id
  network_interface_id = aws_network_interface.firewall_second.id
  device_index         = 2
}

resource "aws_network_interface" "second_leg" {
  subnet_id = aws_subnet.auto_net.id

  tags = {
    Name = "second-leg"
  }
}

resource "aws_network_interface_attachment" "second_leg" {
  instance_id          = aws_instance.two_legs.id
  network_interface_id = aws_network_interface.second_leg.id
  device_index         = 1
}
