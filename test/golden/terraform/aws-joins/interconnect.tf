resource "aws_vpc_peering_connection" "a_to_a_partner" {
  vpc_id        = aws_vpc.a.id
  peer_vpc_id   = "vpc-0123456789abcdef0"
  peer_owner_id = "111122223333"
  peer_region   = "us-west-2"

  tags = {
    Name = "a to a partner"
  }
}

resource "aws_vpc_peering_connection" "a_to_b" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.b.id
  auto_accept = true

  tags = {
    Name = "a to b"
  }

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "a_to_c" {
  vpc_id      = aws_vpc.a.id
  peer_vpc_id = aws_vpc.c.id
  peer_region = "eu-west-1"

  tags = {
    Name = "a to c"
  }
}

resource "aws_vpc_peering_connection_accepter" "a_to_c_accepter" {
  region                    = "eu-west-1"
  vpc_peering_connection_id = aws_vpc_peering_connection.a_to_c.id
  auto_accept               = true

  tags = {
    Name = "a to c"
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection_options" "a_to_c_options" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.a_to_c_accepter.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "b_to_c" {
  vpc_id      = aws_vpc.b.id
  peer_vpc_id = aws_vpc.c.id
  peer_region = "eu-west-1"

  tags = {
    Name = "b to c"
  }
}
