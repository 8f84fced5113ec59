variable "orders_package" {
  description = "Path of the deployment package (.zip) of the function orders."
  type        = string
}

variable "orders_handler" {
  description = "What the function orders calls in its package."
  type        = string
  default     = "index.handler"
}

variable "alb_certificate" {
  description = "ARN of the certificate (ACM) that the encrypted listeners of alb show."
  type        = string
}

variable "old_front_certificate" {
  description = "ARN of the certificate (ACM) that the encrypted listeners of Old front show."
  type        = string
}
