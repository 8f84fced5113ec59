import { type Answers, type Describe, items, text, texts } from '../../describe.ts';
import { each, named, regionOf } from '../../derived/read-terraform.ts';

const customerAddress = (answers: Answers, id: string | undefined): string | undefined =>
  answers.where('tencentcloud_vpn_customer_gateway', '$id', id).flatMap((one) => text(one, 'public_ip_address') ?? [])[0];

export const readTerraform: Describe = {
  read: each('tencentcloud_vpn_connection', (item, answers) => {
    const customer = text(item, 'customer_gateway_id');
    return {
      ...named(item, 'name'),
      in: regionOf(answers, item, 'tencentcloud'),
      gateway: text(item, 'vpn_gateway_id'),
      network: customer,
      routing: text(item, 'route_type')?.toUpperCase() === 'BGP' ? 'bgp' : 'static',
      staticRoutes: [...new Set(items(item, 'security_group_policy').flatMap((one) => texts(one, 'remote_cidr_block')))],
      customerGatewayIpv4: customerAddress(answers, customer),
    };
  }),
};
