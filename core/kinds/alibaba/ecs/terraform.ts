import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, homeless, idOf, idsOf, imageFor, ipv6Addresses, plainName, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

/** The addresses of the instance as the cloud knows them: bandwidth and egress-only rules are bought for their ids. */
const knownAddresses = (id: ResourceId): TerraformBlock => ({
  type: 'alicloud_vpc_ipv6_addresses',
  data: true,
  part: 'ipv6',
  suffix: [],
  arguments: { associated_instance_id: idOf(id) },
});

function notes(tf: TerraformSource, id: ResourceId): readonly TerraformNote[] {
  const v = tf.view.values(id, fields);
  const note = (code: string, field: string): TerraformNote => ({
    code,
    severity: 'warning',
    values: { what: { resource: id } },
    place: { resource: id, field },
  });
  return [
    ...(v.running ? [] : [note('TF_INSTANCE_RUNS', 'running')]),
    ...(v.forwards === 'no' ? [] : [note('TF_FORWARDING_NOT_SET_UP', 'forwards')]),
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const vswitch = tf.view.enclosing(id, 'segment');
  if (vswitch === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const secondary = addressesOf(v.secondaryPrivateIpv4s).map(formatAddress);
  const rows = v.ipv6Addresses;
  const written = rows.flatMap((row) => row.address ?? []);
  const chosen = written.length === rows.length ? ipv6Addresses(tf, vswitch, written) : undefined;
  return {
    blocks: [
      {
        type: 'alicloud_instance',
        arguments: {
          instance_name: plainName,
          image_id: imageFor(v.instanceType),
          instance_type: v.instanceType,
          vswitch_id: idOf(vswitch),
          security_groups: idsOf(v.securityGroups),
          private_ip: primaryIpv4(tf, id, v.privateIpv4),
          secondary_private_ips: secondary.length > 0 ? secondary : undefined,
          internet_max_bandwidth_out: v.staticPublicIp ? 5 : undefined,
          ipv6_address_count: chosen === undefined && rows.length > 0 ? rows.length : undefined,
          ipv6_addresses: chosen,
          source_dest_check: v.sourceDestCheck || undefined,
        },
        // A newer image must not replace a machine that runs.
        ignoreChanges: ['image_id'],
      },
      ...(rows.some((row) => row.bandwidth > 0) ? [knownAddresses(id)] : []),
    ],
    notes: notes(tf, id),
  };
}

export const terraform: TerraformMapping = {
  file: 'compute',
  write,
  offers: {
    instanceId: (_tf, id) => idOf(id),
    routeTarget: (_tf, id) => ({ argument: 'Instance', value: idOf(id) }),
    holder: (_tf, id) => ({ type: 'EcsInstance', id: idOf(id) }),
    ipv6Addresses: ({ view }, id) =>
      view.values(id, fields).ipv6Addresses.map((row, index) => ({
        address: row.address ?? { reference: id, part: 'ipv6', attribute: `addresses[${index}].ipv6_address` },
        id: { reference: id, part: 'ipv6', attribute: `addresses[${index}].id` },
      })),
  },
};
