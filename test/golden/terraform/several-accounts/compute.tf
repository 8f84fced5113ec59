data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

data "aws_ssm_parameter" "al2023_x86_64_account_222222222222" {
  provider = aws.account_222222222222
  name     = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

data "aws_ssm_parameter" "al2023_x86_64_account_222222222222_eu_central_1" {
  provider = aws.account_222222222222
  region   = "eu-central-1"
  name     = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "dns" {
  ami                    = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.services_a.id
  vpc_security_group_ids = [aws_security_group.dns_group.id]

  tags = {
    Name = "dns"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "store" {
  provider      = aws.account_222222222222
  region        = "eu-central-1"
  ami           = data.aws_ssm_parameter.al2023_x86_64_account_222222222222_eu_central_1.insecure_value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.archive_a.id

  tags = {
    Name = "store"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "web" {
  provider               = aws.account_222222222222
  ami                    = data.aws_ssm_parameter.al2023_x86_64_account_222222222222.insecure_value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.shop_a.id
  vpc_security_group_ids = [aws_security_group.shop_group.id]

  tags = {
    Name = "web"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_lambda_function" "orders" {
  provider         = aws.account_222222222222
  function_name    = "orders"
  role             = aws_iam_role.orders.arn
  runtime          = "nodejs22.x"
  handler          = var.orders_handler
  filename         = var.orders_package
  source_code_hash = filebase64sha256(var.orders_package)

  vpc_config {
    subnet_ids         = [aws_subnet.shop_a.id]
    security_group_ids = [aws_security_group.shop_group.id]
  }

  depends_on = [aws_iam_role_policy_attachment.orders]
}

resource "aws_iam_role" "orders" {
  provider    = aws.account_222222222222
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
  provider   = aws.account_222222222222
  role       = aws_iam_role.orders.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
