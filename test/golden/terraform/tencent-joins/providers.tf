provider "tencentcloud" {
  region = "ap-guangzhou"
}

provider "tencentcloud" {
  alias  = "ap_singapore"
  region = "ap-singapore"
}
