import { type Answers, type Describe, flag, type Item, items, text, texts, whole } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { networkOf } from '../balancing/read-terraform.ts';
import { checkOf } from './health.ts';

const upper = (item: Item, key: string): string | undefined => text(item, key)?.toUpperCase();

/** Registered by itself, and by blocks of their own. */
const instancesOf = (answers: Answers, item: Item): readonly string[] => [
  ...new Set([
    ...texts(item, 'instances'),
    ...naming(answers, 'aws_elb_attachment', 'elb', idOf(item)).flatMap((one) => text(one, 'instance') ?? []),
  ]),
];

export const readTerraform: Describe = {
  read: each('aws_elb', (item, answers) => {
    const [health] = items(item, 'health_check');
    return {
      ...named(item, 'name'),
      in: networkOf(answers, item),
      scheme: flag(item, 'internal') === true ? 'internal' : 'internet-facing',
      subnets: texts(item, 'subnets'),
      securityGroups: texts(item, 'security_groups'),
      listeners: items(item, 'listener').map((one) => ({
        protocol: upper(one, 'lb_protocol'),
        port: whole(one, 'lb_port'),
        instanceProtocol: upper(one, 'instance_protocol'),
        instancePort: whole(one, 'instance_port'),
      })),
      instances: instancesOf(answers, item),
      ...(health && {
        ...checkOf(text(health, 'target')),
        healthInterval: whole(health, 'interval'),
        healthTimeout: whole(health, 'timeout'),
        healthyThreshold: whole(health, 'healthy_threshold'),
        unhealthyThreshold: whole(health, 'unhealthy_threshold'),
      }),
      crossZone: flag(item, 'cross_zone_load_balancing') ?? true,
    };
  }),
};
