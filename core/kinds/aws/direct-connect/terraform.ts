import type { ResourceId } from '../../../model/design.ts';
import type { TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { idOf, withoutGateway } from '../terraform.ts';
import { fields } from './fields.ts';

/** An interface begins with one family; the other one is a further BGP session on it. */
const ipv6Peer = (id: ResourceId): TerraformBlock => ({
  type: 'aws_dx_bgp_peer',
  part: 'ipv6',
  suffix: ['ipv6'],
  arguments: { virtual_interface_id: idOf(id), address_family: 'ipv6', bgp_asn: { variable: 'bgp_asn' } },
});

function write({ view }: TerraformSource, id: ResourceId): Written {
  const v = view.values(id, fields);
  if (view.as('private-link', id)?.gateway(view, id) === undefined || v.gateway === undefined) return withoutGateway(id);
  const what = { what: { resource: id } };
  return {
    blocks: [
      {
        type: v.type === 'transit' ? 'aws_dx_transit_virtual_interface' : 'aws_dx_private_virtual_interface',
        named: 'plain',
        arguments: {
          name: { ownName: { allowed: /^[\w -]{1,100}$/, limit: 100 } },
          connection_id: { variable: 'connection_id' },
          ...(view.as('line-hub-end', v.gateway) ? { dx_gateway_id: idOf(v.gateway) } : { vpn_gateway_id: idOf(v.gateway) }),
          vlan: v.vlan,
          address_family: 'ipv4',
          bgp_asn: { variable: 'bgp_asn' },
        },
      },
      ...(v.ipv6 ? [ipv6Peer(id)] : []),
    ],
    variables: [
      { name: 'connection_id', type: 'string', description: { code: 'TF_VAR_DX_CONNECTION', values: what } },
      { name: 'bgp_asn', type: 'number', description: { code: 'TF_VAR_BGP_ASN', values: what }, default: 65000 },
    ],
  };
}

export const terraform: TerraformMapping = {
  file: 'vpn',
  write,
  follows: ({ view }, id) => view.values(id, fields).gateway,
};
