import { type Describe, items, text, texts } from '../../describe.ts';
import { each, idOf, named, naming, regionOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('alicloud_vpn_connection', (item, answers) => {
    // With two tunnels each names its customer gateway; both lead to the same place.
    const [customer] = [item, ...items(item, 'tunnel_options_specification')].flatMap((one) => text(one, 'customer_gateway_id') ?? []);
    const entries = naming(answers, 'alicloud_vpn_route_entry', 'next_hop', idOf(item)).flatMap((one) => text(one, 'route_dest') ?? []);
    return {
      ...named(item, 'vpn_connection_name'),
      in: regionOf(answers, item, 'alicloud'),
      gateway: text(item, 'vpn_gateway_id'),
      network: customer,
      staticRoutes: [...new Set([...entries, ...texts(item, 'remote_subnet').filter((one) => one !== '0.0.0.0/0')])],
      customerGatewayIpv4: answers.where('alicloud_vpn_customer_gateway', '$id', customer).flatMap((one) => text(one, 'ip_address') ?? [])[0],
    };
  }),
};
