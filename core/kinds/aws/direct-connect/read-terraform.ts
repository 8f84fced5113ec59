import { type Describe, text, whole } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { regionOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_dx_private_virtual_interface', (item, answers) => {
    const peers = naming(answers, 'aws_dx_bgp_peer', 'virtual_interface_id', idOf(item));
    return {
      ...named(item, 'name'),
      in: regionOf(answers, item),
      gateway: text(item, 'vpn_gateway_id') ?? text(item, 'dx_gateway_id'),
      network: `${idOf(item)}.site`,
      vlan: whole(item, 'vlan'),
      ipv6: [item, ...peers].some((one) => text(one, 'address_family') === 'ipv6'),
    };
  }),
};
