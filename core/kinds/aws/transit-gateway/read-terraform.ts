import { type Describe, whole } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';
import { switchedOn } from '../configured/transit.ts';

export const readTerraform: Describe = {
  read: each('aws_ec2_transit_gateway', (item, answers) => ({
    ...named(item),
    in: homeOf(answers, item),
    amazonSideAsn: whole(item, 'amazon_side_asn'),
    defaultAssociation: switchedOn(item, 'default_route_table_association'),
    defaultPropagation: switchedOn(item, 'default_route_table_propagation'),
    vpnEcmp: switchedOn(item, 'vpn_ecmp_support'),
    dnsSupport: switchedOn(item, 'dns_support'),
    securityGroupReferencing: switchedOn(item, 'security_group_referencing_support'),
    autoAccept: switchedOn(item, 'auto_accept_shared_attachments'),
  })),
};
