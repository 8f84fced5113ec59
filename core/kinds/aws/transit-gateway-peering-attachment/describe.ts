import { type Answers, type Describe, type Described, inner, type Item, named, text } from '../../describe.ts';
import { regionOfGateway } from '../described/transit.ts';

const STATES: Readonly<Record<string, string>> = {
  available: 'available',
  modifying: 'available',
  rejected: 'rejected',
  rejecting: 'rejected',
  failed: 'failed',
  failing: 'failed',
  deleted: 'deleted',
  deleting: 'deleted',
};

interface Side {
  readonly gateway: string | undefined;
  readonly info: Item | undefined;
  readonly drawn: boolean;
}
function side(answers: Answers, item: Item, key: string): Side {
  const info = inner(item, key);
  const gateway = info && text(info, 'TransitGatewayId');
  return { gateway, info, drawn: answers.one('TransitGateways', gateway) !== undefined };
}
const other = ({ gateway, info, drawn }: Side) =>
  drawn || !info ? {} : { otherTransitGateway: gateway, otherAccount: text(info, 'OwnerId'), otherRegion: text(info, 'Region') };

export const describe: Describe = {
  read: (answers) =>
    answers.all('TransitGatewayPeeringAttachments').flatMap((item): readonly Described[] => {
      const id = text(item, 'TransitGatewayAttachmentId');
      if (id === undefined) return [];
      const [requester, accepter] = [side(answers, item, 'RequesterTgwInfo'), side(answers, item, 'AccepterTgwInfo')];
      const values = {
        ...named(item),
        in: regionOfGateway(answers, requester.drawn ? requester.gateway : accepter.gateway),
        transitGateway: requester.drawn ? requester.gateway : undefined,
        peer: accepter.drawn ? accepter.gateway : undefined,
        state: STATES[text(item, 'State') ?? 'available'] ?? 'pendingAcceptance',
        ...other(requester),
        ...other(accepter),
      };
      return [{ id, values, of: item }];
    }),
};
