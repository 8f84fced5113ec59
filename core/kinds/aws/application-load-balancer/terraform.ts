import type { TerraformMapping } from '../../terraform.ts';
import { writeBalancer } from '../balancing/terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'balancing',
  write(tf, id) {
    const { listeners, rules, securityGroups } = tf.view.values(id, fields);
    return writeBalancer(tf, id, { type: 'application', arguments: {}, elasticIps: [], groups: securityGroups, listeners, rules });
  },
};
