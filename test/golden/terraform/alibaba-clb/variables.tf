variable "public_certificate_id" {
  description = "TF_ALI_CERTIFICATE"
  type        = string
}
