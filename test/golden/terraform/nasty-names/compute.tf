resource "aws_lambda_function" "a_b_c_d" {
  function_name    = "a_b_c_d"
  role             = aws_iam_role.a_b_c_d.arn
  runtime          = "python3.13"
  handler          = var.a_b_c_d_handler
  filename         = var.a_b_c_d_package
  source_code_hash = filebase64sha256(var.a_b_c_d_package)

  vpc_config {
    subnet_ids         = [aws_subnet.not_a_comment.id]
    security_group_ids = [aws_vpc.quotes_and_and_aws_vpc_x_id_and_if_true.default_security_group_id]
  }

  depends_on = [aws_iam_role_policy_attachment.a_b_c_d]
}

resource "aws_iam_role" "a_b_c_d" {
  name_prefix = "a_b_c_d-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = "sts:AssumeRole"
        Principal = {
          Service = "lambda.amazonaws.com"
        }
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "a_b_c_d" {
  role       = aws_iam_role.a_b_c_d.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
