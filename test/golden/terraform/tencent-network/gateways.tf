resource "tencentcloud_vpc_private_nat_gateway" "inner_nat" {
  nat_gateway_name = "inner-nat"
  vpc_id           = tencentcloud_vpc.shop_vpc.id
}

resource "tencentcloud_nat_gateway" "nat" {
  name             = "nat"
  vpc_id           = tencentcloud_vpc.shop_vpc.id
  assigned_eip_set = [tencentcloud_eip.eip_nat.public_ip, tencentcloud_eip.eip_nat_2.public_ip]
}

resource "tencentcloud_nat_gateway_snat" "nat_snat_1" {
  nat_gateway_id    = tencentcloud_nat_gateway.nat.id
  resource_type     = "SUBNET"
  subnet_id         = tencentcloud_subnet.web.id
  subnet_cidr_block = "10.0.1.0/24"
  public_ip_addr    = [tencentcloud_eip.eip_nat.public_ip]
  description       = "snat-1"
}

resource "tencentcloud_nat_gateway_snat" "nat_snat_2" {
  nat_gateway_id           = tencentcloud_nat_gateway.nat.id
  resource_type            = "NETWORKINTERFACE"
  instance_id              = tencentcloud_instance.web_2.id
  instance_private_ip_addr = "10.0.1.11"
  public_ip_addr           = [tencentcloud_eip.eip_nat_2.public_ip]
  description              = "snat-2"
}

resource "tencentcloud_dnat" "nat_dnat_tcp_8443" {
  vpc_id       = tencentcloud_vpc.shop_vpc.id
  nat_id       = tencentcloud_nat_gateway.nat.id
  protocol     = "TCP"
  elastic_ip   = tencentcloud_eip.eip_nat.public_ip
  elastic_port = "8443"
  private_ip   = "10.0.1.10"
  private_port = "443"
}

resource "tencentcloud_dnat" "nat_dnat_udp_53" {
  vpc_id       = tencentcloud_vpc.shop_vpc.id
  nat_id       = tencentcloud_nat_gateway.nat.id
  protocol     = "UDP"
  elastic_ip   = tencentcloud_eip.eip_nat_2.public_ip
  elastic_port = "53"
  private_ip   = "10.0.1.11"
  private_port = "53"
}

resource "tencentcloud_nat_gateway" "standard_nat" {
  name                = "standard-nat"
  vpc_id              = tencentcloud_vpc.shop_vpc.id
  assigned_eip_set    = [tencentcloud_eip.eip_standard.public_ip]
  nat_product_version = 2
}

resource "tencentcloud_eip" "eip_eni" {
  name                       = "eip-eni"
  internet_max_bandwidth_out = 10
}

resource "tencentcloud_eip_association" "eip_eni" {
  eip_id               = tencentcloud_eip.eip_eni.id
  network_interface_id = tencentcloud_eni.eni.id
  private_ip           = "10.0.1.21"
}

resource "tencentcloud_eip" "eip_nat" {
  name                       = "eip-nat"
  internet_max_bandwidth_out = 100
}

resource "tencentcloud_eip" "eip_nat_2" {
  name                       = "eip-nat-2"
  internet_max_bandwidth_out = 10
}

resource "tencentcloud_eip" "eip_spare" {
  name                       = "eip-spare"
  type                       = "AnycastEIP"
  internet_max_bandwidth_out = 5
}

resource "tencentcloud_eip" "eip_standard" {
  name                       = "eip-standard"
  internet_max_bandwidth_out = 10
}

resource "tencentcloud_eip" "eip_web" {
  name                       = "eip-web"
  internet_max_bandwidth_out = 10
}

resource "tencentcloud_eip_association" "eip_web" {
  eip_id      = tencentcloud_eip.eip_web.id
  instance_id = tencentcloud_instance.web_1.id
}
