output "eip_a_public_ip" {
  description = "The public IPv4 address of eip-a."
  value       = aws_eip.eip_a.public_ip
}

output "eip_b_public_ip" {
  description = "The public IPv4 address of eip-b."
  value       = aws_eip.eip_b.public_ip
}
