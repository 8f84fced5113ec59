import type { ResourceId } from '../../../model/design.ts';
import { formatAddress, parseAddress } from '../../../net/address.ts';
import type { Expression, NestedBlock, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { fits } from '../balancing/fits.ts';
import { OWN_NAME } from '../balancing/terraform.ts';
import { PLACED } from '../balancing/targets.ts';
import { addressExpression, homeless, leftOut, vpcIdOf } from '../terraform.ts';
import { healthProtocol } from './compile.ts';
import { fields } from './fields.ts';

/** Terraform would ask appliances on the port on which they take packets. */
const healthPortOf = (v: { readonly healthPort: number | undefined; readonly protocol: string }): string | undefined =>
  v.healthPort === undefined ? (v.protocol === 'GENEVE' ? '80' : undefined) : String(v.healthPort);

const CROSS_ZONE: Readonly<Record<string, string | undefined>> = { on: 'true', off: 'false' };

function healthCheck(tf: TerraformSource, id: ResourceId): readonly NestedBlock[] {
  const v = tf.view.values(id, fields);
  const isFunction = v.targetType === 'lambda';
  const protocol = healthProtocol(v);
  const asksHttp = protocol !== 'TCP';
  if (isFunction && tf.view.resource(id)?.healthCheck !== true) return [];
  return [
    {
      name: 'health_check',
      arguments: {
        enabled: v.healthCheck,
        protocol: isFunction ? undefined : protocol,
        port: isFunction ? undefined : healthPortOf(v),
        path: asksHttp ? v.healthPath : undefined,
        matcher: asksHttp ? v.healthCodes : undefined,
        interval: v.healthInterval,
        timeout: v.healthTimeout,
        // Terraform would take 3 for both (A17.8).
        healthy_threshold: v.healthyThreshold,
        unhealthy_threshold: v.unhealthyThreshold,
      },
    },
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const vpc = vpcIdOf(tf, id);
  if (vpc === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const isFunction = v.targetType === 'lambda';
  const group: TerraformBlock = {
    type: 'aws_lb_target_group',
    named: true,
    arguments: {
      name: OWN_NAME,
      target_type: v.targetType === 'instance' ? undefined : v.targetType,
      ...(isFunction ? {} : { port: v.port, protocol: v.protocol, vpc_id: vpc }),
      ip_address_type: v.ipAddressType === 'ipv6' ? 'ipv6' : undefined,
      preserve_client_ip: v.preserveClientIp === 'default' ? undefined : String(v.preserveClientIp === 'on'),
      load_balancing_cross_zone_enabled: CROSS_ZONE[v.crossZone],
    },
    blocks: healthCheck(tf, id),
  };
  const notes: TerraformNote[] = [];
  const attachments = v.targets.flatMap((row, index) => {
    const made = attachment(tf, id, row, index);
    if (made.length === 0) notes.push(leftOut(id, 'targets', index));
    return made;
  });
  return { blocks: [group, ...attachments], notes };
}

interface Row {
  readonly target: ResourceId | undefined;
  readonly address: string | undefined;
  readonly port: number | undefined;
}

function attachment(tf: TerraformSource, id: ResourceId, row: Row, index: number): readonly TerraformBlock[] {
  const { targetType } = tf.view.values(id, fields);
  const target_group_arn: Expression = { reference: id, attribute: 'arn' };
  const named = row.target !== undefined && fits(tf.view, id, row.target, targetType) ? row.target : undefined;
  const port = row.port === undefined ? '' : `_${row.port}`;
  const block = (label: TerraformBlock['suffix'], more: TerraformBlock['arguments'], depends: string | undefined = undefined): TerraformBlock => ({
    type: 'aws_lb_target_group_attachment',
    part: `target ${index}`,
    suffix: label ?? [],
    arguments: { target_group_arn, ...more, port: row.port },
    ...(depends === undefined ? {} : { dependsOn: [{ reference: id, part: depends }] }),
  });
  if (targetType === 'ip') {
    const address = parseAddress(row.address ?? '');
    if (!address) return [];
    const placed = tf.view.ask(PLACED, id).find((one) => one.member.place.index === index);
    const target_id = placed?.segment === undefined ? formatAddress(address) : addressExpression(tf, placed.segment, address);
    // What stands outside the VPC is of no zone of it.
    const availability_zone = placed && placed.segment === undefined ? 'all' : undefined;
    return [block([`${formatAddress(address)}${port}`], { target_id, availability_zone })];
  }
  if (named === undefined) return [];
  if (targetType !== 'lambda') {
    const attribute = targetType === 'alb' ? 'arn' : 'id';
    return [block(port === '' ? [{ labelOf: named }] : [{ labelOf: named }, port.slice(1)], { target_id: { reference: named, attribute } })];
  }
  const permission: TerraformBlock = {
    type: 'aws_lambda_permission',
    part: `permission ${index}`,
    suffix: [{ labelOf: named }],
    arguments: {
      action: 'lambda:InvokeFunction',
      function_name: { reference: named, attribute: 'function_name' },
      principal: 'elasticloadbalancing.amazonaws.com',
      source_arn: target_group_arn,
    },
  };
  return [permission, block([{ labelOf: named }], { target_id: { reference: named, attribute: 'arn' } }, `permission ${index}`)];
}

export const terraform: TerraformMapping = { file: 'balancing', write };
