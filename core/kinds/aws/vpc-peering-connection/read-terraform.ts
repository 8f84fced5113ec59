import { type Answers, type Describe, flag, type Item, items, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

/** Options stand on the connection, on its accepter, or in a resource of their own. */
function resolves(answers: Answers, item: Item, side: 'accepter' | 'requester'): boolean {
  const accepters = naming(answers, 'aws_vpc_peering_connection_accepter', 'vpc_peering_connection_id', idOf(item));
  const options = [idOf(item), ...accepters.map(idOf)].flatMap((id) =>
    naming(answers, 'aws_vpc_peering_connection_options', 'vpc_peering_connection_id', id),
  );
  return [item, ...accepters, ...options].flatMap((one) => items(one, side)).some((one) => flag(one, 'allow_remote_vpc_dns_resolution') === true);
}

function statusOf(answers: Answers, item: Item, isDrawn: boolean): string {
  const accepted = naming(answers, 'aws_vpc_peering_connection_accepter', 'vpc_peering_connection_id', idOf(item)).some(
    (one) => flag(one, 'auto_accept') === true,
  );
  // What nobody accepts here is another account's to accept: whether it did, a configuration does not tell.
  if (flag(item, 'auto_accept') === true || accepted || text(item, 'accept_status') === 'active') return 'active';
  return isDrawn ? 'pending-acceptance' : 'active';
}

export const readTerraform: Describe = {
  read: each('aws_vpc_peering_connection', (item, answers) => {
    const peer = text(item, 'peer_vpc_id');
    const isDrawn = answers.where('aws_vpc', '$id', peer).length > 0;
    return {
      ...named(item),
      in: homeOf(answers, item),
      network: text(item, 'vpc_id'),
      peer: isDrawn ? peer : undefined,
      status: statusOf(answers, item, isDrawn),
      otherVpc: isDrawn ? undefined : peer,
      otherAccount: isDrawn ? undefined : text(item, 'peer_owner_id'),
      otherRegion: isDrawn ? undefined : text(item, 'peer_region'),
      requesterDns: resolves(answers, item, 'requester'),
      accepterDns: resolves(answers, item, 'accepter'),
    };
  }),
};
