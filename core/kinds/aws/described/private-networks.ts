import { type Answers, type Item, items, text } from '../../describe.ts';

/** What stands behind a customer gateway is nobody's resource: it is drawn under the gateway's id. */
export const privateNetworkId = (customerGateway: string): string => `${customerGateway}.network`;

const isIpv6 = (block: string): boolean => block.includes(':');

/** Blocks that the connections of a customer gateway lead to: written ones, and those that the VPC's tables have learnt from its gateway. */
export function blocksBehind(answers: Answers, customerGateway: string): { readonly ipv4: readonly string[]; readonly ipv6: readonly string[] } {
  const connections = answers.where('VpnConnections', 'CustomerGatewayId', customerGateway);
  const written = connections.flatMap((one) => items(one, 'Routes').flatMap((route) => text(route, 'DestinationCidrBlock') ?? []));
  const gateways = new Set(connections.flatMap((one) => text(one, 'VpnGatewayId') ?? []));
  const learnt = answers.all('RouteTables').flatMap((table) => items(table, 'Routes').filter((route) => isLearnt(route, gateways)));
  const attachments = new Set(connections.flatMap((one) => text(one, 'VpnConnectionId') ?? []));
  const hub = answers
    .all('Routes')
    .filter((route) => items(route, 'TransitGatewayAttachments').some((one) => attachments.has(text(one, 'ResourceId') ?? '')));
  const blocks = [...new Set([...written, ...[...learnt, ...hub].flatMap(destinationOf)])];
  return { ipv4: blocks.filter((block) => !isIpv6(block)), ipv6: blocks.filter(isIpv6) };
}

const isLearnt = (route: Item, gateways: ReadonlySet<string>): boolean =>
  text(route, 'Origin') === 'EnableVgwRoutePropagation' && gateways.has(text(route, 'GatewayId') ?? '');
const destinationOf = (route: Item): readonly string[] => {
  const block = text(route, 'DestinationCidrBlock') ?? text(route, 'DestinationIpv6CidrBlock');
  return block === undefined ? [] : [block];
};
