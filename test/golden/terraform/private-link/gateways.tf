resource "aws_vpc_endpoint" "vpce" {
  vpc_id              = aws_vpc.consumer.id
  service_name        = aws_vpc_endpoint_service.svc.service_name
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.ends.id]
  security_group_ids  = [aws_security_group.sg_ends.id]
  private_dns_enabled = true

  tags = {
    Name = "vpce"
  }
}
