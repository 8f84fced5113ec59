import { type Answers, type DescribedNote, flag, type Item, items, text, texts, whole } from '../../describe.ts';
import { idOf, named, naming } from '../../derived/read-terraform.ts';

const isOf = (item: Item, type: string): boolean => (text(item, 'load_balancer_type') ?? 'application') === type;

/** What all kinds of `aws_lb` share; undefined: it is of another type. */
export function balancer(answers: Answers, item: Item, type: 'application' | 'network' | 'gateway') {
  if (!isOf(item, type)) return undefined;
  const mapped = items(item, 'subnet_mapping');
  return {
    ...named(item, 'name'),
    in: networkOf(answers, item),
    scheme: flag(item, 'internal') === true ? 'internal' : 'internet-facing',
    subnets: subnetsOf(item),
    ipAddressType: text(item, 'ip_address_type'),
    securityGroups: texts(item, 'security_groups'),
    nodes: mapped.flatMap(nodeOf),
    elasticIps: mapped.flatMap((one) => text(one, 'allocation_id') ?? []),
    listeners: listenersOf(answers, item),
    rules: rulesOf(answers, item),
  };
}

/** Addresses that were given to a node; the others AWS chooses. */
function nodeOf(mapping: Item) {
  const [privateIpv4, ipv6] = [text(mapping, 'private_ipv4_address'), text(mapping, 'ipv6_address')];
  return privateIpv4 === undefined && ipv6 === undefined ? [] : [{ subnet: text(mapping, 'subnet_id'), privateIpv4, ipv6 }];
}

const subnetsOf = (item: Item): readonly string[] => [
  ...texts(item, 'subnets'),
  ...items(item, 'subnet_mapping').flatMap((one) => text(one, 'subnet_id') ?? []),
];

/** The VPC in whose subnets it stands. */
export const networkOf = (answers: Answers, item: Item): string | undefined =>
  answers.where('aws_subnet', '$id', subnetsOf(item)[0]).flatMap((one) => text(one, 'vpc_id') ?? [])[0];

/** Every group to which it forwards. */
export const groupsBehind = (answers: Answers, item: Item): ReadonlySet<string | undefined> =>
  new Set([...listenersOf(answers, item), ...rulesOf(answers, item)].map(({ targetGroup }) => targetGroup));

const both = (answers: Answers, type: string, key: string, id: string): readonly Item[] => [
  ...naming(answers, `aws_lb_${type}`, key, id),
  ...naming(answers, `aws_alb_${type}`, key, id),
];

function listenersOf(answers: Answers, item: Item) {
  return both(answers, 'listener', 'load_balancer_arn', idOf(item)).map((listener) => ({
    protocol: text(listener, 'protocol'),
    port: whole(listener, 'port'),
    targetGroup: items(listener, 'default_action').flatMap(groupsOf)[0]?.targetGroup,
  }));
}

/** The groups to which an action forwards, with their weights. */
function groupsOf(action: Item) {
  const single = text(action, 'target_group_arn');
  const many = items(action, 'forward').flatMap((forward) => items(forward, 'target_group'));
  return single === undefined
    ? many.map((one) => ({ targetGroup: text(one, 'arn'), weight: whole(one, 'weight') ?? 1 }))
    : [{ targetGroup: single, weight: 1 }];
}

/** Conditions that no rule of a drawing has. */
const STRANGE = ['http_header', 'http_request_method', 'query_string', 'source_ip'];

interface Row {
  readonly port: number | undefined;
  readonly priority: number | undefined;
  readonly host?: string | undefined;
  readonly path?: string | undefined;
  readonly targetGroup?: string | undefined;
  readonly weight?: number;
}
/** Behind every rule that is written. */
const LAST_PRIORITY = 50_000;

/** A row for each host, path and group of a rule: any of its hosts and any of its paths meet it. A default action with several groups is the last rule. */
function rulesOf(answers: Answers, item: Item): readonly Row[] {
  return both(answers, 'listener', 'load_balancer_arn', idOf(item)).flatMap((listener): readonly Row[] => [
    ...writtenRules(answers, listener),
    ...severalByDefault(listener),
  ]);
}

function severalByDefault(listener: Item): readonly Row[] {
  const groups = items(listener, 'default_action').flatMap(groupsOf);
  return groups.length > 1 ? groups.map((group) => ({ port: whole(listener, 'port'), priority: LAST_PRIORITY, ...group })) : [];
}

function writtenRules(answers: Answers, listener: Item): readonly Row[] {
  const rules = both(answers, 'listener_rule', 'listener_arn', idOf(listener));
  // The provider puts a rule without a number behind all others.
  let last = Math.max(0, ...rules.map((rule) => whole(rule, 'priority') ?? 0));
  return rules.flatMap((rule) => {
    const priority = whole(rule, 'priority') ?? ++last;
    const conditions = items(rule, 'condition');
    const values = (key: string): readonly (string | undefined)[] => {
      const found = conditions.flatMap((one) => items(one, key)).flatMap((one) => texts(one, 'values'));
      return found.length > 0 ? found : [undefined];
    };
    const isRead = conditions.every((one) => STRANGE.every((key) => items(one, key).length === 0));
    const found = isRead ? items(rule, 'action').flatMap(groupsOf) : [];
    // What it does instead, or for whom, is not modelled: the row stays, without a group.
    const groups = found.length > 0 ? found : [{}];
    return values('host_header').flatMap((host) =>
      values('path_pattern').flatMap((path) => groups.map((group) => ({ port: whole(listener, 'port'), priority, host, path, ...group }))),
    );
  });
}

/** What a load balancer does instead of forwarding, or for which requests only, with the address of each block. */
export function strangeIn(answers: Answers, item: Item): readonly DescribedNote[] {
  const balancer = idOf(item);
  const doing = (all: readonly Item[]): readonly string[] => all.flatMap((one) => text(one, 'type') ?? []).filter((type) => type !== 'forward');
  return both(answers, 'listener', 'load_balancer_arn', balancer).flatMap((listener) => {
    const other = doing(items(listener, 'default_action'));
    const rules = both(answers, 'listener_rule', 'listener_arn', idOf(listener)).flatMap((rule) => {
      const asked = items(rule, 'condition').flatMap((one) => STRANGE.filter((key) => items(one, key).length > 0));
      const what = [...doing(items(rule, 'action')), ...asked].join(', ');
      const key = rule.origin.path;
      return what === '' ? [] : [{ code: 'ALB_RULE_NOT_READ', values: { key, balancer, priority: whole(rule, 'priority') ?? 0, what } }];
    });
    const values = { key: listener.origin.path, balancer, port: whole(listener, 'port') ?? 0, what: other.join(', ') };
    return [...(other.length > 0 ? [{ code: 'ALB_DEFAULT_NOT_READ', values }] : []), ...rules];
  });
}
