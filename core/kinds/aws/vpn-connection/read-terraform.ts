import { type Describe, flag, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_vpn_connection', (item, answers) => {
    return {
      ...named(item),
      in: homeOf(answers, item),
      gateway: text(item, 'vpn_gateway_id') ?? text(item, 'transit_gateway_id'),
      network: text(item, 'customer_gateway_id'),
      routing: flag(item, 'static_routes_only') === true ? 'static' : 'bgp',
      staticRoutes: naming(answers, 'aws_vpn_connection_route', 'vpn_connection_id', idOf(item)).flatMap(
        (one) => text(one, 'destination_cidr_block') ?? [],
      ),
      insideIpVersion: text(item, 'tunnel_inside_ip_version'),
    };
  }),
};
