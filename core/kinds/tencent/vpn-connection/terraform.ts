import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { networksBehind } from '../../mechanisms/gateway-links.ts';
import type { NestedBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, drawnName, idOf, vpcIdOf, withoutGateway } from '../terraform.ts';
import { fields } from './fields.ts';

/** Which blocks may use the tunnel: each of this side with all of the other. */
function policies({ view }: TerraformSource, id: ResourceId, gateway: ResourceId): readonly NestedBlock[] {
  const remote = (view.as('private-link', id)?.routes(view, id) ?? [])
    .filter((one) => one.prefix.family === 'ipv4')
    .map((one) => formatPrefix(one.prefix));
  const local = networksBehind(view, gateway).flatMap((network) => view.as('network', network)?.blocks(view, network, 'ipv4') ?? []);
  return remote.length === 0
    ? []
    : local.map((prefix) => ({ name: 'security_group_policy', arguments: { local_cidr_block: formatPrefix(prefix), remote_cidr_block: remote } }));
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  if (v.gateway === undefined) return withoutGateway(id);
  const [address] = addressesOf([v.customerGatewayIpv4]);
  const what = { what: { resource: id } };
  return {
    blocks: [
      {
        type: 'tencentcloud_vpn_connection',
        arguments: {
          name: drawnName,
          vpc_id: vpcIdOf(tf, v.gateway),
          vpn_gateway_id: idOf(v.gateway),
          customer_gateway_id: { reference: id, part: 'customer gateway', attribute: 'id' },
          pre_share_key: { variable: 'pre_shared_key' },
        },
        blocks: policies(tf, id, v.gateway),
      },
      {
        type: 'tencentcloud_vpn_customer_gateway',
        part: 'customer gateway',
        suffix: [],
        arguments: { name: drawnName, public_ip_address: address ? formatAddress(address) : { variable: 'customer_gateway_ip' } },
      },
    ],
    notes:
      v.routing === 'bgp' ? [{ code: 'TF_VPN_BGP_NOT_SET_UP', severity: 'warning', values: what, place: { resource: id, field: 'routing' } }] : [],
    variables: [
      { name: 'pre_shared_key', type: 'string', description: { code: 'TF_VAR_PRE_SHARED_KEY', values: what }, sensitive: true },
      ...(address ? [] : [{ name: 'customer_gateway_ip', type: 'string', description: { code: 'TF_VAR_CUSTOMER_GATEWAY', values: what } } as const]),
    ],
  };
}

export const terraform: TerraformMapping = { file: 'vpn', write, follows: ({ view }, id) => view.values(id, fields).gateway };
