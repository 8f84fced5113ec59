output "eip_box_public_ip" {
  description = "The public IPv4 address of eip-box."
  value       = alicloud_eip_address.eip_box.ip_address
}

output "eip_eni_public_ip" {
  description = "The public IPv4 address of eip-eni."
  value       = alicloud_eip_address.eip_eni.ip_address
}

output "eip_in_public_ip" {
  description = "The public IPv4 address of eip-in."
  value       = alicloud_eip_address.eip_in.ip_address
}

output "eip_out_public_ip" {
  description = "The public IPv4 address of eip-out."
  value       = alicloud_eip_address.eip_out.ip_address
}
