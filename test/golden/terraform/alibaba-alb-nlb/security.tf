resource "alicloud_security_group" "sg" {
  security_group_name = "sg"
  vpc_id              = alicloud_vpc.vpc.id
}

resource "alicloud_security_group_rule" "sg_allow_tcp_8080_from_any_ipv4_1" {
  security_group_id = alicloud_security_group.sg.id
  type              = "ingress"
  ip_protocol       = "tcp"
  nic_type          = "intranet"
  policy            = "accept"
  priority          = 1
  port_range        = "8080/8080"
  cidr_ip           = "0.0.0.0/0"
}
