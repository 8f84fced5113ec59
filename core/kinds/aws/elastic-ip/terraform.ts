import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, internetOf } from '../terraform.ts';
import { fields } from './fields.ts';

function association(tf: TerraformSource, id: ResourceId): readonly TerraformBlock[] {
  const v = tf.view.values(id, fields);
  const holder = v.associatedWith;
  // By interface and not by instance: AWS refuses the instance's id as soon as it has a second interface.
  const interfaceId = holder === undefined ? undefined : tf.offers(holder).interfaceId?.(tf, holder);
  if (holder === undefined || interfaceId === undefined) return [];
  const [address] = addressesOf([v.privateIpv4]);
  return [
    {
      type: 'aws_eip_association',
      part: 'association',
      suffix: [],
      arguments: {
        allocation_id: { reference: id, attribute: 'allocation_id' },
        network_interface_id: interfaceId,
        private_ip_address: address && formatAddress(address),
      },
      dependsOn: internetOf(tf, holder),
    },
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { publicIpv4 } = tf.view.values(id, fields);
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
    blocks: [{ type: 'aws_eip', named: true, arguments: { domain: 'vpc' } }, ...association(tf, id)],
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
