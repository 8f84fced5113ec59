import { type Describe, flag, items, text, texts } from '../../describe.ts';
import { each } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_lambda_function', (item, answers) => {
    const [vpc] = items(item, 'vpc_config');
    const [first, ...moreSubnets] = vpc ? texts(vpc, 'subnet_ids') : [];
    return {
      name: text(item, 'function_name'),
      in: first ?? homeOf(answers, item),
      moreSubnets,
      // A group of the VPC by its attribute is the one that a function has by itself.
      securityGroups: vpc ? texts(vpc, 'security_group_ids').filter((id) => !id.includes('#')) : [],
      ipv6AllowedForDualStack: vpc && flag(vpc, 'ipv6_allowed_for_dual_stack'),
      runtime: text(item, 'runtime'),
    };
  }),
};
