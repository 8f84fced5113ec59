output "firewall_address_public_ip" {
  description = "The public IPv4 address that AWS gave to firewall address."
  value       = aws_eip.firewall_address.public_ip
}

output "inside_address_public_ip" {
  description = "The public IPv4 address that AWS gave to inside address."
  value       = aws_eip.inside_address.public_ip
}
