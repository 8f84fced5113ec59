data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "app_1" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app_a.id
  vpc_security_group_ids = [aws_security_group.sg_app.id]
  private_ip             = "10.0.10.4"

  tags = {
    Name = "app-1"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "app_2" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app_b.id
  vpc_security_group_ids = [aws_security_group.sg_app.id]

  tags = {
    Name = "app-2"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_lambda_function" "orders" {
  function_name    = "orders"
  role             = aws_iam_role.orders.arn
  runtime          = "nodejs22.x"
  handler          = var.orders_handler
  filename         = var.orders_package
  source_code_hash = filebase64sha256(var.orders_package)

  depends_on = [aws_iam_role_policy_attachment.orders]
}

resource "aws_iam_role" "orders" {
  name_prefix = "orders-"

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
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}
