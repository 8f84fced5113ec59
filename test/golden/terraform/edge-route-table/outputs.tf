output "firewall_address_public_ip" {
  description = "The public IPv4 address of firewall address."
  value       = aws_eip.firewall_address.public_ip
}

output "inside_address_public_ip" {
  description = "The public IPv4 address of inside address."
  value       = aws_eip.inside_address.public_ip
}
