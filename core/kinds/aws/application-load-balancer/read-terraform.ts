import type { Describe } from '../../describe.ts';
import { all, each } from '../../derived/read-terraform.ts';
import { balancer, strangeIn } from '../balancing/read-terraform.ts';

const read = (type: string) =>
  each(
    type,
    (item, answers) => balancer(answers, item, 'application'),
    (item, answers) => strangeIn(answers, item),
  );

export const readTerraform: Describe = { read: all(read('aws_lb'), read('aws_alb')) };
