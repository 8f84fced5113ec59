import { type Answers, type Describe, flag, type Item, items, text, whole } from '../../describe.ts';
import { each, idOf, named } from '../../derived/read-terraform.ts';
import { groupsOf, nameIn, ofBalancer, thresholds, valuesOf, zonal } from '../balancing/read-terraform.ts';

const SCHEDULERS: ReadonlySet<string> = new Set(['wrr', 'wlc', 'sch']);
const groupIn = (answers: Answers, id: string | undefined): Item | undefined => answers.where('alicloud_alb_server_group', '$id', id)[0];

const serversOf = (answers: Answers, groups: readonly string[]) =>
  groups
    .flatMap((id) => answers.where('alicloud_alb_server_group', '$id', id))
    .flatMap((group) => items(group, 'servers'))
    .map((one) => ({ target: text(one, 'server_id'), port: whole(one, 'port'), weight: whole(one, 'weight') }));

/** Conditions on requests that no flow has. */
const STRANGE = ['cookie_config', 'header_config', 'method_config', 'query_string_config', 'source_ip_config'];
const strangeIn = (rule: Item): readonly string[] => {
  const conditions = items(rule, 'rule_conditions');
  return STRANGE.filter((key) => conditions.some((one) => items(one, key).length > 0)).map((key) => key.replace(/_config$/, '').replaceAll('_', ' '));
};
const writtenRules = (answers: Answers, listener: Item): readonly Item[] => answers.where('alicloud_alb_rule', 'listener_id', idOf(listener));

/** In the order in which they are tried; a row for each host and each path. A rule that asks for more is left out: without it a request goes on to the next. */
function rulesOf(answers: Answers, listener: Item) {
  return writtenRules(answers, listener)
    .filter((rule) => strangeIn(rule).length === 0)
    .toSorted((a, b) => (whole(a, 'priority') ?? 0) - (whole(b, 'priority') ?? 0))
    .flatMap((rule) => {
      const conditions = items(rule, 'rule_conditions');
      const groups = groupsOf(items(rule, 'rule_actions'));
      return valuesOf(conditions, 'host_config').flatMap((domain, d) =>
        valuesOf(conditions, 'path_config').map((path, p) => ({
          name: d + p === 0 ? idOf(rule) : `${idOf(rule)}-${d}-${p}`,
          domain,
          // A rule of a design is about everything below its path.
          url: path === undefined ? '/' : path.replace(/\*$/, ''),
          groups,
        })),
      );
    });
}

const leftOut = (item: Item, answers: Answers) =>
  ofBalancer(answers, 'alicloud_alb_listener', item)
    .flatMap((listener) => writtenRules(answers, listener))
    .flatMap((rule) => {
      const what = strangeIn(rule).join(', ');
      return what === '' ? [] : [{ code: 'ALIBABA_RULE_LEFT_OUT', values: { key: rule.origin.path, rule: idOf(rule), balancer: idOf(item), what } }];
    });

export const readTerraform: Describe = {
  read: each(
    'alicloud_alb_load_balancer',
    (item, answers) => {
      const all = ofBalancer(answers, 'alicloud_alb_listener', item);
      const nameOf = (one: Item): string => nameIn(one, all, 'listener_description');
      const ruled = all.flatMap((one) => rulesOf(answers, one).map((rule) => ({ listener: nameOf(one), ...rule })));
      return {
        ...named(item, 'load_balancer_name'),
        ...zonal(item),
        listeners: all.map((one) => {
          const group = groupIn(answers, groupsOf(items(one, 'default_actions'))[0]);
          const [check] = group ? items(group, 'health_check_config') : [];
          const scheduler = group && text(group, 'scheduler')?.toLowerCase();
          return {
            name: nameOf(one),
            protocol: text(one, 'listener_protocol'),
            port: whole(one, 'listener_port'),
            scheduler: scheduler !== undefined && SCHEDULERS.has(scheduler) ? scheduler : undefined,
            healthCheck: check && flag(check, 'health_check_enabled'),
            ...thresholds(check, 'health_check_timeout'),
          };
        }),
        rules: ruled.map(({ groups: _, ...rule }) => rule),
        backends: [
          ...all.flatMap((one) =>
            serversOf(answers, groupsOf(items(one, 'default_actions'))).map((server) => ({ listener: nameOf(one), ...server })),
          ),
          ...ruled.flatMap(({ listener, name, groups }) => serversOf(answers, groups).map((server) => ({ listener, rule: name, ...server }))),
        ],
      };
    },
    leftOut,
  ),
};
