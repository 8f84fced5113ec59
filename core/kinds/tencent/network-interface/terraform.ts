import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { NestedBlock, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressExpression, addressesOf, drawnName, homeless, idOf, idsOf, ipv6SpaceOf, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

/** Its IPv4 addresses, the primary one first: the cloud wants them all or a number of them. */
function ipv4s(tf: TerraformSource, id: ResourceId): readonly NestedBlock[] {
  const v = tf.view.values(id, fields);
  const primary = primaryIpv4(tf, id, v.privateIpv4, true);
  const more = addressesOf(v.secondaryPrivateIpv4s).map(formatAddress);
  return [...(primary === undefined ? [] : [primary]), ...more].map((ip, index) => ({ name: 'ipv4s', arguments: { ip, primary: index === 0 } }));
}

/** A resource of its own for the IPv6 addresses, and one for the bandwidth of each (T2.3, T2.4). */
function ipv6(tf: TerraformSource, id: ResourceId, subnet: ResourceId): readonly TerraformBlock[] {
  const { view } = tf;
  const rows = view.values(id, fields).ipv6Addresses;
  const owned = (view.as('interface', id)?.ipv6Internet?.(view, id) ?? []).map(({ address }) =>
    addressExpression(tf, subnet, { family: 'ipv6', value: address }),
  );
  if (owned.length === 0) return [];
  const block: TerraformBlock = {
    type: 'tencentcloud_eni_ipv6_address',
    part: 'ipv6',
    suffix: ['ipv6'],
    arguments: { network_interface_id: idOf(id) },
    blocks: owned.map((address, index) => ({ name: 'ipv6_addresses', arguments: { address, primary: index === 0 } })),
    dependsOn: ipv6SpaceOf(tf, subnet),
  };
  const bandwidths = rows.flatMap(({ bandwidth }, index): readonly TerraformBlock[] => {
    const address = owned[index];
    if (bandwidth === 0 || address === undefined) return [];
    return [
      {
        type: 'tencentcloud_ipv6_address_bandwidth',
        part: `bandwidth ${index}`,
        suffix: ['ipv6', String(index + 1)],
        arguments: { ipv6_address: address, internet_max_bandwidth_out: bandwidth },
        dependsOn: [{ reference: id, part: 'ipv6' }],
      },
    ];
  });
  return [block, ...bandwidths];
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
  return {
    blocks: [{ type: 'tencentcloud_eni_attachment', part: 'attachment', suffix: [], arguments: { eni_id: idOf(id), instance_id } }],
    notes: [],
  };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const [subnet, network] = [tf.view.enclosing(id, 'segment'), tf.view.enclosing(id, 'network')];
  if (subnet === undefined || network === undefined) return homeless(id);
  const attached = attachment(tf, id);
  const addresses = ipv4s(tf, id);
  return {
    blocks: [
      {
        type: 'tencentcloud_eni',
        arguments: {
          name: drawnName,
          vpc_id: idOf(network),
          subnet_id: idOf(subnet),
          orderly_security_groups: idsOf(tf.view.values(id, fields).securityGroups),
          ipv4_count: addresses.length === 0 ? 1 : undefined,
        },
        blocks: addresses,
      },
      ...ipv6(tf, id, subnet),
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
    holder: (_tf, id) => ({ type: 'network_interface_id', id: idOf(id) }),
    routeTarget: (_tf, reference) => ({ argument: 'NORMAL_CVM', value: { reference, attribute: 'ipv4_info[0].ip' } }),
  },
};
