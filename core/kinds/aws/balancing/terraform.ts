import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type {
  Arguments,
  Expression,
  NestedBlock,
  TerraformBlock,
  TerraformNote,
  TerraformSource,
  TerraformVariable,
  Written,
} from '../../terraform.ts';
import { addressExpression, homeless, idOf, idsOf, incomplete, internetOf, leftOut } from '../terraform.ts';
import { common } from './fields.ts';
import { isInternal, type Node, NODES, servesIpv6 } from './nodes.ts';

const arnOf = (reference: ResourceId): Expression => ({ reference, attribute: 'arn' });
/** Letters, digits and hyphens, none at the ends, at most 32; what begins with `internal-` AWS keeps for itself (CreateLoadBalancer, Name). */
export const OWN_NAME: Expression = { ownName: { allowed: /^(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/, limit: 32 } };

interface Row {
  readonly protocol: string;
  readonly port: number;
  readonly targetGroup: ResourceId | undefined;
}
interface RuleRow {
  readonly port: number;
  readonly priority: number;
  readonly host: string | undefined;
  readonly path: string | undefined;
  readonly targetGroup: ResourceId | undefined;
  readonly weight: number;
}
const partOf = ({ protocol, port }: Row): string => `${protocol.toLowerCase()}_${port}`;
export const isEncrypted = ({ protocol }: { readonly protocol: string }): boolean => ['HTTPS', 'TLS', 'SSL'].includes(protocol);
/** The policy that the console proposes. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

export interface Shape {
  readonly type: 'application' | 'network';
  readonly arguments: Arguments;
  /** Public addresses of its own, by subnet. */
  readonly elasticIps: readonly ResourceId[];
  readonly groups: readonly ResourceId[];
  readonly listeners: readonly Row[];
  readonly rules: readonly RuleRow[];
}

/** `aws_lb` with its listeners and their rules. */
export function writeBalancer(tf: TerraformSource, id: ResourceId, shape: Shape): Written {
  const { view } = tf;
  if (view.enclosing(id, 'network') === undefined) return homeless(id);
  // A subnet in which it has several nodes is named once.
  const nodes = view.ask(NODES, id).filter((node, at, all) => all.findIndex((one) => one.segment === node.segment) === at);
  if (nodes.length === 0) return incomplete(id, 'subnets');
  const internal = isInternal(view, id);
  const { ipAddressType } = view.values(id, common);
  const chosen = nodes.map((node) => (shape.type === 'network' ? chosenFor(tf, id, node, shape.elasticIps[node.index]) : {}));
  const mapped = chosen.some((one) => Object.values(one).some((value) => value !== undefined));
  const lb: TerraformBlock = {
    type: 'aws_lb',
    named: true,
    arguments: {
      name: OWN_NAME,
      load_balancer_type: shape.type,
      internal: internal || undefined,
      subnets: mapped ? undefined : nodes.map((node) => idOf(node.segment)),
      security_groups: idsOf(shape.groups),
      ip_address_type: ipAddressType === 'ipv4' ? undefined : ipAddressType,
      ...shape.arguments,
    },
    blocks: mapped
      ? nodes.map((node, i): NestedBlock => ({ name: 'subnet_mapping', arguments: { subnet_id: idOf(node.segment), ...chosen[i] } }))
      : [],
    dependsOn: internal ? [] : internetOf(tf, id),
  };
  const notes: TerraformNote[] = [];
  const listeners = shape.listeners.flatMap((row, index): readonly TerraformBlock[] => {
    const twice = shape.listeners.findIndex((one) => partOf(one) === partOf(row)) < index;
    if (row.targetGroup === undefined || !view.as('target-group', row.targetGroup) || twice) {
      notes.push(leftOut(id, 'listeners', index));
      return [];
    }
    return [listener(id, row, row.targetGroup)];
  });
  const parts = new Set(listeners.map((one) => one.part));
  const rules = ruleBlocks(tf, id, shape, parts, notes);
  return {
    blocks: [lb, ...listeners, ...rules],
    variables: certificates(
      id,
      shape.listeners.filter((row) => parts.has(partOf(row))),
    ),
    notes,
  };
}

/** What a node of a network load balancer is given: an Elastic IP where it is public, the private address where it is not, and the IPv6 address (A17.2). */
function chosenFor(tf: TerraformSource, id: ResourceId, { segment, has }: Node, elastic: ResourceId | undefined): Arguments {
  const [internal, { ipv4, ipv6 }] = [isInternal(tf.view, id), has];
  return {
    allocation_id: internal || elastic === undefined ? undefined : { reference: elastic, attribute: 'allocation_id' },
    private_ipv4_address: internal && ipv4 !== undefined ? formatAddress({ family: 'ipv4', value: ipv4 }) : undefined,
    ipv6_address: servesIpv6(tf.view, id) && ipv6 !== undefined ? addressExpression(tf, segment, { family: 'ipv6', value: ipv6 }) : undefined,
  };
}

const listener = (id: ResourceId, row: Row, group: ResourceId): TerraformBlock => ({
  type: 'aws_lb_listener',
  part: partOf(row),
  suffix: [partOf(row)],
  arguments: {
    load_balancer_arn: arnOf(id),
    port: row.port,
    protocol: row.protocol,
    ...(isEncrypted(row) ? { ssl_policy: TLS_POLICY, certificate_arn: { variable: 'certificate' } } : {}),
  },
  blocks: [{ name: 'default_action', arguments: { type: 'forward', target_group_arn: arnOf(group) } }],
});

export const certificates = (id: ResourceId, listeners: readonly { readonly protocol: string }[]): readonly TerraformVariable[] =>
  listeners.some(isEncrypted)
    ? [{ name: 'certificate', type: 'string', description: { code: 'TF_VAR_CERTIFICATE', values: { what: { resource: id } } } }]
    : [];

/** One block for all rows of a listener that have one priority. */
function ruleBlocks(
  { view }: TerraformSource,
  id: ResourceId,
  shape: Shape,
  parts: ReadonlySet<string | undefined>,
  notes: TerraformNote[],
): readonly TerraformBlock[] {
  const rules = new Map<string, { readonly first: RuleRow; readonly on: Row; readonly groups: NestedBlock[] }>();
  shape.rules.forEach((row, index) => {
    const on = shape.listeners.find((one) => one.port === row.port);
    const known = row.targetGroup !== undefined && view.as('target-group', row.targetGroup) !== undefined;
    const key = `${row.port} ${row.priority}`;
    const rule = rules.get(key);
    // A rule without a condition, a group or a listener is none.
    if (!on || !known || !parts.has(partOf(on)) || (!rule && !row.host && !row.path)) {
      notes.push(leftOut(id, 'rules', index));
      return;
    }
    const group: NestedBlock = { name: 'target_group', arguments: { arn: arnOf(row.targetGroup as ResourceId), weight: row.weight } };
    if (rule) rule.groups.push(group);
    else rules.set(key, { first: row, on, groups: [group] });
  });
  return [...rules.values()].map(({ first, on, groups }): TerraformBlock => {
    const conditions = [
      ...(first.host ? [{ name: 'host_header', arguments: { values: [first.host] } }] : []),
      ...(first.path ? [{ name: 'path_pattern', arguments: { values: [first.path] } }] : []),
    ];
    const only = groups.length === 1 ? groups[0] : undefined;
    return {
      type: 'aws_lb_listener_rule',
      part: `${partOf(on)}_rule_${first.priority}`,
      suffix: [`${partOf(on)}_rule_${first.priority}`],
      arguments: { listener_arn: { reference: id, part: partOf(on), attribute: 'arn' }, priority: first.priority },
      blocks: [
        only
          ? { name: 'action', arguments: { type: 'forward', target_group_arn: only.arguments.arn } }
          : { name: 'action', arguments: { type: 'forward' }, blocks: [{ name: 'forward', arguments: {}, blocks: groups }] },
        ...conditions.map((one): NestedBlock => ({ name: 'condition', arguments: {}, blocks: [one] })),
      ],
    };
  });
}
