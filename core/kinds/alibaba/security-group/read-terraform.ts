import { type Answers, type Describe, type Item, text, whole } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { portsIn, protocolIn } from '../configured/ports.ts';

function rowOf(rule: Item) {
  const peer = ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id'].map((key) => text(rule, key)).find((one) => one !== undefined);
  return {
    priority: whole(rule, 'priority'),
    action: text(rule, 'policy') === 'drop' ? 'deny' : 'allow',
    protocol: protocolIn(text(rule, 'ip_protocol')),
    ports: portsIn(text(rule, 'port_range')),
    peer,
    description: text(rule, 'description'),
  };
}

const rows = (answers: Answers, item: Item, type: 'ingress' | 'egress') =>
  naming(answers, 'alicloud_security_group_rule', 'security_group_id', idOf(item))
    .filter((rule) => text(rule, 'type') === type)
    .map(rowOf);

export const readTerraform: Describe = {
  read: each('alicloud_security_group', (item, answers) => ({
    ...named(item, 'security_group_name'),
    in: text(item, 'vpc_id'),
    type: text(item, 'security_group_type') === 'enterprise' ? 'enterprise' : 'basic',
    innerAccess: text(item, 'inner_access_policy') === 'Drop' ? 'drop' : 'accept',
    inbound: rows(answers, item, 'ingress'),
    outbound: rows(answers, item, 'egress'),
  })),
};
