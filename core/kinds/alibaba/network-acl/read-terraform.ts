import { type Describe, type Item, items, text } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { portsIn, protocolIn } from '../configured/ports.ts';

const rowOf = (entry: Item, cidr: string) => ({
  action: text(entry, 'policy') === 'drop' ? 'deny' : 'allow',
  protocol: protocolIn(text(entry, 'protocol')),
  ports: portsIn(text(entry, 'port')),
  cidr: text(entry, cidr),
});

export const readTerraform: Describe = {
  read: each('alicloud_network_acl', (item) => ({
    ...named(item, 'network_acl_name'),
    in: text(item, 'vpc_id'),
    inbound: items(item, 'ingress_acl_entries').map((entry) => rowOf(entry, 'source_cidr_ip')),
    outbound: items(item, 'egress_acl_entries').map((entry) => rowOf(entry, 'destination_cidr_ip')),
  })),
};
