output "eip_public_ip" {
  description = "The public IPv4 address that AWS gave to eip."
  value       = aws_eip.eip.public_ip
}
