import { type Answers, flag, type Item, items, text, texts, whole } from '../../describe.ts';
import { idOf, named, naming } from '../../derived/read-terraform.ts';

const isOf = (item: Item, type: string): boolean => (text(item, 'load_balancer_type') ?? 'application') === type;

/** What both kinds of `aws_lb` share; undefined: it is of another type. */
export function balancer(answers: Answers, item: Item, type: 'application' | 'network') {
  if (!isOf(item, type)) return undefined;
  const mapped = items(item, 'subnet_mapping');
  const subnets = [...texts(item, 'subnets'), ...mapped.flatMap((one) => text(one, 'subnet_id') ?? [])];
  return {
    ...named(item, 'name'),
    in: vpcOf(answers, subnets[0]),
    scheme: flag(item, 'internal') === true ? 'internal' : 'internet-facing',
    subnets,
    ipAddressType: text(item, 'ip_address_type'),
    securityGroups: texts(item, 'security_groups'),
    elasticIps: mapped.flatMap((one) => text(one, 'allocation_id') ?? []),
    listeners: listenersOf(answers, item),
    rules: rulesOf(answers, item),
  };
}

const vpcOf = (answers: Answers, subnet: string | undefined): string | undefined =>
  answers.where('aws_subnet', '$id', subnet).flatMap((one) => text(one, 'vpc_id') ?? [])[0];

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

/** A row for each host, path and group of a rule: any of its hosts and any of its paths meet it. */
function rulesOf(answers: Answers, item: Item) {
  return both(answers, 'listener', 'load_balancer_arn', idOf(item)).flatMap((listener) =>
    both(answers, 'listener_rule', 'listener_arn', idOf(listener)).flatMap((rule) => {
      const conditions = items(rule, 'condition');
      const values = (key: string): readonly (string | undefined)[] => {
        const found = conditions.flatMap((one) => items(one, key)).flatMap((one) => texts(one, 'values'));
        return found.length > 0 ? found : [undefined];
      };
      const groups = items(rule, 'action').flatMap(groupsOf);
      return values('host_header').flatMap((host) =>
        values('path_pattern').flatMap((path) =>
          groups.map((group) => ({ port: whole(listener, 'port'), priority: whole(rule, 'priority'), host, path, ...group })),
        ),
      );
    }),
  );
}
