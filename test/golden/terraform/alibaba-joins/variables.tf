variable "loose_pre_shared_key" {
  description = "The key that both ends of loose share."
  type        = string
  sensitive   = true
}

variable "loose_customer_gateway_ip" {
  description = "Public IPv4 address of the customer gateway at the far end of loose."
  type        = string
}

variable "vpn_pre_shared_key" {
  description = "The key that both ends of vpn share."
  type        = string
  sensitive   = true
}
