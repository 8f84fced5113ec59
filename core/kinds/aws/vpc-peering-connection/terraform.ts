import type { ResourceId } from '../../../model/design.ts';
import type { Expression, NestedBlock, TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { idOf, incomplete } from '../terraform.ts';
import { fields } from './fields.ts';

/** What a side lets the other one resolve. */
const dns = (name: 'accepter' | 'requester'): NestedBlock => ({ name, arguments: { allow_remote_vpc_dns_resolution: true } });

/**
 * A peering in one Region is accepted as it is made; one between Regions, or with a VPC that is not drawn, is accepted on the other side.
 * The accepter stands in the Region of that side.
 */
function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  const v = view.values(id, fields);
  // Terraform asks from the side that it can reach: where only the accepter is drawn, that one.
  const own = v.network ?? v.peer;
  const other = v.network === undefined ? undefined : v.peer;
  const otherVpc: Expression | undefined = other === undefined ? v.otherVpc : idOf(other);
  if (own === undefined || otherVpc === undefined) return incomplete(id, own === undefined ? 'network' : 'peer');
  const [near, far] = [tf.region(own), other === undefined ? (v.otherRegion ?? tf.region(own)) : tf.region(other)];
  const here = near === far && other !== undefined;
  const accepted = v.status === 'active';
  const accepter: TerraformBlock = {
    type: 'aws_vpc_peering_connection_accepter',
    part: 'accepter',
    suffix: ['accepter'],
    where: other,
    named: true,
    arguments: { vpc_peering_connection_id: idOf(id), auto_accept: true },
    blocks: v.accepterDns ? [dns('accepter')] : [],
  };
  // Options can only be set once the other side has accepted.
  const options: TerraformBlock = {
    type: 'aws_vpc_peering_connection_options',
    part: 'options',
    suffix: ['options'],
    arguments: { vpc_peering_connection_id: { reference: id, part: 'accepter', attribute: 'id' } },
    blocks: [dns('requester')],
  };
  const sides = [...(v.accepterDns ? [dns('accepter')] : []), ...(v.requesterDns ? [dns('requester')] : [])];
  return {
    blocks: [
      {
        type: 'aws_vpc_peering_connection',
        named: true,
        arguments: {
          vpc_id: idOf(own),
          peer_vpc_id: otherVpc,
          peer_owner_id: other === undefined ? v.otherAccount : undefined,
          peer_region: near === far ? undefined : far,
          auto_accept: here && accepted ? true : undefined,
        },
        blocks: here && accepted ? sides : [],
      },
      ...(!here && other !== undefined && accepted ? [accepter, ...(v.requesterDns ? [options] : [])] : []),
    ],
  };
}

export const terraform: TerraformMapping = {
  file: 'interconnect',
  write,
  offers: { routeTarget: (_tf, id) => ({ argument: 'vpc_peering_connection_id', value: idOf(id) }) },
  follows: ({ view }, id) => view.values(id, fields).network ?? view.values(id, fields).peer,
};
