resource "tencentcloud_security_group" "sg_app" {
  name = "sg-app"
}

resource "tencentcloud_security_group_rule_set" "sg_app" {
  security_group_id = tencentcloud_security_group.sg_app.id

  ingress {
    action     = "ACCEPT"
    cidr_block = "172.16.0.0/16"
    protocol   = "TCP"
    port       = "5432"
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
