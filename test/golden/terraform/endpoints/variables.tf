variable "vpc_ipv6_ipam_pool_id" {
  description = "Id of the IPAM pool that holds the IPv6 block of vpc."
  type        = string
}
