import type { Describe } from '../../describe.ts';
import { all, each } from '../../derived/read-terraform.ts';
import { balancer } from '../balancing/read-terraform.ts';

const read = (type: string) => each(type, (item, answers) => balancer(answers, item, 'application'));

export const readTerraform: Describe = { read: all(read('aws_lb'), read('aws_alb')) };
