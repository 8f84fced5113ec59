import type { ResourceId } from '../../../model/design.ts';
import { listenerOf } from '../../mechanisms/balancing/tables.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import type { Listener } from '../balancing/columns.ts';
import { addressing, listenerName, SCHEDULERS, unbound, zoneMappings } from '../balancing/terraform-zonal.ts';
import { homeless, idOf, idsOf, incomplete, plainName, vpcIdOf } from '../terraform.ts';
import { read } from './compile.ts';
import { fields } from './fields.ts';

const partId = (reference: ResourceId, part: string): Expression => ({ reference, part, attribute: 'id' });

const serverGroup = (tf: TerraformSource, id: ResourceId, row: Listener, index: number): TerraformBlock => ({
  type: 'alicloud_nlb_server_group',
  part: `group-${index}`,
  suffix: [listenerName(row)],
  arguments: {
    server_group_name: listenerName(row),
    vpc_id: vpcIdOf(tf, id),
    protocol: row.protocol === 'UDP' ? 'UDP' : 'TCP',
    scheduler: SCHEDULERS[row.scheduler],
  },
  blocks: [
    {
      name: 'health_check',
      arguments: {
        health_check_enabled: row.healthCheck,
        health_check_connect_port: row.healthCheck ? row.checkPort : undefined,
        health_check_interval: row.healthCheck ? row.interval : undefined,
        health_check_connect_timeout: row.healthCheck ? row.timeout : undefined,
        healthy_threshold: row.healthCheck ? row.healthy : undefined,
        unhealthy_threshold: row.healthCheck ? row.unhealthy : undefined,
      },
    },
  ],
});

function listener(tf: TerraformSource, id: ResourceId, row: Listener, index: number): readonly TerraformBlock[] {
  const v = read(tf.view, id);
  const servers = v.backends.flatMap(({ listener: named, target, port, weight }, n): readonly TerraformBlock[] =>
    listenerOf(v, named) !== row || target === undefined || port === undefined
      ? []
      : [
          {
            type: 'alicloud_nlb_server_group_server_attachment',
            part: `backend-${n}`,
            suffix: [listenerName(row), { labelOf: target }, String(port)],
            arguments: {
              server_group_id: partId(id, `group-${index}`),
              server_type: 'Ecs',
              server_id: tf.offers(target).instanceId?.(tf, target) ?? idOf(target),
              port,
              weight,
            },
          },
        ],
  );
  return [
    serverGroup(tf, id, row, index),
    ...servers,
    {
      type: 'alicloud_nlb_listener',
      part: `listener-${index}`,
      suffix: [listenerName(row)],
      arguments: {
        load_balancer_id: idOf(id),
        listener_description: listenerName(row),
        listener_protocol: row.protocol,
        listener_port: row.port,
        server_group_id: partId(id, `group-${index}`),
        certificate_ids: row.protocol === 'TCPSSL' ? [{ variable: 'certificate_id' }] : undefined,
      },
    },
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  if (tf.view.enclosing(id, 'network') === undefined) return homeless(id);
  const v = read(tf.view, id);
  const zones = zoneMappings(tf, v);
  if (zones.length === 0) return incomplete(id, 'zones');
  const { securityGroups } = tf.view.values(id, fields);
  return {
    blocks: [
      {
        type: 'alicloud_nlb_load_balancer',
        arguments: { load_balancer_name: plainName, vpc_id: vpcIdOf(tf, id), ...addressing(v), security_group_ids: idsOf(securityGroups) },
        blocks: zones,
      },
      ...v.listeners.flatMap((row, index) => (row.port === undefined ? [] : listener(tf, id, row, index))),
    ],
    variables: v.listeners.some((row) => row.protocol === 'TCPSSL')
      ? [{ name: 'certificate_id', type: 'string', description: { code: 'TF_ALI_CERTIFICATE', values: { what: { resource: id } } } }]
      : [],
    notes: unbound(id, v),
  };
}

export const terraform: TerraformMapping = { file: 'balancing', write };
