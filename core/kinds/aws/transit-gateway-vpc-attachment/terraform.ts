import type { ResourceId } from '../../../model/design.ts';
import type { TerraformBlock, TerraformMapping, TerraformSource } from '../../terraform.ts';
import { accountOfOther, homeless, idOf, incomplete, vpcIdOf } from '../terraform.ts';
import { fields } from './fields.ts';

const enabled = (on: boolean): 'enable' | 'disable' => (on ? 'enable' : 'disable');

const ownSubnets = ({ view }: TerraformSource, id: ResourceId): readonly ResourceId[] => {
  const network = view.enclosing(id, 'network');
  return network === undefined ? [] : view.values(id, fields).subnets.filter((one) => view.enclosing(one, 'network') === network);
};

/** A hub of another account: that one associates what it accepts. */
const isGuest = (tf: TerraformSource, id: ResourceId, hub: ResourceId | undefined): boolean => accountOfOther(tf, id, hub) !== undefined;

/** Whether the hub's account must accept it, which Terraform then does there. */
const isAccepted = (tf: TerraformSource, id: ResourceId, hub: ResourceId | undefined): boolean =>
  isGuest(tf, id, hub) && hub !== undefined && tf.view.as('transit-hub', hub)?.accepts?.(tf.view, hub) === false;

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
    const hub = v.transitGateway;
    const account = tf.account(id) ?? '';
    const guest = isGuest(tf, id, hub);
    const defaults = {
      // What a table names is not associated by default as well: an attachment has one table (A13.3).
      transit_gateway_default_route_table_association: v.defaultAssociation && named.length === 0 ? undefined : false,
      transit_gateway_default_route_table_propagation: v.defaultPropagation ? undefined : false,
    };
    const accepter: TerraformBlock = {
      type: 'aws_ec2_transit_gateway_vpc_attachment_accepter',
      part: 'accepter',
      suffix: ['accepter'],
      where: hub,
      named: true,
      arguments: { transit_gateway_attachment_id: idOf(id), ...defaults },
    };
    return {
      notes: guest
        ? [
            {
              code: 'TF_HUB_IS_SHARED',
              severity: 'warning',
              values: { what: { resource: hub }, account },
              place: { resource: id, field: 'transitGateway' },
            },
          ]
        : [],
      blocks: [
        {
          type: 'aws_ec2_transit_gateway_vpc_attachment',
          named: true,
          arguments: {
            transit_gateway_id: idOf(hub),
            vpc_id,
            subnet_ids: own.map(idOf),
            appliance_mode_support: v.applianceMode ? enabled(true) : undefined,
            ipv6_support: v.ipv6Support ? enabled(true) : undefined,
            dns_support: v.dnsSupport ? undefined : enabled(false),
            security_group_referencing_support: v.securityGroupReferencing ? undefined : enabled(false),
            ...(guest ? {} : defaults),
          },
        },
        ...(isAccepted(tf, id, hub) ? [accepter] : []),
      ],
    };
  },
  offers: {
    // Routes to it wait until it is accepted.
    hubAttachment: (tf, id) => {
      const { transitGateway } = tf.view.values(id, fields);
      if (ownSubnets(tf, id).length === 0 || transitGateway === undefined) return undefined;
      return isAccepted(tf, id, transitGateway) ? { reference: id, part: 'accepter', attribute: 'transit_gateway_attachment_id' } : idOf(id);
    },
  },
};
