import { type Describe, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_internet_gateway', (item, answers) => ({
    ...named(item),
    in:
      text(item, 'vpc_id') ??
      naming(answers, 'aws_internet_gateway_attachment', 'internet_gateway_id', idOf(item)).flatMap((one) => text(one, 'vpc_id') ?? [])[0] ??
      homeOf(answers, item),
  })),
};
