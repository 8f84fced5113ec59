import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, drawnName, idOf, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

const TYPES: Readonly<Record<string, string | undefined>> = { anycast: 'AnycastEIP', 'high-quality': 'HighQualityEIP', 'anti-ddos': 'AntiDDoSEIP' };

function association(tf: TerraformSource, id: ResourceId): readonly TerraformBlock[] {
  const v = tf.view.values(id, fields);
  const target = v.associatedWith;
  const holder = target === undefined ? undefined : tf.offers(target).holder?.(tf, target);
  if (target === undefined || !holder) return [];
  const [written] = addressesOf([v.privateIpv4]);
  // The address is named only together with an interface.
  const address = written ? formatAddress(written) : primaryIpv4(tf, target, undefined, true);
  return [
    {
      type: 'tencentcloud_eip_association',
      part: 'association',
      suffix: [],
      arguments: { eip_id: idOf(id), [holder.type]: holder.id, private_ip: holder.type === 'network_interface_id' ? address : undefined },
    },
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { publicIpv4, type, bandwidth } = tf.view.values(id, fields);
  const notes: readonly TerraformNote[] =
    publicIpv4 === undefined
      ? []
      : [
          {
            code: 'TF_PUBLIC_ADDRESS_IS_GIVEN',
            severity: 'note',
            values: { what: { resource: id }, address: publicIpv4 },
            place: { resource: id, field: 'publicIpv4' },
          },
        ];
  return {
    blocks: [
      { type: 'tencentcloud_eip', arguments: { name: drawnName, type: TYPES[type], internet_max_bandwidth_out: bandwidth } },
      ...association(tf, id),
    ],
    outputs: [
      {
        name: 'public_ip',
        value: { reference: id, attribute: 'public_ip' },
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
