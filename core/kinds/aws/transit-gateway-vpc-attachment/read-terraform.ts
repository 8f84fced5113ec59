import { type Answers, type Describe, flag, type Item, text, texts } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { switchedOn } from '../configured/transit.ts';

/** An account that attaches to the hub of another one leaves this to who accepts it there. */
const said = (answers: Answers, item: Item, key: string): boolean | undefined =>
  [item, ...naming(answers, 'aws_ec2_transit_gateway_vpc_attachment_accepter', 'transit_gateway_attachment_id', idOf(item))]
    .map((one) => flag(one, key))
    .find((one) => one !== undefined);

export const readTerraform: Describe = {
  read: each('aws_ec2_transit_gateway_vpc_attachment', (item, answers) => ({
    ...named(item),
    in: text(item, 'vpc_id'),
    transitGateway: text(item, 'transit_gateway_id'),
    subnets: texts(item, 'subnet_ids'),
    applianceMode: switchedOn(item, 'appliance_mode_support'),
    ipv6Support: switchedOn(item, 'ipv6_support'),
    dnsSupport: switchedOn(item, 'dns_support'),
    securityGroupReferencing: switchedOn(item, 'security_group_referencing_support'),
    defaultAssociation: said(answers, item, 'transit_gateway_default_route_table_association'),
    defaultPropagation: said(answers, item, 'transit_gateway_default_route_table_propagation'),
  })),
};
