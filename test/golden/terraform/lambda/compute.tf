resource "aws_lambda_function" "monthly_reports" {
  function_name    = "monthly_reports"
  role             = aws_iam_role.monthly_reports.arn
  runtime          = "python3.13"
  handler          = var.monthly_reports_handler
  filename         = var.monthly_reports_package
  source_code_hash = filebase64sha256(var.monthly_reports_package)

  vpc_config {
    subnet_ids         = [aws_subnet.private_b.id]
    security_group_ids = [aws_vpc.vpc.default_security_group_id]
  }

  depends_on = [aws_iam_role_policy_attachment.monthly_reports]
}

resource "aws_iam_role" "monthly_reports" {
  name_prefix = "monthly_reports-"

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

resource "aws_iam_role_policy_attachment" "monthly_reports" {
  role       = aws_iam_role.monthly_reports.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_lambda_function" "no_vpc" {
  function_name    = "no-vpc"
  role             = aws_iam_role.no_vpc.arn
  runtime          = "nodejs22.x"
  handler          = var.no_vpc_handler
  filename         = var.no_vpc_package
  source_code_hash = filebase64sha256(var.no_vpc_package)

  depends_on = [aws_iam_role_policy_attachment.no_vpc]
}

resource "aws_iam_role" "no_vpc" {
  name_prefix = "no-vpc-"

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

resource "aws_iam_role_policy_attachment" "no_vpc" {
  role       = aws_iam_role.no_vpc.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_lambda_function" "orders" {
  function_name    = "Orders"
  role             = aws_iam_role.orders.arn
  runtime          = "nodejs22.x"
  handler          = var.orders_handler
  filename         = var.orders_package
  source_code_hash = filebase64sha256(var.orders_package)

  vpc_config {
    subnet_ids                  = [aws_subnet.private_a.id, aws_subnet.private_b.id]
    security_group_ids          = [aws_security_group.functions.id]
    ipv6_allowed_for_dual_stack = true
  }

  depends_on = [aws_iam_role_policy_attachment.orders]
}

resource "aws_iam_role" "orders" {
  name_prefix = "Orders-"

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

resource "aws_iam_role_policy_attachment" "orders" {
  role       = aws_iam_role.orders.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
