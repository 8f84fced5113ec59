import { type Answers, type Describe, type Described, type Item, items, text } from '../../describe.ts';
import { associatedWith, associationId, isGone, lineHubId } from '../described/direct-connect.ts';

/** The attachment by which the transit gateway knows it. */
const attachmentsOf = (answers: Answers, hub: string, gateway: string | undefined): readonly string[] =>
  answers
    .where('TransitGatewayAttachments', 'ResourceId', hub)
    .filter((one) => text(one, 'TransitGatewayId') === gateway)
    .flatMap((one) => text(one, 'TransitGatewayAttachmentId') ?? []);

function association(answers: Answers, item: Item): readonly Described[] {
  const [hub, own] = [text(item, 'DirectConnectGatewayId'), text(item, 'AssociationId')];
  if (hub === undefined || isGone(text(item, 'AssociationState'))) return [];
  const { id: gateway, region } = associatedWith(item);
  const values = {
    in: region,
    directConnectGateway: lineHubId(hub),
    gateway,
    allowedPrefixes: items(item, 'AllowedPrefixesToDirectConnectGateway').flatMap((one) => text(one, 'Cidr') ?? []),
  };
  return [
    { id: own === undefined ? `${lineHubId(hub)}.${gateway}` : associationId(own), values, of: item, stands: attachmentsOf(answers, hub, gateway) },
  ];
}

export const describe: Describe = {
  read: (answers) => answers.all('DirectConnectGatewayAssociations').flatMap((item) => association(answers, item)),
};
