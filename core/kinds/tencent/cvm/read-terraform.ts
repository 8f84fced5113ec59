import { type Describe, flag, text, whole } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { groupsOf, ipv6Rows } from '../configured/addresses.ts';

export const readTerraform: Describe = {
  read: each('tencentcloud_instance', (item, answers) => ({
    ...named(item, 'instance_name'),
    in: text(item, 'subnet_id'),
    privateIpv4: text(item, 'private_ip'),
    publicBandwidth: flag(item, 'allocate_public_ip') === true ? whole(item, 'internet_max_bandwidth_out') : undefined,
    ipv6Addresses: ipv6Rows(answers, item),
    securityGroups: groupsOf(answers, item),
    running: flag(item, 'running_flag'),
    instanceType: text(item, 'instance_type'),
  })),
};
