variable "clb_v6_certificate_id" {
  description = "Id of the certificate that the HTTPS and TCP SSL listeners of clb-v6 show."
  type        = string
}

variable "clb_v6_sla_type" {
  description = "The LCU-supported specification of clb-v6, as the console names it."
  type        = string
}
