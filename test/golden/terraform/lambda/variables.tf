variable "monthly_reports_package" {
  description = "Path of the deployment package (.zip) of the function Monthly reports."
  type        = string
}

variable "monthly_reports_handler" {
  description = "What the function Monthly reports calls in its package."
  type        = string
  default     = "lambda_function.lambda_handler"
}

variable "no_vpc_package" {
  description = "Path of the deployment package (.zip) of the function no-vpc."
  type        = string
}

variable "no_vpc_handler" {
  description = "What the function no-vpc calls in its package."
  type        = string
  default     = "index.handler"
}

variable "orders_package" {
  description = "Path of the deployment package (.zip) of the function Orders."
  type        = string
}

variable "orders_handler" {
  description = "What the function Orders calls in its package."
  type        = string
  default     = "index.handler"
}
