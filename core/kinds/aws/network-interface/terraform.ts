import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { Arguments, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, homeless, idOf, idsOf, ipv6Addresses, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

/** With secondary addresses the order says which is the primary one, and only the list form keeps it. */
function ipv4Arguments(tf: TerraformSource, id: ResourceId): Arguments {
  const v = tf.view.values(id, fields);
  const secondary = addressesOf(v.secondaryPrivateIpv4s).map(formatAddress);
  const primary = primaryIpv4(tf, id, v.privateIpv4, secondary.length > 0);
  if (primary === undefined) return { private_ips: secondary.length > 0 ? secondary : undefined };
  if (secondary.length === 0) return { private_ips: [primary] };
  return { private_ip_list_enabled: true, private_ip_list: [primary, ...secondary] };
}

/** Numbered among the interfaces of the same instance by id, so that the numbers do not hang on the order of the file. */
function deviceIndex({ view }: TerraformSource, id: ResourceId, host: ResourceId): number {
  const attached = view.referrers(host).filter((r) => r !== host && view.as('interface', r)?.host(view, r) === host);
  return [...attached].sort().indexOf(id) + 1;
}

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
  const block: TerraformBlock = {
    type: 'aws_network_interface_attachment',
    part: 'attachment',
    suffix: [],
    arguments: { instance_id, network_interface_id: idOf(id), device_index: deviceIndex(tf, id, host) },
  };
  return { blocks: [block], notes: [] };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const subnet = tf.view.enclosing(id, 'segment');
  if (subnet === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const attached = attachment(tf, id);
  return {
    blocks: [
      {
        type: 'aws_network_interface',
        named: true,
        arguments: {
          subnet_id: idOf(subnet),
          ...ipv4Arguments(tf, id),
          ipv6_addresses: ipv6Addresses(tf, subnet, v.ipv6Addresses),
          security_groups: idsOf(v.securityGroups),
          source_dest_check: v.sourceDestCheck ? undefined : false,
        },
      },
      ...attached.blocks,
    ],
    notes: attached.notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'compute',
  write,
  offers: {
    interfaceId: (_tf, id) => idOf(id),
    routeTarget: (_tf, id) => ({ argument: 'network_interface_id', value: idOf(id) }),
  },
};
