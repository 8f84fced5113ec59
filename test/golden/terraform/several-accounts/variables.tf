variable "account_222222222222_role_arn" {
  description = "ARN of the role in account 222222222222 that Terraform takes on to build there."
  type        = string
}

variable "orders_package" {
  description = "Path of the deployment package (.zip) of the function orders."
  type        = string
}

variable "orders_handler" {
  description = "What the function orders calls in its package."
  type        = string
  default     = "index.handler"
}
