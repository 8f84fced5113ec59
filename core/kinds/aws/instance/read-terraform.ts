import { type Answers, type Describe, flag, type Item, items, sizeOf, text, texts, whole } from '../../describe.ts';
import { each, named, textsOf } from '../../derived/read-terraform.ts';

/** An instance may take an interface that has a block of its own as its first one; the instance then stands for it. */
function primaryOf(answers: Answers, item: Item): Item | undefined {
  const blocks = [
    ...items(item, 'primary_network_interface'),
    ...items(item, 'network_interface').filter((one) => (whole(one, 'device_index') ?? 0) === 0),
  ];
  const [id] = blocks.flatMap((one) => text(one, 'network_interface_id') ?? []);
  return answers.where('aws_network_interface', '$id', id)[0];
}

const choice = (value: boolean | undefined): string => (value === undefined ? 'subnet' : value ? 'yes' : 'no');

export const readTerraform: Describe = {
  read: each('aws_instance', (item, answers) => {
    const primary = primaryOf(answers, item);
    const at = primary ?? item;
    const [first, ...listed] = primary ? [...texts(primary, 'private_ip_list'), ...texts(primary, 'private_ips')] : [];
    const ipv6Addresses = texts(at, 'ipv6_addresses');
    return {
      ...named(item),
      in: text(at, 'subnet_id'),
      privateIpv4: first ?? text(at, 'private_ip'),
      secondaryPrivateIpv4s: [...listed, ...texts(at, 'secondary_private_ips')],
      ipv6: sizeOf(at, 'ipv6_addresses') > 0 || (whole(at, 'ipv6_address_count') ?? 0) > 0 ? 'yes' : 'subnet',
      ipv6Addresses,
      publicIpv4: choice(flag(item, 'associate_public_ip_address')),
      securityGroups: primary ? texts(primary, 'security_groups') : textsOf(item, 'vpc_security_group_ids', 'security_groups'),
      sourceDestCheck: flag(at, 'source_dest_check'),
      instanceType: text(item, 'instance_type'),
    };
  }),
};
