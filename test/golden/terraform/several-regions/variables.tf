variable "fn_package" {
  description = "Path of the deployment package (.zip) of the function fn."
  type        = string
}

variable "fn_handler" {
  description = "What the function fn calls in its package."
  type        = string
  default     = "index.handler"
}
