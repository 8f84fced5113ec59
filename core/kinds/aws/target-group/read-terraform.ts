import { type Answers, type Describe, flag, type Item, items, text, whole } from '../../describe.ts';
import { groupsBehind, networkOf } from '../balancing/read-terraform.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { parseAddress } from '../../../net/address.ts';

const switched = (value: boolean | undefined, otherwise: string): string => (value === undefined ? otherwise : value ? 'on' : 'off');

function targetsOf(answers: Answers, id: string) {
  const attached = ['aws_lb_target_group_attachment', 'aws_alb_target_group_attachment'].flatMap((type) =>
    naming(answers, type, 'target_group_arn', id),
  );
  return attached.map((one) => {
    const target = text(one, 'target_id');
    const isAddress = parseAddress(target ?? '') !== undefined;
    return { target: isAddress ? undefined : target, address: isAddress ? target : undefined, port: whole(one, 'port') };
  });
}

const group = (item: Item, answers: Answers) => {
  const [health] = items(item, 'health_check');
  const port = health && whole(health, 'port');
  const crossZone = text(item, 'load_balancing_cross_zone_enabled');
  return {
    ...named(item, 'name'),
    in: text(item, 'vpc_id') ?? vpcOfTargets(answers, idOf(item)),
    targetType: text(item, 'target_type'),
    protocol: text(item, 'protocol'),
    port: whole(item, 'port'),
    ipAddressType: text(item, 'ip_address_type'),
    targets: targetsOf(answers, idOf(item)),
    healthCheck: health && flag(health, 'enabled'),
    healthProtocol: health && text(health, 'protocol'),
    healthPort: port,
    healthPath: health && text(health, 'path'),
    healthCodes: health && text(health, 'matcher'),
    healthInterval: health && whole(health, 'interval'),
    healthTimeout: health && whole(health, 'timeout'),
    // Terraform's own defaults (A17.8).
    healthyThreshold: (health && whole(health, 'healthy_threshold')) ?? 3,
    unhealthyThreshold: (health && whole(health, 'unhealthy_threshold')) ?? 3,
    preserveClientIp: switched(flag(item, 'preserve_client_ip'), 'default'),
    crossZone: crossZone === 'true' ? 'on' : crossZone === 'false' ? 'off' : 'balancer',
  };
};

/** A group of functions names no VPC: it is drawn in that of the load balancer which forwards to it. */
const vpcOfTargets = (answers: Answers, id: string): string | undefined =>
  [...answers.all('aws_lb'), ...answers.all('aws_alb')]
    .filter((one) => groupsBehind(answers, one).has(id))
    .flatMap((one) => networkOf(answers, one) ?? [])[0];

export const readTerraform: Describe = { read: all(each('aws_lb_target_group', group), each('aws_alb_target_group', group)) };
