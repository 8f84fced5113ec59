import type { ResourceId } from '../../../model/design.ts';
import type { Expression, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { incomplete } from '../terraform.ts';
import { fields } from './fields.ts';

function write({ view }: TerraformSource, id: ResourceId): Written {
  const v = view.values(id, fields);
  const behind = view.as('endpoint-service', id)?.backends?.(view, id) ?? [];
  if (behind.length === 0) return incomplete(id, 'loadBalancers');
  const arns = behind.map((reference): Expression => ({ reference, attribute: 'arn' }));
  const isGateway = view.as('endpoint-service', id)?.takes(view, id)[0] === 'gateway-load-balancer';
  return {
    blocks: [
      {
        type: 'aws_vpc_endpoint_service',
        named: true,
        arguments: {
          acceptance_required: v.acceptanceRequired,
          network_load_balancer_arns: isGateway ? undefined : arns,
          gateway_load_balancer_arns: isGateway ? arns : undefined,
          private_dns_name: isGateway ? undefined : v.privateDnsName,
        },
      },
    ],
  };
}

export const terraform: TerraformMapping = {
  file: 'balancing',
  write,
  offers: { serviceName: (_tf, reference) => ({ reference, attribute: 'service_name' }) },
  follows: ({ view }, id) => view.as('endpoint-service', id)?.backends?.(view, id)[0],
};
