variable "a_b_c_d_package" {
  description = "Path of the deployment package (.zip) of the function a b/c \"d\"."
  type        = string
}

variable "a_b_c_d_handler" {
  description = "What the function a b/c \"d\" calls in its package."
  type        = string
  default     = "lambda_function.lambda_handler"
}
