import type { Expression, TerraformMapping } from '../../terraform.ts';
import { homeless, idOf, incomplete } from '../terraform.ts';
import { NODES } from '../balancing/nodes.ts';
import { OWN_NAME } from '../balancing/terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'balancing',
  write({ view }, id) {
    if (view.enclosing(id, 'network') === undefined) return homeless(id);
    const v = view.values(id, fields);
    const nodes = view.ask(NODES, id);
    if (nodes.length === 0) return incomplete(id, 'subnets');
    const group = v.targetGroup !== undefined && view.as('target-group', v.targetGroup) ? v.targetGroup : undefined;
    const arn = (reference: string): Expression => ({ reference, attribute: 'arn' });
    return {
      blocks: [
        {
          type: 'aws_lb',
          named: true,
          arguments: {
            name: OWN_NAME,
            load_balancer_type: 'gateway',
            subnets: nodes.map((node) => idOf(node.segment)),
            ip_address_type: v.ipAddressType === 'ipv4' ? undefined : v.ipAddressType,
            enable_cross_zone_load_balancing: v.crossZone || undefined,
          },
        },
        ...(group === undefined
          ? []
          : [
              {
                type: 'aws_lb_listener',
                part: 'everything',
                suffix: [],
                arguments: { load_balancer_arn: arn(id) },
                blocks: [{ name: 'default_action', arguments: { type: 'forward', target_group_arn: arn(group) } }],
              },
            ]),
      ],
    };
  },
};
