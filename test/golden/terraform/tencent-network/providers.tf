provider "tencentcloud" {
  region = "ap-guangzhou"
}
