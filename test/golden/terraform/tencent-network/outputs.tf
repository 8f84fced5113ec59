output "eip_eni_public_ip" {
  description = "The public IPv4 address of eip-eni."
  value       = tencentcloud_eip.eip_eni.public_ip
}

output "eip_nat_public_ip" {
  description = "The public IPv4 address of eip-nat."
  value       = tencentcloud_eip.eip_nat.public_ip
}

output "eip_nat_2_public_ip" {
  description = "The public IPv4 address of eip-nat-2."
  value       = tencentcloud_eip.eip_nat_2.public_ip
}

output "eip_spare_public_ip" {
  description = "The public IPv4 address of eip-spare."
  value       = tencentcloud_eip.eip_spare.public_ip
}

output "eip_standard_public_ip" {
  description = "The public IPv4 address of eip-standard."
  value       = tencentcloud_eip.eip_standard.public_ip
}

output "eip_web_public_ip" {
  description = "The public IPv4 address of eip-web."
  value       = tencentcloud_eip.eip_web.public_ip
}
