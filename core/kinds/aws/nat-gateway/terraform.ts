import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { Expression, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, homeless, idOf, internetOf, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

const allocation = (reference: ResourceId): Expression => ({ reference, attribute: 'allocation_id' });
/** The Elastic IPs that it names, the primary one first, and those that name it. */
function elasticIps({ view }: TerraformSource, id: ResourceId): readonly ResourceId[] {
  const naming = view.referrers(id).filter((other) => view.as('elastic-address', other)?.holder(view, other)?.resource === id);
  return [...new Set([...view.values(id, fields).elasticIps, ...naming])];
}

const listed = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  const subnet = view.enclosing(id, 'segment');
  if (subnet === undefined) return homeless(id);
  const v = view.values(id, fields);
  const isPublic = v.connectivity === 'public';
  const [first, ...more] = isPublic ? elasticIps(tf, id) : [];
  const notes: readonly TerraformNote[] =
    isPublic && first === undefined
      ? [{ code: 'TF_NAT_WITHOUT_ELASTIC_IP', severity: 'warning', values: { what: { resource: id } }, place: { resource: id, field: 'elasticIps' } }]
      : [];
  return {
    blocks: [
      {
        type: 'aws_nat_gateway',
        named: true,
        arguments: {
          subnet_id: idOf(subnet),
          connectivity_type: isPublic ? undefined : 'private',
          allocation_id: first === undefined ? undefined : allocation(first),
          secondary_allocation_ids: listed(more.map(allocation)),
          private_ip: primaryIpv4(tf, id, v.privateIpv4),
          secondary_private_ip_addresses: listed(addressesOf(v.secondaryPrivateIpv4s).map(formatAddress)),
        },
        // Creation fails while the VPC has no Internet gateway (A6.1).
        dependsOn: isPublic ? internetOf(tf, id) : [],
      },
    ],
    notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'gateways',
  ownersOnly: true,
  write,
  offers: { routeTarget: (_tf, id) => ({ argument: 'nat_gateway_id', value: idOf(id) }) },
};
