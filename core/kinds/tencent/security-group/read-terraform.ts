import { type Answers, type Describe, type Fact, type Item, items, text, texts, whole } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { groupsOf } from '../configured/addresses.ts';
import { actionIn, portsIn, protocolIn } from '../configured/rules.ts';
import { peersOf, servicesOf } from './templates.ts';

/** A group belongs to no VPC: it is drawn in that of the first who uses it. */
const homes: Fact<ReadonlyMap<string, string>> = (answers) => {
  const found = new Map<string, string>();
  for (const type of ['tencentcloud_instance', 'tencentcloud_eni', 'tencentcloud_clb_instance']) {
    for (const item of answers.all(type)) {
      const network = text(item, 'vpc_id') ?? networkOf(answers, text(item, 'subnet_id'));
      if (network !== undefined) for (const group of groupsOf(answers, item)) if (!found.has(group)) found.set(group, network);
    }
  }
  return found;
};
const networkOf = (answers: Answers, subnet: string | undefined): string | undefined =>
  answers.where('tencentcloud_subnet', '$id', subnet).flatMap((one) => text(one, 'vpc_id') ?? [])[0];

/** A row for each of its peers and ports. */
const rowsOf = (answers: Answers) => (rule: Item) => {
  const peer = ['cidr_block', 'cidr_ip', 'ipv6_cidr_block', 'source_security_id', 'source_sgid']
    .map((key) => text(rule, key))
    .find((one) => one !== undefined);
  const protocol = protocolIn(text(rule, 'protocol') ?? text(rule, 'ip_protocol'));
  const services = servicesOf(answers, rule) ?? portsIn(text(rule, 'port') ?? text(rule, 'port_range')).map((ports) => ({ protocol, ports }));
  return (peersOf(answers, rule) ?? [peer]).flatMap((one) =>
    services.map((service) => ({
      action: actionIn(text(rule, 'action') ?? text(rule, 'policy')),
      ...service,
      peer: one,
      description: text(rule, 'description')?.slice(0, 100),
    })),
  );
};

/** `ACCEPT#10.0.0.0/8#443#TCP`; in place of the block a group may stand. */
function shortRows(rule: string) {
  const [action, peer, ports, protocol] = rule.split('#');
  return portsIn(ports).map((one) => ({ action: actionIn(action), protocol: protocolIn(protocol), ports: one, peer: peer?.replace(/^sg\//, '') }));
}

/** The rules of a direction in their order (T5.1): the whole list in one resource, or single ones with a number. */
function rules(answers: Answers, id: string, direction: 'ingress' | 'egress') {
  const listed = naming(answers, 'tencentcloud_security_group_rule_set', 'security_group_id', id).flatMap((one) => items(one, direction));
  const short = naming(answers, 'tencentcloud_security_group_lite_rule', 'security_group_id', id).flatMap((one) => texts(one, direction));
  const single = naming(answers, 'tencentcloud_security_group_rule', 'security_group_id', id)
    .filter((one) => text(one, 'type') === direction)
    .toSorted((a, b) => (whole(a, 'policy_index') ?? 0) - (whole(b, 'policy_index') ?? 0));
  return [...listed.flatMap(rowsOf(answers)), ...short.flatMap(shortRows), ...single.flatMap(rowsOf(answers))];
}

export const readTerraform: Describe = {
  read: each('tencentcloud_security_group', (item, answers) => {
    const id = idOf(item);
    return {
      ...named(item, 'name'),
      in: answers.fact(homes).get(id) ?? answers.all('tencentcloud_vpc').map(idOf)[0],
      inbound: rules(answers, id, 'ingress'),
      outbound: rules(answers, id, 'egress'),
    };
  }),
};
