output "eip_2_public_ip" {
  description = "The public IPv4 address of eip-2."
  value       = aws_eip.eip_2.public_ip
}
