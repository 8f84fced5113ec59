import { type Answers, type Describe, type Described, flag, inner, type Item, items, named, text } from '../../describe.ts';
import { homeOf, regionOfFile } from '../described/regions.ts';

/** The attachment by which it hangs on a transit gateway. */
const attachmentsOf = (answers: Answers, id: string): readonly string[] =>
  answers.where('TransitGatewayAttachments', 'ResourceId', id).flatMap((one) => text(one, 'TransitGatewayAttachmentId') ?? []);

function vpnConnection(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'VpnConnectionId');
  if (id === undefined || ['deleted', 'deleting'].includes(text(item, 'State') ?? '')) return [];
  const options = inner(item, 'Options');
  const isStatic = (options && flag(options, 'StaticRoutesOnly')) === true;
  const tunnels = items(item, 'VgwTelemetry').map((one) => (text(one, 'Status') === 'DOWN' ? 'down' : 'up'));
  const values = {
    ...named(item),
    in: homeOf(answers, regionOfFile(item), item),
    gateway: text(item, 'VpnGatewayId') ?? text(item, 'TransitGatewayId'),
    network: text(item, 'CustomerGatewayId'),
    routing: isStatic ? 'static' : 'bgp',
    staticRoutes: isStatic
      ? items(item, 'Routes')
          .filter((route) => text(route, 'State') !== 'deleted')
          .flatMap((route) => text(route, 'DestinationCidrBlock') ?? [])
      : [],
    insideIpVersion: options && text(options, 'TunnelInsideIpVersion'),
    tunnel1: tunnels[0],
    tunnel2: tunnels[1],
  };
  return [{ id, values, of: item, stands: attachmentsOf(answers, id) }];
}

export const describe: Describe = { read: (answers) => answers.all('VpnConnections').flatMap((item) => vpnConnection(answers, item)) };
