import type { ResourceId } from '../../../model/design.ts';
import { writtenAs } from '../../../model/fields.ts';
import { formatAddress } from '../../../net/address.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { homeless, idOf, idsOf, ipv6SpaceOf, leftOut, plainName, vpcIdOf } from '../terraform.ts';
import { fields } from './fields.ts';
import { addressOf, familyOf, isIpv6, isPublic, layerOf, type Listener, listenerOf, type Rule, rulesOf, type Values } from './settings.ts';

const CARRIERS: Readonly<Record<string, string | undefined>> = { bgp: undefined, cmcc: 'CMCC', ctcc: 'CTCC', cucc: 'CUCC' };

const listenerPart = (index: number): string => `listener-${index}`;
const rulePart = (index: number): string => `rule-${index}`;
const partId = (reference: ResourceId, part: string, attribute: string): Expression => ({ reference, part, attribute });

function instance(tf: TerraformSource, id: ResourceId, v: Values): TerraformBlock {
  const open = isPublic(v);
  const tags = v.tags.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value ?? ''] as const]));
  return {
    type: 'tencentcloud_clb_instance',
    arguments: {
      clb_name: plainName,
      network_type: writtenAs(fields.networkType, open ? 'public' : 'private'),
      address_ip_version: open && v.ipVersion !== 'ipv4' ? writtenAs(fields.ipVersion, v.ipVersion) : undefined,
      vpc_id: vpcIdOf(tf, id),
      subnet_id: v.subnet === undefined ? undefined : idOf(v.subnet),
      eip_address_id: v.elasticIp === undefined || isIpv6(v) ? undefined : idOf(v.elasticIp),
      vip_isp: open ? CARRIERS[v.carrier] : undefined,
      sla_type: open && v.specification === 'lcu' ? { variable: 'sla_type' } : undefined,
      internet_charge_type: open ? writtenAs(fields.networkBilling, v.networkBilling) : undefined,
      internet_bandwidth_max_out: open ? v.bandwidthCap : undefined,
      security_groups: idsOf(v.securityGroups),
      load_balancer_pass_to_target: v.passToTarget || isIpv6(v) ? true : undefined,
      tags: tags.length > 0 ? { object: Object.fromEntries(tags) } : undefined,
    },
    dependsOn: isIpv6(v) && v.subnet !== undefined ? ipv6SpaceOf(tf, v.subnet) : [],
  };
}

const check = (row: Listener | Rule, v: Values): Readonly<Record<string, Expression | undefined>> => ({
  health_check_switch: row.healthCheck,
  health_check_interval_time: row.healthCheck ? row.interval : undefined,
  health_check_time_out: row.healthCheck ? row.timeout : undefined,
  health_check_health_num: row.healthCheck ? row.healthy : undefined,
  health_check_unhealth_num: row.healthCheck ? row.unhealthy : undefined,
  health_source_ip_type: row.healthCheck && v.probeSource !== 'vip' ? 1 : undefined,
  scheduler: row.scheduler,
  session_expire_time: row.session > 0 ? row.session : undefined,
});

const certificate = (row: Listener) =>
  row.protocol === 'HTTPS' || row.protocol === 'TCP_SSL'
    ? { certificate_ssl_mode: 'UNIDIRECTIONAL', certificate_id: { variable: 'certificate_id' } as const }
    : {};

function listeners(id: ResourceId, v: Values): readonly TerraformBlock[] {
  return v.listeners.flatMap((row, index): TerraformBlock[] => {
    if (row.port === undefined) return [];
    const name = row.name ?? `${row.protocol.toLowerCase()}-${row.port}`;
    return [
      {
        type: 'tencentcloud_clb_listener',
        part: listenerPart(index),
        suffix: [name],
        arguments: {
          clb_id: idOf(id),
          listener_name: name,
          protocol: row.protocol,
          port: row.port,
          ...certificate(row),
          ...(layerOf(row.protocol) === 4 ? check(row, v) : {}),
        },
      },
    ];
  });
}

function rules(id: ResourceId, v: Values): readonly TerraformBlock[] {
  return v.listeners.flatMap((listener, l) =>
    listener.port === undefined || layerOf(listener.protocol) === 4
      ? []
      : rulesOf(v, listener).map(
          ({ rule, index }): TerraformBlock => ({
            type: 'tencentcloud_clb_listener_rule',
            part: rulePart(index),
            suffix: [rule.name ?? `${rule.domain ?? 'any'}-${rule.url}`],
            arguments: {
              clb_id: idOf(id),
              listener_id: partId(id, listenerPart(l), 'listener_id'),
              domain: rule.domain,
              url: rule.url,
              ...check(rule, v),
            },
          }),
        ),
  );
}

/** One attachment for each listener, or each rule, and server: a new backend changes no other block. */
function attachments(tf: TerraformSource, id: ResourceId, v: Values): readonly (TerraformBlock | TerraformNote)[] {
  return v.backends.flatMap((row, index): (TerraformBlock | TerraformNote)[] => {
    const listener = listenerOf(v, row.listener);
    const { target, port } = row;
    if (!listener || listener.port === undefined || target === undefined || port === undefined) return [leftOut(id, 'backends', index)];
    const l = v.listeners.indexOf(listener);
    const family = familyOf(tf.view, v, row);
    const value = addressOf(tf.view, target, family);
    if (value === undefined) return [leftOut(id, 'backends', index)];
    // An IPv6 backend is named by its address, an IPv4 one by its server.
    const server: Readonly<Record<string, Expression>> =
      family === 'ipv6' ? { eni_ip: ipv6Of(tf, target, value) } : { instance_id: tf.offers(target).instanceId?.(tf, target) ?? idOf(target) };
    const into = layerOf(listener.protocol) === 4 ? [undefined] : rulesOf(v, listener).filter(({ rule }) => (row.rule ?? rule.name) === rule.name);
    return into.map(
      (one): TerraformBlock => ({
        type: 'tencentcloud_clb_attachment',
        part: `backend-${index}-${one?.index ?? ''}`,
        suffix: [listener.name ?? String(listener.port), ...(one?.rule.name === undefined ? [] : [one.rule.name]), { labelOf: target }],
        arguments: {
          clb_id: idOf(id),
          listener_id: partId(id, listenerPart(l), 'listener_id'),
          rule_id: one === undefined ? undefined : partId(id, rulePart(one.index), 'rule_id'),
        },
        blocks: [{ name: 'targets', arguments: { ...server, port, weight: row.weight } }],
        // Backends of the other family are taken only once the binding is on.
        dependsOn: family === 'ipv4' && isIpv6(v) && v.dualStackBinding ? [{ reference: id, part: 'dual-stack' }] : [],
      }),
    );
  });
}

const ipv6Of = (tf: TerraformSource, target: ResourceId, value: bigint): Expression =>
  tf.offers(target).ipv6Addresses?.(tf, target)[0]?.address ?? formatAddress({ family: 'ipv6', value });

function write(tf: TerraformSource, id: ResourceId): Written {
  if (tf.view.enclosing(id, 'network') === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const bound = attachments(tf, id, v);
  const needsCertificate = v.listeners.some((row) => row.protocol === 'HTTPS' || row.protocol === 'TCP_SSL');
  const dual: TerraformBlock = {
    type: 'tencentcloud_clb_instance_mix_ip_target_config',
    part: 'dual-stack',
    suffix: ['dual', 'stack'],
    arguments: { load_balancer_id: idOf(id), mix_ip_target: true },
  };
  return {
    blocks: [
      instance(tf, id, v),
      ...(isIpv6(v) && v.dualStackBinding ? [dual] : []),
      ...listeners(id, v),
      ...rules(id, v),
      ...bound.filter((one): one is TerraformBlock => 'type' in one),
    ],
    variables: [
      ...(needsCertificate
        ? [{ name: 'certificate_id', type: 'string' as const, description: { code: 'TF_CLB_CERTIFICATE', values: { what: { resource: id } } } }]
        : []),
      ...(v.specification === 'lcu' && isPublic(v)
        ? [{ name: 'sla_type', type: 'string' as const, description: { code: 'TF_CLB_SLA_TYPE', values: { what: { resource: id } } } }]
        : []),
    ],
    notes: bound.filter((one): one is TerraformNote => 'severity' in one),
  };
}

export const terraform: TerraformMapping = { file: 'balancing', write };
