import { type Answers, type Describe, flag, type Item, items, text, whole } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { icmpOf, isIcmp } from '../described/rules.ts';
import { trafficOf } from '../configured/rules.ts';

function rowOf(rule: Item, number: string, action: string) {
  const traffic = trafficOf(rule, 'protocol');
  return {
    number: whole(rule, number),
    action: text(rule, action),
    protocol: traffic.protocol,
    ports: isIcmp(traffic.protocol) ? icmpOf(whole(rule, 'icmp_type'), whole(rule, 'icmp_code')) : traffic.ports,
    cidr: text(rule, 'cidr_block') ?? text(rule, 'ipv6_cidr_block'),
  };
}

const rows = (answers: Answers, item: Item, egress: boolean) => [
  ...items(item, egress ? 'egress' : 'ingress').map((rule) => rowOf(rule, 'rule_no', 'action')),
  ...naming(answers, 'aws_network_acl_rule', 'network_acl_id', idOf(item))
    .filter((rule) => (flag(rule, 'egress') ?? false) === egress)
    .map((rule) => rowOf(rule, 'rule_number', 'rule_action')),
];

const list = (isDefault: boolean) => (item: Item, answers: Answers) => ({
  ...named(item),
  // The default list is named by an attribute of its VPC.
  in: text(item, 'vpc_id') ?? text(item, 'default_network_acl_id')?.split('#')[0],
  isDefault,
  inbound: rows(answers, item, false),
  outbound: rows(answers, item, true),
});

export const readTerraform: Describe = { read: all(each('aws_network_acl', list(false)), each('aws_default_network_acl', list(true))) };
