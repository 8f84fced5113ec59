import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { listenerOf, rulesOf } from '../../mechanisms/balancing/tables.ts';
import type { Expression, LabelPart, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { layerOf, type Listener } from '../balancing/columns.ts';
import { homeless, idOf, leftOut, plainName } from '../terraform.ts';
import { fields } from './fields.ts';
import { isPublic, type Values } from './settings.ts';

const partId = (reference: ResourceId, part: string): Expression => ({ reference, part, attribute: 'id' });
const listenerName = (row: Listener): string => row.name ?? `${row.protocol.toLowerCase()}-${row.port ?? ''}`;

/** Where backends stand together: a listener's own, or those of a rule. */
interface Group {
  readonly part: string;
  readonly label: string;
  readonly listener: Listener;
  readonly rule: string | undefined;
}
const groupsOf = (v: Values): readonly Group[] =>
  v.listeners.flatMap((listener, l): readonly Group[] => {
    if (listener.port === undefined) return [];
    const label = listenerName(listener);
    const own: Group = { part: `group-${l}`, label, listener, rule: undefined };
    const rules = layerOf(listener.protocol) === 7 ? rulesOf(v, listener) : [];
    return [
      own,
      ...rules.map(
        ({ rule, index }): Group => ({ part: `group-${l}-${index}`, label: `${label}-${rule.name ?? index + 1}`, listener, rule: rule.name }),
      ),
    ];
  });

const instance = (v: Values): TerraformBlock => ({
  type: 'alicloud_slb_load_balancer',
  arguments: {
    load_balancer_name: plainName,
    address_type: v.addressType,
    vswitch_id: isPublic(v) || v.vswitch === undefined ? undefined : idOf(v.vswitch),
    address: isPublic(v) ? undefined : v.vipIpv4,
    address_ip_version: v.ipVersion === 'ipv6' ? 'ipv6' : undefined,
    load_balancer_spec: v.performance === 'guaranteed' ? v.specification : undefined,
  },
});

/** The server groups and what stands in each: a new backend changes no other block. */
const serverGroups = (tf: TerraformSource, id: ResourceId, v: Values): readonly TerraformBlock[] =>
  groupsOf(v).flatMap((group): readonly TerraformBlock[] => [
    {
      type: 'alicloud_slb_server_group',
      part: group.part,
      suffix: [group.label],
      arguments: { load_balancer_id: idOf(id), name: group.label },
    },
    ...v.backends.flatMap((row, index): TerraformBlock[] => {
      const { target, port } = row;
      if (listenerOf(v, row.listener) !== group.listener || row.rule !== group.rule || target === undefined || port === undefined) return [];
      const suffix: readonly LabelPart[] = [group.label, { labelOf: target }, String(port)];
      return [
        {
          type: 'alicloud_slb_server_group_server_attachment',
          part: `backend-${index}`,
          suffix,
          arguments: {
            server_group_id: partId(id, group.part),
            server_id: tf.offers(target).instanceId?.(tf, target) ?? idOf(target),
            port,
            weight: row.weight,
          },
        },
      ];
    }),
  ]);

const check = (row: Listener): Readonly<Record<string, Expression | undefined>> => ({
  // TCP and UDP are always checked, so the provider has no switch for them.
  health_check: layerOf(row.protocol) === 4 ? undefined : row.healthCheck ? 'on' : 'off',
  health_check_interval: row.healthCheck ? row.interval : undefined,
  health_check_timeout: row.healthCheck ? row.timeout : undefined,
  healthy_threshold: row.healthCheck ? row.healthy : undefined,
  unhealthy_threshold: row.healthCheck ? row.unhealthy : undefined,
  health_check_connect_port: row.healthCheck ? row.checkPort : undefined,
});

function listeners(id: ResourceId, v: Values): readonly TerraformBlock[] {
  return v.listeners.flatMap((row, index): readonly TerraformBlock[] => {
    if (row.port === undefined) return [];
    const name = listenerName(row);
    const access = v.accessLists.filter((one) => listenerOf(v, one.listener) === row);
    const action = access[0]?.action;
    const entries = access.flatMap((one) => (one.action === action ? (readPrefix(one.cidr) ?? []) : []));
    const part = `listener-${index}`;
    return [
      ...(entries.length > 0
        ? [
            {
              type: 'alicloud_slb_acl',
              part: `acl-${index}`,
              suffix: [name],
              arguments: { name, ip_version: v.ipVersion },
              blocks: entries.map((prefix) => ({ name: 'entry_list', arguments: { entry: formatPrefix(prefix) } })),
            },
          ]
        : []),
      {
        type: 'alicloud_slb_listener',
        part,
        suffix: [name],
        arguments: {
          load_balancer_id: idOf(id),
          description: name,
          protocol: row.protocol.toLowerCase(),
          frontend_port: row.port,
          scheduler: row.scheduler,
          server_group_id: partId(id, `group-${index}`),
          server_certificate_id: row.protocol === 'HTTPS' ? { variable: 'certificate_id' } : undefined,
          ...check(row),
          acl_status: entries.length > 0 ? 'on' : undefined,
          acl_type: entries.length > 0 ? (action === 'deny' ? 'black' : 'white') : undefined,
          acl_ids: entries.length > 0 ? [partId(id, `acl-${index}`)] : undefined,
        },
      },
      ...(layerOf(row.protocol) === 7 ? rulesOf(v, row) : []).map(
        ({ rule, index: at }): TerraformBlock => ({
          type: 'alicloud_slb_rule',
          part: `rule-${at}`,
          suffix: [name, rule.name ?? String(at + 1)],
          arguments: {
            load_balancer_id: idOf(id),
            frontend_port: { reference: id, part, attribute: 'frontend_port' },
            name: rule.name ?? `${name}-${at + 1}`,
            domain: rule.domain,
            url: rule.url === '/' && rule.domain !== undefined ? undefined : rule.url,
            server_group_id: partId(id, `group-${index}-${at}`),
          },
        }),
      ),
    ];
  });
}

function notes(id: ResourceId, v: Values): readonly TerraformNote[] {
  const unbound = v.backends.flatMap((row, index) =>
    listenerOf(v, row.listener)?.port === undefined || row.target === undefined || row.port === undefined ? [leftOut(id, 'backends', index)] : [],
  );
  const checked = v.listeners.flatMap((row, index): TerraformNote[] =>
    row.healthCheck || layerOf(row.protocol) === 7 ? [] : [{ ...leftOut(id, 'listeners', index, 'TF_ALI_CHECK_STAYS') }],
  );
  return [...unbound, ...checked];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  if (tf.view.enclosing(id, 'network') === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  return {
    blocks: [instance(v), ...serverGroups(tf, id, v), ...listeners(id, v)],
    variables: v.listeners.some((row) => row.protocol === 'HTTPS')
      ? [{ name: 'certificate_id', type: 'string', description: { code: 'TF_ALI_CERTIFICATE', values: { what: { resource: id } } } }]
      : [],
    notes: notes(id, v),
  };
}

export const terraform: TerraformMapping = {
  file: 'balancing',
  write,
  offers: { holder: (_tf, id) => ({ type: 'SlbInstance', id: idOf(id) }) },
};
