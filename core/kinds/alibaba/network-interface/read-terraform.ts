import { type Answers, type Describe, flag, type Item, text, texts } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { groupsOf, ipv6Rows } from '../configured/addresses.ts';

const hostOf = (answers: Answers, id: string): string | undefined =>
  ['alicloud_ecs_network_interface_attachment', 'alicloud_network_interface_attachment']
    .flatMap((type) => naming(answers, type, 'network_interface_id', id))
    .flatMap((one) => text(one, 'instance_id') ?? [])[0];

const networkInterface = (item: Item, answers: Answers) => ({
  ...named(item, 'network_interface_name'),
  in: text(item, 'vswitch_id'),
  attachedTo: hostOf(answers, idOf(item)),
  privateIpv4: text(item, 'primary_ip_address') ?? text(item, 'private_ip'),
  secondaryPrivateIpv4s: texts(item, 'private_ip_addresses'),
  ipv6Addresses: ipv6Rows(answers, item, idOf(item)),
  securityGroups: groupsOf(item, 'security_group_ids', 'security_groups'),
  sourceDestCheck: flag(item, 'source_dest_check'),
});

export const readTerraform: Describe = {
  read: all(each('alicloud_ecs_network_interface', networkInterface), each('alicloud_network_interface', networkInterface)),
};
