resource "alicloud_security_group" "sg_db" {
  security_group_name = "sg-db"
  vpc_id              = alicloud_vpc.edge_vpc.id
  inner_access_policy = "Drop"
}

resource "alicloud_security_group_rule" "sg_db_allow_tcp_5432_from_sg_web_1" {
  security_group_id        = alicloud_security_group.sg_db.id
  type                     = "ingress"
  ip_protocol              = "tcp"
  nic_type                 = "intranet"
  policy                   = "accept"
  priority                 = 1
  port_range               = "5432/5432"
  source_security_group_id = alicloud_security_group.sg_web.id
}

resource "alicloud_security_group_rule" "sg_db_deny_all_from_10_20_0_0_16_100" {
  security_group_id = alicloud_security_group.sg_db.id
  type              = "ingress"
  ip_protocol       = "all"
  nic_type          = "intranet"
  policy            = "drop"
  priority          = 100
  port_range        = "-1/-1"
  cidr_ip           = "10.20.0.0/16"
}

resource "alicloud_security_group" "sg_web" {
  security_group_name = "sg-web"
  vpc_id              = alicloud_vpc.edge_vpc.id
}

resource "alicloud_security_group_rule" "sg_web_allow_tcp_443_from_any_ipv4_1" {
  security_group_id = alicloud_security_group.sg_web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  nic_type          = "intranet"
  policy            = "accept"
  priority          = 1
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "sg_web_allow_tcp_443_from_any_ipv6_1" {
  security_group_id = alicloud_security_group.sg_web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  nic_type          = "intranet"
  policy            = "accept"
  priority          = 1
  port_range        = "443/443"
  ipv6_cidr_ip      = "::/0"
}

resource "alicloud_network_acl" "acl" {
  vpc_id           = alicloud_vpc.edge_vpc.id
  network_acl_name = "acl"

  ingress_acl_entries {
    network_acl_entry_name = "inbound-1"
    entry_type             = "custom"
    ip_version             = "IPV4"
    policy                 = "accept"
    protocol               = "tcp"
    port                   = "443/443"
    source_cidr_ip         = "0.0.0.0/0"
  }

  ingress_acl_entries {
    network_acl_entry_name = "inbound-2"
    entry_type             = "custom"
    ip_version             = "IPV4"
    policy                 = "drop"
    protocol               = "udp"
    port                   = "1/65535"
    source_cidr_ip         = "10.20.0.0/24"
  }

  ingress_acl_entries {
    network_acl_entry_name = "inbound-3"
    entry_type             = "custom"
    ip_version             = "IPV6"
    policy                 = "accept"
    protocol               = "icmpv6"
    port                   = "-1/-1"
    source_cidr_ip         = "::/0"
  }

  egress_acl_entries {
    network_acl_entry_name = "outbound-1"
    entry_type             = "custom"
    ip_version             = "IPV4"
    policy                 = "accept"
    protocol               = "all"
    port                   = "-1/-1"
    destination_cidr_ip    = "0.0.0.0/0"
  }

  resources {
    resource_id   = alicloud_vswitch.app.id
    resource_type = "VSwitch"
  }
}
