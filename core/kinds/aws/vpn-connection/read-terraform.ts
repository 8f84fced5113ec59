import { type Answers, type Describe, flag, text, whole } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { regionOf } from '../configured/regions.ts';

const customerOf = (answers: Answers, id: string | undefined) => answers.where('aws_customer_gateway', '$id', id)[0];

export const readTerraform: Describe = {
  read: each('aws_vpn_connection', (item, answers) => {
    const network = text(item, 'customer_gateway_id');
    const customer = customerOf(answers, network);
    const asn = customer && (whole(customer, 'bgp_asn') ?? whole(customer, 'bgp_asn_extended'));
    return {
      ...named(item),
      in: regionOf(answers, item),
      gateway: text(item, 'vpn_gateway_id') ?? text(item, 'transit_gateway_id'),
      network,
      routing: flag(item, 'static_routes_only') === true ? 'static' : 'bgp',
      staticRoutes: naming(answers, 'aws_vpn_connection_route', 'vpn_connection_id', idOf(item)).flatMap(
        (one) => text(one, 'destination_cidr_block') ?? [],
      ),
      insideIpVersion: text(item, 'tunnel_inside_ip_version'),
      customerGatewayIpv4: customer && text(customer, 'ip_address'),
      customerGatewayAsn: asn,
    };
  }),
};
