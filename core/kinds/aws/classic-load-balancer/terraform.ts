import type { ResourceId } from '../../../model/design.ts';
import type { TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { fits } from '../balancing/fits.ts';
import { isInternal, NODES } from '../balancing/nodes.ts';
import { certificates, isEncrypted, OWN_NAME } from '../balancing/terraform.ts';
import { homeless, idOf, idsOf, incomplete, internetOf, leftOut } from '../terraform.ts';
import { asksHttp, healthPort } from './compile.ts';
import { fields } from './fields.ts';

/** `aws_elb`, which holds everything: what it listens on, its health check and its instances. */
function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  if (view.enclosing(id, 'network') === undefined) return homeless(id);
  const [v, nodes] = [view.values(id, fields), view.ask(NODES, id)];
  if (nodes.length === 0) return incomplete(id, 'subnets');
  const first = (port: number): number => v.listeners.findIndex((one) => one.port === port);
  const listeners = v.listeners.filter((one, index) => first(one.port) === index);
  if (listeners.length === 0) return incomplete(id, 'listeners');
  const instances = v.instances.filter((one) => fits(view, id, one, 'instance'));
  const port = healthPort(view, id) ?? '';
  const notes: readonly TerraformNote[] = [
    ...v.listeners.flatMap((one, index) => (first(one.port) < index ? [leftOut(id, 'listeners', index)] : [])),
    ...v.instances.flatMap((one, index) => (instances.includes(one) ? [] : [leftOut(id, 'instances', index)])),
  ];
  return {
    blocks: [
      {
        type: 'aws_elb',
        named: true,
        arguments: {
          name: OWN_NAME,
          internal: isInternal(view, id) || undefined,
          subnets: [...new Set(nodes.map((node) => node.segment))].map(idOf),
          security_groups: idsOf(v.securityGroups),
          instances: idsOf(instances),
          // Terraform would turn it on.
          cross_zone_load_balancing: v.crossZone,
        },
        blocks: [
          ...listeners.map((one) => ({
            name: 'listener',
            arguments: {
              lb_port: one.port,
              lb_protocol: one.protocol.toLowerCase(),
              instance_port: one.instancePort,
              instance_protocol: one.instanceProtocol.toLowerCase(),
              ssl_certificate_id: isEncrypted(one) ? { variable: 'certificate' } : undefined,
            },
          })),
          {
            name: 'health_check',
            arguments: {
              target: `${v.healthProtocol}:${port}${asksHttp(v) ? v.healthPath : ''}`,
              interval: v.healthInterval,
              timeout: v.healthTimeout,
              healthy_threshold: v.healthyThreshold,
              unhealthy_threshold: v.unhealthyThreshold,
            },
          },
        ],
        dependsOn: isInternal(view, id) ? [] : internetOf(tf, id),
      },
    ],
    variables: certificates(id, listeners),
    notes,
  };
}

export const terraform: TerraformMapping = { file: 'balancing', write };
