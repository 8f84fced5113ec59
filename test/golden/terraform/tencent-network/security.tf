resource "tencentcloud_security_group" "sg_admin" {
  name = "sg-admin"
}

resource "tencentcloud_security_group_rule_set" "sg_admin" {
  security_group_id = tencentcloud_security_group.sg_admin.id

  ingress {
    action     = "ACCEPT"
    cidr_block = "198.51.100.7/32"
    protocol   = "TCP"
    port       = "22"
  }
}

resource "tencentcloud_security_group" "sg_data" {
  name = "sg-data"
}

resource "tencentcloud_security_group_rule_set" "sg_data" {
  security_group_id = tencentcloud_security_group.sg_data.id

  ingress {
    action             = "ACCEPT"
    source_security_id = tencentcloud_security_group.sg_web.id
    protocol           = "TCP"
    port               = "3306"
  }
}

resource "tencentcloud_security_group" "sg_web" {
  name = "sg-web"
}

resource "tencentcloud_security_group_rule_set" "sg_web" {
  security_group_id = tencentcloud_security_group.sg_web.id

  ingress {
    action      = "ACCEPT"
    cidr_block  = "0.0.0.0/0"
    protocol    = "TCP"
    port        = "443"
    description = "Everybody"
  }

  ingress {
    action          = "ACCEPT"
    ipv6_cidr_block = "::/0"
    protocol        = "TCP"
    port            = "443"
  }

  ingress {
    action     = "DROP"
    cidr_block = "10.0.0.0/16"
    protocol   = "TCP"
    port       = "8000-9000"
  }

  ingress {
    action          = "ACCEPT"
    ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 2)
    protocol        = "ICMPV6"
    port            = "ALL"
  }

  ingress {
    action             = "ACCEPT"
    source_security_id = tencentcloud_security_group.sg_admin.id
    protocol           = "ALL"
    port               = "ALL"
  }

  egress {
    action     = "ACCEPT"
    cidr_block = "0.0.0.0/0"
    protocol   = "ALL"
    port       = "ALL"
  }

  egress {
    action          = "ACCEPT"
    ipv6_cidr_block = "::/0"
    protocol        = "ALL"
    port            = "ALL"
  }
}

resource "tencentcloud_vpc_acl" "acl" {
  name   = "acl"
  vpc_id = tencentcloud_vpc.shop_vpc.id

  ingress = [
    "DROP#192.168.0.0/16#22#TCP",
    "ACCEPT#0.0.0.0/0#ALL#ALL",
    format("ACCEPT#%s#443#TCP", cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.shop_vpc_ipv6.ipv6_cidr_block, 8, 2)),
  ]

  egress = ["ACCEPT#0.0.0.0/0#ALL#ALL", "ACCEPT#::/0#ALL#ALL"]
}

resource "tencentcloud_vpc_acl_attachment" "web" {
  subnet_id = tencentcloud_subnet.web.id
  acl_id    = tencentcloud_vpc_acl.acl.id
}
