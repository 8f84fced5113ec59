import type { ResourceId } from '../../../model/design.ts';
import type { Expression, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { accountOfOther, idOf, incomplete } from '../terraform.ts';
import { fields } from './fields.ts';

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  const own = v.transitGateway ?? v.peer;
  const other = v.transitGateway === undefined ? undefined : v.peer;
  const peer: Expression | undefined = other === undefined ? v.otherTransitGateway : idOf(other);
  if (own === undefined || peer === undefined) return incomplete(id, own === undefined ? 'transitGateway' : 'peer');
  const accepted = other !== undefined && v.state === 'available';
  return {
    blocks: [
      {
        type: 'aws_ec2_transit_gateway_peering_attachment',
        named: true,
        arguments: {
          transit_gateway_id: idOf(own),
          peer_transit_gateway_id: peer,
          peer_region: other === undefined ? (v.otherRegion ?? tf.region(own)) : tf.region(other),
          peer_account_id: other === undefined ? v.otherAccount : accountOfOther(tf, own, other),
        },
      },
      ...(accepted
        ? [
            {
              type: 'aws_ec2_transit_gateway_peering_attachment_accepter',
              part: 'accepter',
              suffix: ['accepter'],
              where: other,
              named: true as const,
              arguments: { transit_gateway_attachment_id: idOf(id) },
            },
          ]
        : []),
    ],
  };
}

export const terraform: TerraformMapping = {
  file: 'interconnect',
  write,
  offers: {
    // Routes to it wait until it is accepted.
    hubAttachment: ({ view }, id) => {
      const { transitGateway, peer, state, otherTransitGateway } = view.values(id, fields);
      if (transitGateway === undefined && peer === undefined) return undefined;
      if (transitGateway !== undefined && peer !== undefined && state === 'available') {
        return { reference: id, part: 'accepter', attribute: 'transit_gateway_attachment_id' };
      }
      return peer === undefined && otherTransitGateway === undefined ? undefined : idOf(id);
    },
  },
  follows: ({ view }, id) => view.values(id, fields).transitGateway ?? view.values(id, fields).peer,
};
