import type { ResourceId } from '../../../model/design.ts';
import type { TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { drawnName, idOf, vpcIdOf, withoutGateway } from '../terraform.ts';
import { fields } from './fields.ts';

function write(tf: TerraformSource, id: ResourceId): Written {
  const { gateway, vlan } = tf.view.values(id, fields);
  if (gateway === undefined) return withoutGateway(id);
  const what = { what: { resource: id } };
  const vpc_id = vpcIdOf(tf, gateway);
  return {
    blocks: [
      {
        type: 'tencentcloud_dcx',
        arguments: {
          name: drawnName,
          dc_id: { variable: 'connection_id' },
          dcg_id: idOf(gateway),
          network_type: vpc_id ? 'VPC' : 'CCN',
          vpc_id,
          route_type: 'BGP',
          bgp_asn: { variable: 'bgp_asn' },
          vlan,
        },
      },
    ],
    variables: [
      { name: 'connection_id', type: 'string', description: { code: 'TF_VAR_DX_CONNECTION', values: what } },
      { name: 'bgp_asn', type: 'number', description: { code: 'TF_VAR_BGP_ASN', values: what }, default: 65000 },
    ],
  };
}

export const terraform: TerraformMapping = { file: 'vpn', write, follows: ({ view }, id) => view.values(id, fields).gateway };
