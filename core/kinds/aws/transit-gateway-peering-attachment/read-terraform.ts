import { type Describe, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_ec2_transit_gateway_peering_attachment', (item, answers) => {
    const peer = text(item, 'peer_transit_gateway_id');
    const drawn = answers.where('aws_ec2_transit_gateway', '$id', peer).length > 0;
    const accepted = naming(answers, 'aws_ec2_transit_gateway_peering_attachment_accepter', 'transit_gateway_attachment_id', idOf(item)).length > 0;
    return {
      ...named(item),
      in: homeOf(answers, item),
      transitGateway: text(item, 'transit_gateway_id'),
      peer: drawn ? peer : undefined,
      state: drawn && !accepted ? 'pendingAcceptance' : 'available',
      otherTransitGateway: drawn ? undefined : peer,
      otherAccount: drawn ? undefined : text(item, 'peer_account_id'),
      otherRegion: drawn ? undefined : text(item, 'peer_region'),
    };
  }),
};
