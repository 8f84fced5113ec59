import type { ResourceId } from '../../../model/design.ts';
import type { TerraformMapping, TerraformSource } from '../../terraform.ts';
import { homeless, idOf, incomplete, vpcIdOf } from '../terraform.ts';
import { fields } from './fields.ts';

const enabled = (on: boolean): 'enable' | 'disable' => (on ? 'enable' : 'disable');

const ownSubnets = ({ view }: TerraformSource, id: ResourceId): readonly ResourceId[] => {
  const network = view.enclosing(id, 'network');
  return network === undefined ? [] : view.values(id, fields).subnets.filter((one) => view.enclosing(one, 'network') === network);
};

export const terraform: TerraformMapping = {
  file: 'interconnect',
  ownersOnly: true,
  write: (tf, id) => {
    const vpc_id = vpcIdOf(tf, id);
    const v = tf.view.values(id, fields);
    if (!vpc_id) return homeless(id);
    if (v.transitGateway === undefined) return incomplete(id, 'transitGateway');
    const own = ownSubnets(tf, id);
    if (own.length === 0) return incomplete(id, 'subnets');
    const named = tf.view.referrers(id).filter((one) => tf.view.as('hub-table', one)?.associations(tf.view, one).includes(id));
    return {
      blocks: [
        {
          type: 'aws_ec2_transit_gateway_vpc_attachment',
          named: true,
          arguments: {
            transit_gateway_id: idOf(v.transitGateway),
            vpc_id,
            subnet_ids: own.map(idOf),
            appliance_mode_support: v.applianceMode ? enabled(true) : undefined,
            ipv6_support: v.ipv6Support ? enabled(true) : undefined,
            dns_support: v.dnsSupport ? undefined : enabled(false),
            security_group_referencing_support: v.securityGroupReferencing ? undefined : enabled(false),
            // What a table names is not associated by default as well: an attachment has one table (A13.3).
            transit_gateway_default_route_table_association: v.defaultAssociation && named.length === 0 ? undefined : false,
            transit_gateway_default_route_table_propagation: v.defaultPropagation ? undefined : false,
          },
        },
      ],
    };
  },
  offers: {
    hubAttachment: (tf, id) => (ownSubnets(tf, id).length === 0 || tf.view.values(id, fields).transitGateway === undefined ? undefined : idOf(id)),
  },
};
