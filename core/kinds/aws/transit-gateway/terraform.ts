import type { Expression, Reference, TerraformMapping } from '../../terraform.ts';
import { idOf } from '../terraform.ts';
import { ATTACHMENTS } from '../transit/hub.ts';
import { fields } from './fields.ts';

const either = (on: boolean, otherwise: boolean): string | undefined => (on === otherwise ? undefined : on ? 'enable' : 'disable');

const isReference = (value: Expression | undefined): value is Reference => typeof value === 'object' && 'reference' in value;

export const terraform: TerraformMapping = {
  file: 'interconnect',
  write: (tf, id) => {
    const v = tf.view.values(id, fields);
    return {
      blocks: [
        {
          type: 'aws_ec2_transit_gateway',
          named: true,
          arguments: {
            amazon_side_asn: v.amazonSideAsn,
            default_route_table_association: either(v.defaultAssociation, true),
            default_route_table_propagation: either(v.defaultPropagation, true),
            vpn_ecmp_support: either(v.vpnEcmp, true),
            dns_support: either(v.dnsSupport, true),
            security_group_referencing_support: either(v.securityGroupReferencing, false),
            auto_accept_shared_attachments: either(v.autoAccept, false),
          },
        },
      ],
    };
  },
  offers: {
    routeTarget: (_tf, id) => ({ argument: 'transit_gateway_id', value: idOf(id) }),
    attachment: (tf, id, network) =>
      tf.view
        .ask(ATTACHMENTS, id)
        .filter((one) => tf.view.as('hub-attachment', one)?.network(tf.view, one) === network)
        .map((one) => tf.offers(one).hubAttachment?.(tf, one))
        .find(isReference),
  },
};
