import { type Describe, text, whole } from '../../describe.ts';
import { each, idOf, named, naming, regionOf } from '../../derived/read-terraform.ts';

const TYPES: Readonly<Record<string, string | undefined>> = { AnycastEIP: 'anycast', HighQualityEIP: 'high-quality', AntiDDoSEIP: 'anti-ddos' };

export const readTerraform: Describe = {
  read: each('tencentcloud_eip', (item, answers) => {
    const [association] = naming(answers, 'tencentcloud_eip_association', 'eip_id', idOf(item));
    return {
      ...named(item, 'name'),
      in: regionOf(answers, item, 'tencentcloud'),
      publicIpv4: text(item, 'public_ip'),
      associatedWith: association && (text(association, 'network_interface_id') ?? text(association, 'instance_id')),
      privateIpv4: association && text(association, 'private_ip'),
      type: TYPES[text(item, 'type') ?? ''],
      bandwidth: whole(item, 'internet_max_bandwidth_out'),
    };
  }),
};
