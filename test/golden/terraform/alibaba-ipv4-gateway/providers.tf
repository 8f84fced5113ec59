provider "alicloud" {
  region = "cn-beijing"
}
