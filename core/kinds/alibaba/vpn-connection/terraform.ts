import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { networksBehind } from '../../mechanisms/gateway-links.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, drawnName, idOf, withoutGateway } from '../terraform.ts';
import { fields } from './fields.ts';

const customer = (reference: ResourceId): Expression => ({ reference, part: 'customer gateway', attribute: 'id' });

/** What lies at the other end, as the VPN gateway must know it. */
const remote = ({ view }: TerraformSource, id: ResourceId): readonly string[] =>
  (view.as('private-link', id)?.routes(view, id) ?? []).filter((one) => one.prefix.family === 'ipv4').map((one) => formatPrefix(one.prefix));

const local = ({ view }: TerraformSource, gateway: ResourceId): readonly string[] =>
  networksBehind(view, gateway)
    .flatMap((network) => view.as('network', network)?.blocks(view, network, 'ipv4') ?? [])
    .map(formatPrefix);

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  const { gateway } = v;
  if (gateway === undefined) return withoutGateway(id);
  const [address] = addressesOf([v.customerGatewayIpv4]);
  const what = { what: { resource: id } };
  const blocks = remote(tf, id);
  const routes = blocks.map(
    (destination): TerraformBlock => ({
      type: 'alicloud_vpn_route_entry',
      part: `route ${destination}`,
      suffix: [destination],
      arguments: { vpn_gateway_id: idOf(gateway), route_dest: destination, next_hop: idOf(id), publish_vpc: false, weight: 100 },
    }),
  );
  return {
    blocks: [
      {
        type: 'alicloud_vpn_connection',
        arguments: {
          vpn_connection_name: drawnName,
          vpn_gateway_id: idOf(gateway),
          customer_gateway_id: customer(id),
          local_subnet: local(tf, gateway),
          remote_subnet: blocks.length > 0 ? blocks : ['0.0.0.0/0'],
        },
        blocks: [{ name: 'ike_config', arguments: { psk: { variable: 'pre_shared_key' } } }],
      },
      {
        type: 'alicloud_vpn_customer_gateway',
        part: 'customer gateway',
        suffix: [],
        arguments: { customer_gateway_name: drawnName, ip_address: address ? formatAddress(address) : { variable: 'customer_gateway_ip' } },
      },
      ...routes,
    ],
    variables: [
      { name: 'pre_shared_key', type: 'string', description: { code: 'TF_VAR_PRE_SHARED_KEY', values: what }, sensitive: true },
      ...(address ? [] : [{ name: 'customer_gateway_ip', type: 'string', description: { code: 'TF_VAR_CUSTOMER_GATEWAY', values: what } } as const]),
    ],
  };
}

export const terraform: TerraformMapping = { file: 'vpn', write, follows: ({ view }, id) => view.values(id, fields).gateway };
