import { type Answers, type Describe, type Item, items, text } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { inlineRows, trafficOf } from '../configured/rules.ts';

/** A rule that is a block of its own. */
function rowOf(rule: Item) {
  const peer = ['cidr_ipv4', 'cidr_ipv6', 'referenced_security_group_id', 'prefix_list_id']
    .map((key) => text(rule, key))
    .find((one) => one !== undefined);
  return { ...trafficOf(rule, 'ip_protocol'), peer, description: text(rule, 'description')?.slice(0, 255) };
}

/** The three ways in which Terraform writes rules. A group that Terraform makes has no others: it takes away what AWS puts in. */
function rows(answers: Answers, item: Item, inline: 'ingress' | 'egress') {
  const id = idOf(item);
  const older = naming(answers, 'aws_security_group_rule', 'security_group_id', id).filter((rule) => text(rule, 'type') === inline);
  return [
    ...items(item, inline).flatMap((rule) => inlineRows(rule, id)),
    ...older.flatMap((rule) => inlineRows(rule, id)),
    ...naming(answers, `aws_vpc_security_group_${inline}_rule`, 'security_group_id', id).map(rowOf),
  ];
}

const group = (isDefault: boolean) => (item: Item, answers: Answers) => ({
  ...named(item, 'name'),
  in: text(item, 'vpc_id'),
  isDefault,
  inbound: rows(answers, item, 'ingress'),
  outbound: rows(answers, item, 'egress'),
});

export const readTerraform: Describe = { read: all(each('aws_security_group', group(false)), each('aws_default_security_group', group(true))) };
