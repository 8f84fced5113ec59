import { type Answers, type Describe, type Described, flag, type Item } from '../../describe.ts';
import { all, each } from '../../derived/read-terraform.ts';
import { balancer } from '../balancing/read-terraform.ts';

function read(item: Item, answers: Answers): Described['values'] | undefined {
  const common = balancer(answers, item, 'gateway');
  if (!common) return undefined;
  const { name, in: network, subnets, ipAddressType, listeners } = common;
  return {
    name,
    in: network,
    subnets,
    ipAddressType,
    targetGroup: listeners[0]?.targetGroup,
    crossZone: flag(item, 'enable_cross_zone_load_balancing'),
  };
}

export const readTerraform: Describe = { read: all(each('aws_lb', read), each('aws_alb', read)) };
