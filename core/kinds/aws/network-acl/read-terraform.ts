import { type Answers, type Describe, type Described, flag, type Item, items, text, whole } from '../../describe.ts';
import { isNamed, networkOfPart, partIds, takenOver } from '../../derived/came-with.ts';
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

const rows = (answers: Answers, item: Item, egress: boolean, names: readonly string[]) => [
  ...items(item, egress ? 'egress' : 'ingress').map((rule) => rowOf(rule, 'rule_no', 'action')),
  ...names
    .flatMap((name) => naming(answers, 'aws_network_acl_rule', 'network_acl_id', name))
    .filter((rule) => (flag(rule, 'egress') ?? false) === egress)
    .map((rule) => rowOf(rule, 'rule_number', 'rule_action')),
];

const lists = (answers: Answers, item: Item, names: readonly string[] = [idOf(item)]) => ({
  inbound: rows(answers, item, false, names),
  outbound: rows(answers, item, true, names),
});

const defaultIds = (network: string): readonly string[] => partIds(network, ['default_network_acl_id']);

const own = each('aws_network_acl', (item, answers) => ({ ...named(item), in: text(item, 'vpc_id'), ...lists(answers, item) }));

/** The list that comes with a VPC, taken over by a block of its own. */
const adopted = (answers: Answers): readonly Described[] =>
  answers.all('aws_default_network_acl').map((of): Described => {
    const network = text(of, 'vpc_id') ?? networkOfPart(text(of, 'default_network_acl_id'));
    const stands = network === undefined ? [] : defaultIds(network);
    return { id: idOf(of), values: { ...named(of), in: network, isDefault: true, ...lists(answers, of, [idOf(of), ...stands]) }, of, stands };
  });

/** What AWS puts into a new one. */
const EVERYTHING = { number: 100, action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' };
const EVERYTHING_IPV6 = { ...EVERYTHING, number: 101, cidr: '::/0' };

/** The same, where only rules and associations name it: they stand beside what AWS puts in. */
const cameWith = (answers: Answers): readonly Described[] =>
  answers.all('aws_vpc').flatMap((of): readonly Described[] => {
    const network = idOf(of);
    const stands = defaultIds(network);
    if (!isNamed(answers, stands) || takenOver(answers, 'aws_default_network_acl', 'default_network_acl_id', stands, network)) return [];
    const before = [EVERYTHING, ...(text(of, 'ipv6_cidr_block') === undefined ? [] : [EVERYTHING_IPV6])];
    const values = {
      in: network,
      isDefault: true,
      inbound: [...before, ...rows(answers, of, false, stands)],
      outbound: [...before, ...rows(answers, of, true, stands)],
    };
    return [{ id: `${network}.acl`, values, of, stands }];
  });

export const readTerraform: Describe = { read: all(own, adopted, cameWith) };
