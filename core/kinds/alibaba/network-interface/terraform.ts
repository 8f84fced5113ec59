import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, homeless, idOf, idsOf, ipv6Addresses, plainName, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

function attachment(tf: TerraformSource, id: ResourceId): { readonly blocks: readonly TerraformBlock[]; readonly notes: readonly TerraformNote[] } {
  const host = tf.view.values(id, fields).attachedTo;
  if (host === undefined) return { blocks: [], notes: [] };
  const instance_id = tf.offers(host).instanceId?.(tf, host);
  if (instance_id === undefined) {
    const place = { resource: id, field: 'attachedTo' };
    return {
      blocks: [],
      notes: [{ code: 'TF_NOT_ATTACHED', severity: 'warning', values: { what: { resource: id }, host: { resource: host } }, place }],
    };
  }
  return {
    blocks: [
      {
        type: 'alicloud_ecs_network_interface_attachment',
        part: 'attachment',
        suffix: [],
        arguments: { instance_id, network_interface_id: idOf(id) },
      },
    ],
    notes: [],
  };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const vswitch = tf.view.enclosing(id, 'segment');
  if (vswitch === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const secondary = addressesOf(v.secondaryPrivateIpv4s).map(formatAddress);
  const rows = v.ipv6Addresses;
  const written = rows.flatMap((row) => row.address ?? []);
  const chosen = written.length === rows.length ? ipv6Addresses(tf, vswitch, written) : undefined;
  const attached = attachment(tf, id);
  const known: readonly TerraformBlock[] = rows.some((row) => row.bandwidth > 0)
    ? [{ type: 'alicloud_vpc_ipv6_addresses', data: true, part: 'ipv6', suffix: [], arguments: { associated_instance_id: idOf(id) } }]
    : [];
  return {
    blocks: [
      {
        type: 'alicloud_ecs_network_interface',
        arguments: {
          network_interface_name: plainName,
          vswitch_id: idOf(vswitch),
          security_group_ids: idsOf(v.securityGroups),
          primary_ip_address: primaryIpv4(tf, id, v.privateIpv4),
          private_ip_addresses: secondary.length > 0 ? secondary : undefined,
          ipv6_address_count: chosen === undefined && rows.length > 0 ? rows.length : undefined,
          ipv6_addresses: chosen,
          source_dest_check: v.sourceDestCheck || undefined,
        },
      },
      ...attached.blocks,
      ...known,
    ],
    notes: attached.notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'compute',
  write,
  offers: {
    routeTarget: (_tf, id) => ({ argument: 'NetworkInterface', value: idOf(id) }),
    holder: (_tf, id) => ({ type: 'NetworkInterface', id: idOf(id) }),
    ipv6Addresses: ({ view }, id) =>
      view.values(id, fields).ipv6Addresses.map((row, index) => ({
        address: row.address ?? { reference: id, part: 'ipv6', attribute: `addresses[${index}].ipv6_address` },
        id: { reference: id, part: 'ipv6', attribute: `addresses[${index}].id` },
      })),
  },
};
