resource "alicloud_vpc_peer_connection" "ab" {
  peer_connection_name = "ab"
  vpc_id               = alicloud_vpc.vpc_a.id
  accepting_vpc_id     = alicloud_vpc.vpc_b.id
  accepting_region_id  = "cn-hangzhou"
}

resource "alicloud_cen_instance" "cen" {
  cen_instance_name = "cen"
}

resource "alicloud_cen_transit_router" "cen_cn_hangzhou" {
  cen_id              = alicloud_cen_instance.cen.id
  transit_router_name = "cn-hangzhou"
}

resource "alicloud_cen_transit_router" "cen_ap_southeast_1" {
  provider            = alicloud.ap_southeast_1
  cen_id              = alicloud_cen_instance.cen.id
  transit_router_name = "ap-southeast-1"
}

resource "alicloud_cen_transit_router_vpc_attachment" "cen_vpc_a" {
  cen_id            = alicloud_cen_instance.cen.id
  transit_router_id = alicloud_cen_transit_router.cen_cn_hangzhou.transit_router_id
  vpc_id            = alicloud_vpc.vpc_a.id

  zone_mappings {
    vswitch_id = alicloud_vswitch.net_a.id
    zone_id    = "cn-hangzhou-h"
  }

  zone_mappings {
    vswitch_id = alicloud_vswitch.net_a2.id
    zone_id    = "cn-hangzhou-i"
  }
}

resource "alicloud_cen_transit_router_vpc_attachment" "cen_vpc_c" {
  provider          = alicloud.ap_southeast_1
  cen_id            = alicloud_cen_instance.cen.id
  transit_router_id = alicloud_cen_transit_router.cen_ap_southeast_1.transit_router_id
  vpc_id            = alicloud_vpc.vpc_c.id

  zone_mappings {
    vswitch_id = alicloud_vswitch.net_c.id
    zone_id    = "ap-southeast-1a"
  }
}

resource "alicloud_cen_bandwidth_package" "cen_cn_hangzhou_ap_southeast_1" {
  bandwidth              = 10
  geographic_region_a_id = "China"
  geographic_region_b_id = "Asia-Pacific"
}

resource "alicloud_cen_bandwidth_package_attachment" "cen_cn_hangzhou_ap_southeast_1" {
  instance_id          = alicloud_cen_instance.cen.id
  bandwidth_package_id = alicloud_cen_bandwidth_package.cen_cn_hangzhou_ap_southeast_1.id
}

resource "alicloud_cen_transit_router_peer_attachment" "cen_cn_hangzhou_ap_southeast_1" {
  cen_id                        = alicloud_cen_instance.cen.id
  transit_router_id             = alicloud_cen_transit_router.cen_cn_hangzhou.transit_router_id
  peer_transit_router_id        = alicloud_cen_transit_router.cen_ap_southeast_1.transit_router_id
  peer_transit_router_region_id = "ap-southeast-1"
  cen_bandwidth_package_id      = alicloud_cen_bandwidth_package_attachment.cen_cn_hangzhou_ap_southeast_1.bandwidth_package_id
  bandwidth                     = 10
  auto_publish_route_enabled    = true
}
