import { type Answers, type Item, text } from '../../describe.ts';

/** The attachment that a table or a route names: the accepter of a peering and a data source stand for what they are about. */
export function attachmentIn(answers: Answers, id: string | undefined): string | undefined {
  const [accepter] = answers.where('aws_ec2_transit_gateway_peering_attachment_accepter', '$id', id);
  const [vpn] = answers.where('data.aws_ec2_transit_gateway_vpn_attachment', '$id', id);
  return (accepter && text(accepter, 'transit_gateway_attachment_id')) ?? (vpn && text(vpn, 'vpn_connection_id')) ?? id;
}

/** `enable` and `disable`, as transit gateways write what is on. */
export function switchedOn(item: Item, key: string): boolean | undefined {
  const value = text(item, key);
  return value === undefined ? undefined : value === 'enable';
}
