output "eip_public_ip" {
  description = "The public IPv4 address of eip."
  value       = aws_eip.eip.public_ip
}
