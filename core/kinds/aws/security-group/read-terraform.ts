import { type Answers, type Describe, type Described, type Item, items, text } from '../../describe.ts';
import { isNamed, partIds, takenOver } from '../../derived/came-with.ts';
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
function rows(answers: Answers, item: Item, inline: 'ingress' | 'egress', id = idOf(item), names: readonly string[] = [id]) {
  const about = (type: string): readonly Item[] => names.flatMap((name) => naming(answers, type, 'security_group_id', name));
  return [
    ...items(item, inline).flatMap((rule) => inlineRows(rule, id)),
    ...about('aws_security_group_rule')
      .filter((rule) => text(rule, 'type') === inline)
      .flatMap((rule) => inlineRows(rule, id)),
    ...about(`aws_vpc_security_group_${inline}_rule`).map(rowOf),
  ];
}

const own = each('aws_security_group', (item, answers) => ({
  ...named(item, 'name'),
  in: text(item, 'vpc_id'),
  inbound: rows(answers, item, 'ingress'),
  outbound: rows(answers, item, 'egress'),
}));

const defaultIds = (network: string): readonly string[] => partIds(network, ['default_security_group_id']);

/** The group that comes with a VPC, taken over by a block of its own. */
const adopted = (answers: Answers): readonly Described[] =>
  answers.all('aws_default_security_group').map((of): Described => {
    const network = text(of, 'vpc_id');
    const stands = network === undefined ? [] : defaultIds(network);
    const ruled = (inline: 'ingress' | 'egress') => rows(answers, of, inline, idOf(of), [idOf(of), ...stands]);
    return {
      id: idOf(of),
      values: { ...named(of, 'name'), in: network, isDefault: true, inbound: ruled('ingress'), outbound: ruled('egress') },
      of,
      stands,
    };
  });

/** The same, where only rules and interfaces name it: they stand beside what AWS puts in. */
const cameWith = (answers: Answers): readonly Described[] =>
  answers.all('aws_vpc').flatMap((of): readonly Described[] => {
    const [network, id] = [idOf(of), `${idOf(of)}.group`];
    const stands = defaultIds(network);
    if (!isNamed(answers, stands) || takenOver(answers, 'aws_default_security_group', 'id', [], network)) return [];
    const all = { protocol: 'all', ports: 'all' };
    const out = ['0.0.0.0/0', ...(text(of, 'ipv6_cidr_block') === undefined ? [] : ['::/0'])].map((peer) => ({ ...all, peer }));
    const values = {
      in: network,
      isDefault: true,
      inbound: [{ ...all, peer: id }, ...rows(answers, of, 'ingress', id, stands)],
      outbound: [...out, ...rows(answers, of, 'egress', id, stands)],
    };
    return [{ id, values, of, stands }];
  });

export const readTerraform: Describe = { read: all(own, adopted, cameWith) };
