variable "public_certificate_id" {
  description = "The server certificate of public, which Alibaba Cloud knows by an id."
  type        = string
}
