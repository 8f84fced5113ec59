import type { ResourceId } from '../../../model/design.ts';
import { listenerOf, rulesOf } from '../../mechanisms/balancing/tables.ts';
import type { Expression, NestedBlock, TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import type { Listener } from '../balancing/columns.ts';
import { addressing, listenerName, SCHEDULERS, unbound, zoneMappings } from '../balancing/terraform-zonal.ts';
import { homeless, idOf, incomplete, plainName, vpcIdOf } from '../terraform.ts';
import { read } from './compile.ts';

const partId = (reference: ResourceId, part: string): Expression => ({ reference, part, attribute: 'id' });
const forwardTo = (group: Expression): NestedBlock => ({
  name: 'forward_group_config',
  arguments: {},
  blocks: [{ name: 'server_group_tuples', arguments: { server_group_id: group } }],
});

/** The backends of a listener, or of one of its rules. */
function serverGroup(tf: TerraformSource, id: ResourceId, row: Listener, part: string, label: string, rule: string | undefined): TerraformBlock {
  const servers = read(tf.view, id).backends.flatMap(({ listener, rule: named, target, port, weight }): readonly NestedBlock[] =>
    listenerOf(read(tf.view, id), listener) !== row || named !== rule || target === undefined || port === undefined
      ? []
      : [
          {
            name: 'servers',
            arguments: { server_type: 'Ecs', server_id: tf.offers(target).instanceId?.(tf, target) ?? idOf(target), port, weight },
          },
        ],
  );
  return {
    type: 'alicloud_alb_server_group',
    part,
    suffix: [label],
    arguments: { server_group_name: label, vpc_id: vpcIdOf(tf, id), protocol: 'HTTP', scheduler: SCHEDULERS[row.scheduler] },
    blocks: [
      {
        name: 'health_check_config',
        arguments: {
          health_check_enabled: row.healthCheck,
          health_check_connect_port: row.healthCheck ? row.checkPort : undefined,
          health_check_interval: row.healthCheck ? row.interval : undefined,
          health_check_timeout: row.healthCheck ? row.timeout : undefined,
          healthy_threshold: row.healthCheck ? row.healthy : undefined,
          unhealthy_threshold: row.healthCheck ? row.unhealthy : undefined,
        },
      },
      ...servers,
    ],
  };
}

function listener(tf: TerraformSource, id: ResourceId, row: Listener, index: number): readonly TerraformBlock[] {
  const name = listenerName(row);
  const secured = row.protocol !== 'HTTP';
  const rules = rulesOf(read(tf.view, id), row).flatMap(({ rule, index: at }, n): readonly TerraformBlock[] => {
    const label = `${name}-${rule.name ?? at + 1}`;
    const condition = (type: string, config: string, value: string): NestedBlock => ({
      name: 'rule_conditions',
      arguments: { type },
      blocks: [{ name: config, arguments: { values: [value] } }],
    });
    return [
      serverGroup(tf, id, row, `group-${index}-${at}`, label, rule.name),
      {
        type: 'alicloud_alb_rule',
        part: `rule-${at}`,
        suffix: [label],
        arguments: { listener_id: partId(id, `listener-${index}`), rule_name: label, priority: n + 1 },
        blocks: [
          ...(rule.domain === undefined ? [] : [condition('Host', 'host_config', rule.domain)]),
          ...(rule.url === '/' && rule.domain !== undefined ? [] : [condition('Path', 'path_config', `${rule.url}*`)]),
          { name: 'rule_actions', arguments: { type: 'ForwardGroup', order: 1 }, blocks: [forwardTo(partId(id, `group-${index}-${at}`))] },
        ],
      },
    ];
  });
  return [
    serverGroup(tf, id, row, `group-${index}`, name, undefined),
    {
      type: 'alicloud_alb_listener',
      part: `listener-${index}`,
      suffix: [name],
      arguments: { load_balancer_id: idOf(id), listener_description: name, listener_protocol: row.protocol, listener_port: row.port },
      blocks: [
        { name: 'default_actions', arguments: { type: 'ForwardGroup' }, blocks: [forwardTo(partId(id, `group-${index}`))] },
        ...(secured ? [{ name: 'certificates', arguments: { certificate_id: { variable: 'certificate_id' } } }] : []),
      ],
    },
    ...rules,
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  if (tf.view.enclosing(id, 'network') === undefined) return homeless(id);
  const v = read(tf.view, id);
  const zones = zoneMappings(tf, v);
  if (zones.length === 0) return incomplete(id, 'zones');
  return {
    blocks: [
      {
        type: 'alicloud_alb_load_balancer',
        arguments: { load_balancer_name: plainName, vpc_id: vpcIdOf(tf, id), ...addressing(v), load_balancer_edition: 'Standard' },
        blocks: [{ name: 'load_balancer_billing_config', arguments: { pay_type: 'PayAsYouGo' } }, ...zones],
      },
      ...v.listeners.flatMap((row, index) => (row.port === undefined ? [] : listener(tf, id, row, index))),
    ],
    variables: v.listeners.some((row) => row.protocol !== 'HTTP')
      ? [{ name: 'certificate_id', type: 'string', description: { code: 'TF_ALI_CERTIFICATE', values: { what: { resource: id } } } }]
      : [],
    notes: unbound(id, v),
  };
}

export const terraform: TerraformMapping = { file: 'balancing', write };
