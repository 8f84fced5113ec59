import { type Describe, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_eip', (item, answers) => {
    const [association] = naming(answers, 'aws_eip_association', 'allocation_id', idOf(item));
    const at = association ?? item;
    return {
      ...named(item),
      in: homeOf(answers, item),
      publicIpv4: text(item, 'public_ip'),
      associatedWith: text(at, association ? 'network_interface_id' : 'network_interface') ?? text(at, association ? 'instance_id' : 'instance'),
      privateIpv4: text(at, association ? 'private_ip_address' : 'associate_with_private_ip'),
    };
  }),
};
