output "eip_1_public_ip" {
  description = "The public IPv4 address of eip-1."
  value       = aws_eip.eip_1.public_ip
}

output "eip_2_public_ip" {
  description = "The public IPv4 address of eip-2."
  value       = aws_eip.eip_2.public_ip
}

output "eip_3_public_ip" {
  description = "The public IPv4 address of eip-3."
  value       = aws_eip.eip_3.public_ip
}
