/** What EC2 writes for the options of a transit gateway and its attachments that are on or off (TransitGatewayOptions, API reference). */
export const ABLE = { false: 'disable', true: 'enable' } as const;
