import { type Answers, type Describe, type Described, type Fact, flag, inner, type Item, items, tag, text, whole } from '../../describe.ts';
import { groupIds, INSTANCES, INTERFACES } from '../described/interfaces.ts';
import { icmpOf, isIcmp, portsOf, protocolName } from '../described/rules.ts';

type Row = Readonly<Record<string, unknown>>;

const trafficOf = (item: Item) => {
  const protocol = protocolName(text(item, 'IpProtocol'));
  const [from, to] = [whole(item, 'FromPort'), whole(item, 'ToPort')];
  return { protocol, ports: isIcmp(protocol) ? icmpOf(from, to) : portsOf(from, to) };
};

/** One row for each peer of a permission. */
function rows(permission: Item): readonly Row[] {
  const traffic = trafficOf(permission);
  const peers = (list: string, key: string) =>
    items(permission, list).map((one) => ({ ...traffic, peer: text(one, key), description: descriptionOf(one) }));
  return [
    ...peers('IpRanges', 'CidrIp'),
    ...peers('Ipv6Ranges', 'CidrIpv6'),
    ...peers('UserIdGroupPairs', 'GroupId'),
    ...peers('PrefixListIds', 'PrefixListId'),
  ];
}
const descriptionOf = (item: Item): string | undefined => text(item, 'Description')?.slice(0, 255);

/** A rule of `describe-security-group-rules`. */
function ruleRow(rule: Item): Row {
  const group = inner(rule, 'ReferencedGroupInfo');
  const peer = text(rule, 'CidrIpv4') ?? text(rule, 'CidrIpv6') ?? text(rule, 'PrefixListId') ?? (group && text(group, 'GroupId'));
  return { ...trafficOf(rule), peer, description: descriptionOf(rule) };
}

function group(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'GroupId');
  if (id === undefined) return [];
  const name = text(item, 'GroupName');
  return [
    {
      id,
      values: {
        name: tag(item, 'Name') ?? name,
        in: text(item, 'VpcId'),
        isDefault: name === 'default',
        inbound: items(item, 'IpPermissions').flatMap(rows),
        outbound: items(item, 'IpPermissionsEgress').flatMap(rows),
      },
      of: item,
    },
    ...referenced(answers, item),
  ];
}

/** Groups of other accounts: known by the rules that name them. Nothing that is drawn is a member. */
function referenced(answers: Answers, item: Item): readonly Described[] {
  const pairs = ['IpPermissions', 'IpPermissionsEgress'].flatMap((key) => items(item, key)).flatMap((one) => items(one, 'UserIdGroupPairs'));
  return pairs.flatMap((pair) => {
    const id = text(pair, 'GroupId');
    const its = text(pair, 'VpcId');
    const vpc = answers.one('Vpcs', its) ? its : text(item, 'VpcId');
    return unknownGroup(answers, id, vpc, text(pair, 'GroupName'), pair);
  });
}

function unknownGroup(answers: Answers, id: string | undefined, vpc: string | undefined, name: string | undefined, of: Item): readonly Described[] {
  if (id === undefined || answers.one('SecurityGroups', id)) return [];
  const rules = answers.where('SecurityGroupRules', 'GroupId', id);
  const direction = (egress: boolean) => rules.filter((rule) => (flag(rule, 'IsEgress') ?? false) === egress).map(ruleRow);
  const known = rules.length > 0 ? { inbound: direction(false), outbound: direction(true) } : {};
  const notes = rules.length > 0 ? {} : { notes: [{ code: 'GROUP_NOT_DESCRIBED', values: { group: id } }] };
  return [{ id, values: { name: name === 'default' ? undefined : name, in: vpc, ...known }, of, ...notes }];
}

/** Groups that interfaces wear. */
const WORN: Fact<readonly Described[]> = (answers) =>
  [...answers.fact(INTERFACES).values()].flatMap(({ item, network }) =>
    items(item, 'Groups').flatMap((one) => unknownGroup(answers, text(one, 'GroupId'), network, text(one, 'GroupName'), one)),
  );

/** Groups of which only the rules are described. */
const RULED: Fact<readonly Described[]> = (answers) => {
  const vpcOf = new Map(
    answers.fact(INSTANCES).flatMap((one) => groupIds(one, 'SecurityGroups').map((id): [string, string | undefined] => [id, text(one, 'VpcId')])),
  );
  return answers.all('SecurityGroupRules').flatMap((rule) => {
    const id = text(rule, 'GroupId');
    return unknownGroup(answers, id, vpcOf.get(id ?? ''), undefined, rule);
  });
};

/** Each once: the first that says where it stands. */
export const describe: Describe = {
  read: (answers) => {
    const found = new Map<string, Described>();
    const all = [...answers.all('SecurityGroups').flatMap((item) => group(answers, item)), ...answers.fact(WORN), ...answers.fact(RULED)];
    for (const one of all) if (!found.has(one.id)) found.set(one.id, one);
    return [...found.values()];
  },
};
