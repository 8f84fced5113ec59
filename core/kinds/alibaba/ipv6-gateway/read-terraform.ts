import { type Describe, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { addressNamed } from '../configured/addresses.ts';

export const readTerraform: Describe = {
  read: each('alicloud_vpc_ipv6_gateway', (item, answers) => ({
    ...named(item, 'ipv6_gateway_name'),
    in: text(item, 'vpc_id'),
    egressOnlyRules: naming(answers, 'alicloud_vpc_ipv6_egress_rule', 'ipv6_gateway_id', idOf(item)).flatMap((rule) => {
      const address = addressNamed(answers, text(rule, 'instance_id'));
      return address ? [{ host: address.host }] : [];
    }),
  })),
};
