/** What stands at the other end of a router or a line is nobody's resource: it is drawn under the id of what leads there. */
export const siteId = (id: string): string => `${id}.site`;

/** Lines of Direct Connect, by the sort of their interface. Those of another account are taken over by an accepter. */
export const LINES: readonly { readonly type: string; readonly line: 'private' | 'transit'; readonly accepter?: string }[] = [
  { type: 'aws_dx_private_virtual_interface', line: 'private' },
  { type: 'aws_dx_transit_virtual_interface', line: 'transit' },
  { type: 'aws_dx_hosted_private_virtual_interface', line: 'private', accepter: 'aws_dx_hosted_private_virtual_interface_accepter' },
  { type: 'aws_dx_hosted_transit_virtual_interface', line: 'transit', accepter: 'aws_dx_hosted_transit_virtual_interface_accepter' },
];
