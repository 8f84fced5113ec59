import type { ResourceId } from '../../../model/design.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { drawnName, homeless, idOf, idsOf, imageFor, ipv6SpaceOf, primaryIpv4, zoneOf } from '../terraform.ts';
import { fields } from './fields.ts';

/** The addresses of its rows, as the instance reports them: Tencent Cloud chooses those of the primary interface. */
const ipv6Of = (id: ResourceId, index: number): Expression => ({ reference: id, attribute: `ipv6_addresses[${index}]` });

/** Public bandwidth is a resource beside the address (T2.4). */
const bandwidths = ({ view }: TerraformSource, id: ResourceId): readonly TerraformBlock[] =>
  view.values(id, fields).ipv6Addresses.flatMap(({ bandwidth }, index) =>
    bandwidth === 0
      ? []
      : [
          {
            type: 'tencentcloud_ipv6_address_bandwidth',
            part: `bandwidth ${index}`,
            suffix: ['ipv6', String(index + 1)],
            arguments: { ipv6_address: ipv6Of(id, index), internet_max_bandwidth_out: bandwidth },
          },
        ],
  );

function notes({ view }: TerraformSource, id: ResourceId): readonly TerraformNote[] {
  const v = view.values(id, fields);
  const note = (code: string, field: string): TerraformNote => ({
    code,
    severity: 'warning',
    values: { what: { resource: id } },
    place: { resource: id, field },
  });
  const chosen = v.ipv6Addresses.some((row) => row.address !== undefined);
  return [
    ...(v.secondaryPrivateIpv4s.length > 0 ? [note('TF_SECONDARY_LEFT_OUT', 'secondaryPrivateIpv4s')] : []),
    ...(chosen ? [note('TF_IPV6_IS_GIVEN', 'ipv6Addresses')] : []),
    ...(v.forwards === 'no' ? [] : [note('TF_FORWARDING_NOT_SET_UP', 'forwards')]),
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  const [subnet, network] = [view.enclosing(id, 'segment'), view.enclosing(id, 'network')];
  if (subnet === undefined || network === undefined) return homeless(id);
  const v = view.values(id, fields);
  const hasElastic = (view.as('public-address-holder', id)?.addresses(view, id).length ?? 0) > 0;
  const own = v.publicBandwidth > 0 && !hasElastic;
  return {
    blocks: [
      {
        type: 'tencentcloud_instance',
        arguments: {
          instance_name: drawnName,
          availability_zone: zoneOf(tf, subnet),
          image_id: imageFor(v.instanceType),
          instance_type: v.instanceType,
          vpc_id: idOf(network),
          subnet_id: idOf(subnet),
          private_ip: primaryIpv4(tf, id, v.privateIpv4),
          orderly_security_groups: idsOf(v.securityGroups),
          allocate_public_ip: own || undefined,
          internet_max_bandwidth_out: own ? v.publicBandwidth : undefined,
          ipv6_address_count: v.ipv6Addresses.length > 0 ? v.ipv6Addresses.length : undefined,
          running_flag: v.running ? undefined : false,
        },
        dependsOn: v.ipv6Addresses.length > 0 ? ipv6SpaceOf(tf, subnet) : [],
        // A newer image must not replace a machine that runs.
        ignoreChanges: ['image_id'],
      },
      ...bandwidths(tf, id),
    ],
    notes: notes(tf, id),
  };
}

export const terraform: TerraformMapping = {
  file: 'compute',
  write,
  offers: {
    instanceId: (_tf, id) => idOf(id),
    routeTarget: (_tf, reference) => ({ argument: 'NORMAL_CVM', value: { reference, attribute: 'private_ip' } }),
    ipv6Addresses: ({ view }, id) => view.values(id, fields).ipv6Addresses.map((_, index) => ({ address: ipv6Of(id, index) })),
    holder: (_tf, id) => ({ type: 'instance_id', id: idOf(id) }),
  },
};
