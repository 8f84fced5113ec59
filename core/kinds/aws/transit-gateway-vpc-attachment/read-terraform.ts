import { type Describe, flag, text, texts } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { switchedOn } from '../configured/transit.ts';

export const readTerraform: Describe = {
  read: each('aws_ec2_transit_gateway_vpc_attachment', (item) => ({
    ...named(item),
    in: text(item, 'vpc_id'),
    transitGateway: text(item, 'transit_gateway_id'),
    subnets: texts(item, 'subnet_ids'),
    applianceMode: switchedOn(item, 'appliance_mode_support'),
    ipv6Support: switchedOn(item, 'ipv6_support'),
    dnsSupport: switchedOn(item, 'dns_support'),
    securityGroupReferencing: switchedOn(item, 'security_group_referencing_support'),
    defaultAssociation: flag(item, 'transit_gateway_default_route_table_association'),
    defaultPropagation: flag(item, 'transit_gateway_default_route_table_propagation'),
  })),
};
