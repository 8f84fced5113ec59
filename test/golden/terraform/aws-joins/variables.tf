variable "edge_two_customer_gateway_ip" {
  description = "Public IPv4 address of the customer gateway at the far end of edge two."
  type        = string
}

variable "line_connection_id" {
  description = "Id of the Direct Connect connection that carries line."
  type        = string
}

variable "line_bgp_asn" {
  description = "Autonomous system number of the router at the far end of line."
  type        = number
  default     = 65000
}
