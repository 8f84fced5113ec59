variable "alb_certificate_id" {
  description = "The server certificate of alb, which Alibaba Cloud knows by an id."
  type        = string
}

variable "nlb_certificate_id" {
  description = "The server certificate of nlb, which Alibaba Cloud knows by an id."
  type        = string
}
