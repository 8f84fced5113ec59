resource "aws_vpc_peering_connection" "asked_by_them" {
  vpc_id        = aws_vpc.own.id
  peer_vpc_id   = data.aws_vpc.network_of_the_platform_team.id
  peer_owner_id = "111111111111"

  tags = {
    Name = "asked-by-them"
  }
}
