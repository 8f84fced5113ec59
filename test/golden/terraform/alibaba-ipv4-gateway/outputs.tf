output "eip_nat_public_ip" {
  description = "The public IPv4 address of eip-nat."
  value       = alicloud_eip_address.eip_nat.ip_address
}

output "eip_web_public_ip" {
  description = "The public IPv4 address of eip-web."
  value       = alicloud_eip_address.eip_web.ip_address
}
