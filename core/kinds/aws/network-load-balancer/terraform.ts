import type { TerraformMapping } from '../../terraform.ts';
import { writeBalancer } from '../balancing/terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'balancing',
  write(tf, id) {
    const v = tf.view.values(id, fields);
    return writeBalancer(tf, id, {
      type: 'network',
      arguments: {
        enable_cross_zone_load_balancing: v.crossZone || undefined,
        enforce_security_group_inbound_rules_on_private_link_traffic:
          v.createdWithGroups && v.securityGroups.length > 0 && !v.enforceOnPrivateLink ? 'off' : undefined,
        enable_prefix_for_ipv6_source_nat: v.ipv6SourceNat ? 'on' : undefined,
      },
      elasticIps: v.elasticIps,
      groups: v.createdWithGroups ? v.securityGroups : [],
      listeners: v.listeners,
      rules: [],
    });
  },
};
