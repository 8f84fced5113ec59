import { type Describe, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { addressesOf, groupsOf, ipv6Rows } from '../configured/addresses.ts';

export const readTerraform: Describe = {
  read: each('tencentcloud_eni', (item, answers) => {
    const [primary, ...more] = addressesOf(item);
    return {
      ...named(item, 'name'),
      in: text(item, 'subnet_id'),
      attachedTo: naming(answers, 'tencentcloud_eni_attachment', 'eni_id', idOf(item)).flatMap((one) => text(one, 'instance_id') ?? [])[0],
      privateIpv4: primary,
      secondaryPrivateIpv4s: more,
      ipv6Addresses: ipv6Rows(answers, item),
      securityGroups: groupsOf(answers, item),
    };
  }),
};
