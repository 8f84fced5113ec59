import { type Describe, flag, text, texts } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_vpc_endpoint_service', (item, answers) => ({
    ...named(item),
    in: homeOf(answers, item),
    loadBalancers: [...texts(item, 'network_load_balancer_arns'), ...texts(item, 'gateway_load_balancer_arns')],
    acceptanceRequired: flag(item, 'acceptance_required'),
    privateDnsName: text(item, 'private_dns_name'),
  })),
};
