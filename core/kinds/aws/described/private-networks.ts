import { type Answers, type Item, items, text } from '../../describe.ts';
import { associatedWith, lineHubOf } from './direct-connect.ts';

/** What stands behind a customer gateway is nobody's resource: it is drawn under the gateway's id. */
export const privateNetworkId = (customerGateway: string): string => `${customerGateway}.network`;

const isIpv6 = (block: string): boolean => block.includes(':');

/** Blocks that the connections of a customer gateway lead to: written ones, and those that the VPC's tables have learnt from its gateway. */
export function blocksBehind(answers: Answers, customerGateway: string): Blocks {
  const connections = answers.where('VpnConnections', 'CustomerGatewayId', customerGateway);
  const written = connections.flatMap((one) => items(one, 'Routes').flatMap((route) => text(route, 'DestinationCidrBlock') ?? []));
  const gateways = new Set(connections.flatMap((one) => text(one, 'VpnGatewayId') ?? []));
  const learnt = learntFrom(answers, gateways);
  const attachments = new Set(connections.flatMap((one) => text(one, 'VpnConnectionId') ?? []));
  const hub = answers.all('Routes').filter((route) => attachmentsOf(route).some((one) => attachments.has(text(one, 'ResourceId') ?? '')));
  return byFamily([...written, ...[...learnt, ...hub].flatMap(destinationOf)]);
}

/** Blocks that networks have learnt over a line of Direct Connect: from its own gateway, and from those that its hub is associated with. */
export function blocksBehindLine(answers: Answers, line: Item): Blocks {
  const hub = lineHubOf(answers, line);
  const joined = answers.where('DirectConnectGatewayAssociations', 'DirectConnectGatewayId', hub).flatMap((one) => associatedWith(one).id ?? []);
  const gateways = new Set([text(line, 'VirtualGatewayId') ?? '', ...joined]);
  const isWritten = new Set(
    answers
      .all('VpnConnections')
      .filter((one) => gateways.has(text(one, 'VpnGatewayId') ?? ''))
      .flatMap((one) => items(one, 'Routes').flatMap((route) => text(route, 'DestinationCidrBlock') ?? [])),
  );
  const transit = answers.all('Routes').filter((route) => hub !== undefined && attachmentsOf(route).some((one) => text(one, 'ResourceId') === hub));
  return byFamily([...learntFrom(answers, gateways), ...transit].flatMap(destinationOf).filter((block) => !isWritten.has(block)));
}

interface Blocks {
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
}
function byFamily(all: readonly string[]): Blocks {
  const blocks = [...new Set(all)];
  return { ipv4: blocks.filter((block) => !isIpv6(block)), ipv6: blocks.filter(isIpv6) };
}

const attachmentsOf = (route: Item): readonly Item[] => items(route, 'TransitGatewayAttachments');
const learntFrom = (answers: Answers, gateways: ReadonlySet<string>): readonly Item[] =>
  answers.all('RouteTables').flatMap((table) => items(table, 'Routes').filter((route) => isLearnt(route, gateways)));

const isLearnt = (route: Item, gateways: ReadonlySet<string>): boolean =>
  text(route, 'Origin') === 'EnableVgwRoutePropagation' && gateways.has(text(route, 'GatewayId') ?? '');
const destinationOf = (route: Item): readonly string[] => {
  const block = text(route, 'DestinationCidrBlock') ?? text(route, 'DestinationIpv6CidrBlock');
  return block === undefined ? [] : [block];
};
