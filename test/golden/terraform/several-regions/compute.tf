data "aws_ssm_parameter" "al2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

data "aws_ssm_parameter" "al2023_x86_64_eu_west_3" {
  region = "eu-west-3"
  name   = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "web" {
  ami           = data.aws_ssm_parameter.al2023_x86_64.insecure_value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.hosts.id

  tags = {
    Name = "web"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_instance" "web_web_2" {
  region        = "eu-west-3"
  ami           = data.aws_ssm_parameter.al2023_x86_64_eu_west_3.insecure_value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.hosts_subnet_2.id

  tags = {
    Name = "web"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_lambda_function" "fn" {
  region           = "eu-west-3"
  function_name    = "fn"
  role             = aws_iam_role.fn.arn
  runtime          = "nodejs22.x"
  handler          = var.fn_handler
  filename         = var.fn_package
  source_code_hash = filebase64sha256(var.fn_package)

  vpc_config {
    subnet_ids         = [aws_subnet.hosts_subnet_2.id]
    security_group_ids = [aws_vpc.main_vpc_2.default_security_group_id]
  }

  depends_on = [aws_iam_role_policy_attachment.fn]
}

resource "aws_iam_role" "fn" {
  name_prefix = "fn-"

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

resource "aws_iam_role_policy_attachment" "fn" {
  role       = aws_iam_role.fn.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
