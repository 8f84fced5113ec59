import {
  type Answers,
  type Describe,
  type Described,
  type DescribedNote,
  type Fact,
  inner,
  type Item,
  items,
  text,
  texts,
  whole,
} from '../../describe.ts';
import { commonValues, forwards, idOfArn, listenersOf, loadBalancers, note } from '../balancing/describe.ts';

interface Read {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly notes: readonly DescribedNote[];
}
/** Behind every rule that is written. */
const LAST_PRIORITY = 50_000;

/** `arn:...:listener-rule/app/front/5022/93192/0c1f`: the listener is what stands before the last part. */
const RULES: Fact<ReadonlyMap<string, readonly Item[]>> = (answers) => {
  const found = new Map<string, Item[]>();
  for (const rule of answers.all('Rules')) {
    const arn = text(rule, 'RuleArn') ?? '';
    const listener = arn.replace(':listener-rule/', ':listener/').split('/').slice(0, -1).join('/');
    const list = found.get(listener);
    if (list) list.push(rule);
    else found.set(listener, [rule]);
  }
  return found;
};

/** What a condition asks for; older answers have the values without a name. */
function valuesOf(condition: Item, config: string): readonly string[] {
  const its = inner(condition, config);
  const named = its ? texts(its, 'Values') : [];
  return named.length > 0 ? named : texts(condition, 'Values');
}

/** Values of one condition are alternatives, and rows of one priority are one rule: each further alternative gets the next priority. */
function rowsOf(id: string, rules: readonly Item[], port: number | undefined): Read {
  const rows: Record<string, unknown>[] = [];
  const notes: DescribedNote[] = [];
  let last = 0;
  for (const rule of [...rules].sort((a, b) => (whole(a, 'Priority') ?? 0) - (whole(b, 'Priority') ?? 0))) {
    const { groups, other } = forwards(items(rule, 'Actions'));
    const conditions = items(rule, 'Conditions');
    const of = (field: string) => conditions.filter((one) => text(one, 'Field') === field);
    const unread = conditions.flatMap((one) => text(one, 'Field') ?? []).filter((field) => !READ.includes(field));
    const strange = [...other, ...unread];
    if (strange.length > 0) notes.push(note('ALB_RULE_NOT_READ', { balancer: id, priority: whole(rule, 'Priority') ?? 0, what: strange.join(', ') }));
    for (const host of each(of('host-header').flatMap((one) => valuesOf(one, 'HostHeaderConfig')))) {
      for (const path of each(of('path-pattern').flatMap((one) => valuesOf(one, 'PathPatternConfig')))) {
        last = Math.max(last + 1, whole(rule, 'Priority') ?? 1);
        // What it does instead of forwarding, or for which of these requests, is not modelled: the row stays, without a group.
        const to = groups.length > 0 && unread.length === 0 ? groups : [undefined];
        rows.push(...to.map((one) => ({ port, priority: last, host, path, targetGroup: one?.group, weight: one?.weight })));
      }
    }
  }
  return { rows, notes };
}
const READ = ['host-header', 'path-pattern'];
const each = (list: readonly string[]): readonly (string | undefined)[] => (list.length > 0 ? list : [undefined]);

function applicationLoadBalancer(answers: Answers, item: Item): readonly Described[] {
  const arn = text(item, 'LoadBalancerArn') ?? '';
  const id = idOfArn(arn);
  if (id === undefined) return [];
  const { stands, where, values } = commonValues(answers, item);
  const listeners = listenersOf(answers, arn).map((one) => {
    const port = whole(one, 'Port');
    const { groups, other } = forwards(items(one, 'DefaultActions'));
    const rules = answers.fact(RULES).get(text(one, 'ListenerArn') ?? '') ?? [];
    const read = rowsOf(
      id,
      rules.filter((rule) => text(rule, 'Priority') !== 'default'),
      port,
    );
    const several = groups.length > 1 ? groups.map(({ group, weight }) => ({ port, priority: LAST_PRIORITY, targetGroup: group, weight })) : [];
    return {
      row: { protocol: text(one, 'Protocol'), port, targetGroup: groups[0]?.group },
      rules: [...read.rows, ...several],
      notes: [...read.notes, ...(other.length > 0 ? [note('ALB_DEFAULT_NOT_READ', { balancer: id, port: port ?? 0, what: other.join(', ') })] : [])],
    };
  });
  return [
    {
      id,
      values: { ...values, listeners: listeners.map((one) => one.row), rules: listeners.flatMap((one) => one.rules) },
      of: item,
      stands,
      where,
      notes: listeners.flatMap((one) => one.notes),
    },
  ];
}

export const describe: Describe = {
  read: (answers) => loadBalancers(answers, 'application').flatMap((item) => applicationLoadBalancer(answers, item)),
};
