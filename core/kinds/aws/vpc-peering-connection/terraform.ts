import type { ResourceId } from '../../../model/design.ts';
import type { Expression, NestedBlock, TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { accountOfOther, idOf, incomplete, ofTheOwner, ownerOf } from '../terraform.ts';
import { fields } from './fields.ts';

/** What a side lets the other one resolve. */
const dns = (name: 'accepter' | 'requester'): NestedBlock => ({ name, arguments: { allow_remote_vpc_dns_resolution: true } });

/** The side from which Terraform asks: the first that is drawn, and not of an account that only shares it. */
const sideOf = (tf: TerraformSource, id: ResourceId): ResourceId | undefined => {
  const { network, peer } = tf.view.values(id, fields);
  return [network, peer].find((side) => side !== undefined && ownerOf(tf, side) === undefined);
};

/**
 * A peering in one Region and account is accepted as it is made; another one is accepted on the other side, where that can be reached.
 * The accepter stands in the Region and account of that side.
 */
function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  const own = sideOf(tf, id);
  const far = own === v.network ? v.peer : v.network;
  const owner = ownerOf(tf, far);
  if (own === undefined && owner !== undefined) return ofTheOwner(id, owner);
  const vpc: Expression | undefined = far === undefined ? v.otherVpc : idOf(far);
  if (own === undefined || vpc === undefined) return incomplete(id, own === undefined ? 'network' : 'peer');
  // What another account shares, that account accepts.
  const other = owner === undefined ? far : undefined;
  const account = owner ?? (far === undefined ? v.otherAccount : accountOfOther(tf, own, far));
  const [here, there] = [tf.region(own), far === undefined ? (v.otherRegion ?? tf.region(own)) : tf.region(far)];
  const isNear = here === there && account === undefined && other !== undefined;
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
    where: own,
    arguments: { vpc_peering_connection_id: { reference: id, part: 'accepter', attribute: 'id' } },
    blocks: [dns('requester')],
  };
  const sides = [...(v.accepterDns ? [dns('accepter')] : []), ...(v.requesterDns ? [dns('requester')] : [])];
  return {
    blocks: [
      {
        type: 'aws_vpc_peering_connection',
        where: own,
        named: true,
        arguments: {
          vpc_id: idOf(own),
          peer_vpc_id: vpc,
          peer_owner_id: account,
          peer_region: here === there ? undefined : there,
          auto_accept: isNear && accepted ? true : undefined,
        },
        blocks: isNear && accepted ? sides : [],
      },
      ...(!isNear && other !== undefined && accepted ? [accepter, ...(v.requesterDns ? [options] : [])] : []),
    ],
  };
}

export const terraform: TerraformMapping = {
  file: 'interconnect',
  write,
  offers: { routeTarget: (_tf, id) => ({ argument: 'vpc_peering_connection_id', value: idOf(id) }) },
  follows: sideOf,
};
