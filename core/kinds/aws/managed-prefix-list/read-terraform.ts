import { type Describe, items, text, whole } from '../../describe.ts';
import { SERVICES } from '../configured/services.ts';
import { all, each, idOf, naming } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: all(
    each('aws_ec2_managed_prefix_list', (item, answers) => ({
      name: text(item, 'name'),
      addressFamily: text(item, 'address_family')?.toLowerCase(),
      maxEntries: whole(item, 'max_entries'),
      entries: [...items(item, 'entry'), ...naming(answers, 'aws_ec2_managed_prefix_list_entry', 'prefix_list_id', idOf(item))].map((entry) => ({
        cidr: text(entry, 'cidr'),
        description: text(entry, 'description'),
      })),
    })),
    // AWS's own, found by its name: that of the service whose addresses it holds.
    each('data.aws_ec2_managed_prefix_list', (item, answers) => ({
      name: text(item, 'name'),
      service: answers.fact(SERVICES).has(text(item, 'name') ?? '') ? text(item, 'name') : undefined,
      owner: 'aws',
      addressFamily: text(item, 'name')?.includes('ipv6') ? 'ipv6' : 'ipv4',
      entries: items(item, 'entries').map((entry) => ({ cidr: text(entry, 'cidr'), description: text(entry, 'description') })),
    })),
  ),
};
