variable "tencent_account_id" {
  description = "Id (UIN) of the Tencent Cloud account that owns both ends of the peering connections."
  type        = string
}

variable "vpn_pre_shared_key" {
  description = "The key that both ends of vpn share."
  type        = string
  sensitive   = true
}

variable "vpn_bgp_pre_shared_key" {
  description = "The key that both ends of vpn-bgp share."
  type        = string
  sensitive   = true
}

variable "vpn_bgp_customer_gateway_ip" {
  description = "Public IPv4 address of the customer gateway at the far end of vpn-bgp."
  type        = string
}

variable "vpn_ccn_pre_shared_key" {
  description = "The key that both ends of vpn-ccn share."
  type        = string
  sensitive   = true
}

variable "tunnel_connection_id" {
  description = "Id of the Direct Connect connection that carries tunnel."
  type        = string
}

variable "tunnel_bgp_asn" {
  description = "Autonomous system number of the router at the far end of tunnel."
  type        = number
  default     = 65000
}

variable "tunnel_ccn_connection_id" {
  description = "Id of the Direct Connect connection that carries tunnel-ccn."
  type        = string
}

variable "tunnel_ccn_bgp_asn" {
  description = "Autonomous system number of the router at the far end of tunnel-ccn."
  type        = number
  default     = 65000
}
