import { type Describe, flag, text, texts, whole } from '../../describe.ts';
import { each, idOf, named } from '../../derived/read-terraform.ts';
import { groupsOf, ipv6Rows } from '../configured/addresses.ts';

export const readTerraform: Describe = {
  read: each('alicloud_instance', (item, answers) => ({
    ...named(item, 'instance_name'),
    in: text(item, 'vswitch_id'),
    privateIpv4: text(item, 'private_ip'),
    secondaryPrivateIpv4s: texts(item, 'secondary_private_ips'),
    staticPublicIp: (whole(item, 'internet_max_bandwidth_out') ?? 0) > 0,
    ipv6Addresses: ipv6Rows(answers, item, idOf(item)),
    securityGroups: groupsOf(item, 'security_groups'),
    sourceDestCheck: flag(item, 'source_dest_check'),
    instanceType: text(item, 'instance_type'),
  })),
};
