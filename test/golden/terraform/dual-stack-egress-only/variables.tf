variable "own_space_ipv6_ipam_pool_id" {
  description = "Id of the IPAM pool that holds the IPv6 block of own space."
  type        = string
}
