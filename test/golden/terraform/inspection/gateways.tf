resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.app.id

  tags = {
    Name = "igw"
  }
}

resource "aws_vpc_endpoint" "vpce" {
  vpc_id            = aws_vpc.app.id
  service_name      = aws_vpc_endpoint_service.svc.service_name
  vpc_endpoint_type = "GatewayLoadBalancer"
  subnet_ids        = [aws_subnet.ends.id]

  tags = {
    Name = "vpce"
  }
}
