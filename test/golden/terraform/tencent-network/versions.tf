# Written by Netdraft from the design "tencent-network".
terraform {
  required_version = ">= 1.5"

  required_providers {
    tencentcloud = {
      source  = "tencentcloudstack/tencentcloud"
      version = ">= 1.83.25, < 2.0.0"
    }
  }
}
