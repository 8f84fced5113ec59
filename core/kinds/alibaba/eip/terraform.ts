import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, idOf, plainName } from '../terraform.ts';
import { fields } from './fields.ts';

function association(tf: TerraformSource, id: ResourceId): readonly TerraformBlock[] {
  const v = tf.view.values(id, fields);
  const user = tf.view.as('public-address', id)?.user(tf.view, id);
  const holder = user === undefined ? undefined : tf.offers(user).holder?.(tf, user);
  if (!holder) return [];
  const [address] = addressesOf([v.privateIpv4]);
  return [
    {
      type: 'alicloud_eip_association',
      part: 'association',
      suffix: [],
      arguments: {
        allocation_id: idOf(id),
        instance_id: holder.id,
        instance_type: holder.type,
        private_ip_address: holder.type === 'NetworkInterface' && address ? formatAddress(address) : undefined,
        mode: holder.type === 'NetworkInterface' && v.mode === 'cut-through' ? 'BINDED' : undefined,
      },
    },
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  const values = { what: { resource: id }, address: v.publicIpv4 ?? '' };
  const notes: readonly TerraformNote[] =
    v.publicIpv4 === undefined
      ? []
      : [{ code: 'TF_PUBLIC_ADDRESS_IS_GIVEN', severity: 'note', values, place: { resource: id, field: 'publicIpv4' } }];
  return {
    blocks: [
      {
        type: 'alicloud_eip_address',
        arguments: { address_name: plainName, bandwidth: String(v.bandwidth), internet_charge_type: v.chargeType },
      },
      ...association(tf, id),
    ],
    outputs: [
      {
        name: 'public_ip',
        value: { reference: id, attribute: 'ip_address' },
        description: { code: 'TF_OUT_PUBLIC_IP', values: { what: { resource: id } } },
      },
    ],
    notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'gateways',
  write,
  follows: ({ view }, id) => view.as('public-address', id)?.user(view, id),
};
