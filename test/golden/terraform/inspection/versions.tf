# Written by Netdraft from the design "Inspection, and exemptions from Block Public Access".
terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}
