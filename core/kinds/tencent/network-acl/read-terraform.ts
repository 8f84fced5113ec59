import { type Describe, type Item, text, texts } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { actionIn, portsIn, protocolIn } from '../configured/rules.ts';

/** `ACCEPT#10.0.0.0/8#443#TCP`, in the order in which they are tried (T6.2). */
const rows = (item: Item, direction: 'ingress' | 'egress') =>
  texts(item, direction).flatMap((rule) => {
    const [action, cidr, ports, protocol] = rule.split('#');
    return portsIn(ports).map((one) => ({ action: actionIn(action), protocol: protocolIn(protocol), ports: one, cidr }));
  });

export const readTerraform: Describe = {
  read: each('tencentcloud_vpc_acl', (item) => ({
    ...named(item, 'name'),
    in: text(item, 'vpc_id'),
    inbound: rows(item, 'ingress'),
    outbound: rows(item, 'egress'),
  })),
};
