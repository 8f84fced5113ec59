variable "backup_vpn_customer_gateway_ip" {
  description = "Public IPv4 address of the customer gateway at the far end of Backup VPN."
  type        = string
}

variable "line_connection_id" {
  description = "Id of the Direct Connect connection that carries Line."
  type        = string
}

variable "line_bgp_asn" {
  description = "Autonomous system number of the router at the far end of Line."
  type        = number
  default     = 65000
}

variable "line_for_ipv4_connection_id" {
  description = "Id of the Direct Connect connection that carries Line for IPv4."
  type        = string
}

variable "line_for_ipv4_bgp_asn" {
  description = "Autonomous system number of the router at the far end of Line for IPv4."
  type        = number
  default     = 65000
}
