import { type Answers, inner, type Item, text } from '../../describe.ts';

/** Gateways of Direct Connect and their associations have plain UUIDs, which may begin with a digit: an id of a design does not. */
export const lineHubId = (id: string): string => `dxgw-${id}`;
export const associationId = (id: string): string => `dxga-${id}`;
/** What is at the far end of a line is nobody's resource: it is drawn under the line's id. */
export const lineSiteId = (line: string): string => `${line}.network`;

const GONE = ['deleted', 'deleting', 'disassociated', 'disassociating', 'detached', 'detaching', 'rejected'];
export const isGone = (state: string | undefined): boolean => GONE.includes(state ?? '');

/** Lines of a sort that reaches networks: public ones lead to the addresses of AWS. */
export const isPrivateLine = (item: Item): boolean => ['private', 'transit'].includes(text(item, 'VirtualInterfaceType') ?? 'private');

/** The gateway of Direct Connect at which a line ends, by its own record or by that of the attachment. */
export function lineHubOf(answers: Answers, line: Item): string | undefined {
  const attached = answers
    .where('DirectConnectGatewayAttachments', 'VirtualInterfaceId', text(line, 'VirtualInterfaceId'))
    .filter((one) => !isGone(text(one, 'AttachmentState')));
  return [line, ...attached].flatMap((one) => text(one, 'DirectConnectGatewayId') ?? [])[0];
}

/** The gateway of a VPC or the transit gateway that an association joins. */
export function associatedWith(association: Item): { readonly id: string | undefined; readonly region: string | undefined } {
  const gateway = inner(association, 'AssociatedGateway');
  return {
    id: (gateway && text(gateway, 'Id')) ?? text(association, 'VirtualGatewayId'),
    region: (gateway && text(gateway, 'Region')) ?? text(association, 'VirtualGatewayRegion'),
  };
}
