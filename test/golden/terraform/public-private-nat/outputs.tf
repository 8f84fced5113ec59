output "nat_address_public_ip" {
  description = "The public IPv4 address of NAT address."
  value       = aws_eip.nat_address.public_ip
}
