import { type Answers, type Describe, type Described, flag, inner, type Item, items, named, text } from '../../describe.ts';
import { homeOfVpc } from '../described/regions.ts';

interface Side {
  readonly vpc: string | undefined;
  readonly info: Item | undefined;
  /** Its VPC is described, so it is drawn. */
  readonly drawn: boolean;
}

function side(answers: Answers, item: Item, key: string): Side {
  const info = inner(item, key);
  const vpc = info && text(info, 'VpcId');
  return { vpc, info, drawn: answers.one('Vpcs', vpc) !== undefined };
}

const dns = ({ info }: Side): boolean | undefined => {
  const options = info && inner(info, 'PeeringOptions');
  return options && flag(options, 'AllowDnsResolutionFromRemoteVpc');
};

/** What is known of a VPC of another account. */
function other({ vpc, info, drawn }: Side) {
  if (drawn || !info) return {};
  const blocks = [
    ...items(info, 'CidrBlockSet').flatMap((one) => text(one, 'CidrBlock') ?? []),
    ...items(info, 'Ipv6CidrBlockSet').flatMap((one) => text(one, 'Ipv6CidrBlock') ?? []),
  ];
  const primary = text(info, 'CidrBlock');
  return {
    otherVpc: vpc,
    otherAccount: text(info, 'OwnerId'),
    otherRegion: text(info, 'Region'),
    otherCidrs: blocks.length > 0 || primary === undefined ? blocks : [primary],
  };
}

function peering(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'VpcPeeringConnectionId');
  if (id === undefined) return [];
  const [requester, accepter] = [side(answers, item, 'RequesterVpcInfo'), side(answers, item, 'AccepterVpcInfo')];
  const status = inner(item, 'Status');
  const code = status && text(status, 'Code');
  const values = {
    ...named(item),
    in: homeOfVpc(answers, requester.vpc) ?? homeOfVpc(answers, accepter.vpc),
    network: requester.drawn ? requester.vpc : undefined,
    peer: accepter.drawn ? accepter.vpc : undefined,
    // One that is being set up or taken down carries nothing yet, or no more.
    status: code === 'initiating-request' ? 'provisioning' : code === 'deleting' ? 'deleted' : code,
    ...other(requester),
    ...other(accepter),
    requesterDns: dns(requester),
    accepterDns: dns(accepter),
  };
  return [{ id, values, of: item }];
}

export const describe: Describe = { read: (answers) => answers.all('VpcPeeringConnections').flatMap((item) => peering(answers, item)) };
