import { type Answers, type Describe, type Fact, flag, items, text, texts, whole } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';

/** Interfaces that instances take as their first one: the instance stands for them. */
const PRIMARY: Fact<ReadonlySet<string>> = (answers) =>
  new Set(
    answers
      .all('aws_instance')
      .flatMap((one) => [
        ...items(one, 'primary_network_interface'),
        ...items(one, 'network_interface').filter((own) => (whole(own, 'device_index') ?? 0) === 0),
      ])
      .flatMap((one) => text(one, 'network_interface_id') ?? []),
  );

function hostOf(answers: Answers, id: string): string | undefined {
  const attached = naming(answers, 'aws_network_interface_attachment', 'network_interface_id', id).flatMap((one) => text(one, 'instance_id') ?? []);
  const further = answers
    .all('aws_instance')
    .filter((one) => items(one, 'network_interface').some((own) => text(own, 'network_interface_id') === id));
  return [...attached, ...further.map(idOf)][0];
}

export const readTerraform: Describe = {
  read: each('aws_network_interface', (item, answers) => {
    const id = idOf(item);
    if (answers.fact(PRIMARY).has(id)) return undefined;
    const [first, ...more] = [...texts(item, 'private_ip_list'), ...texts(item, 'private_ips')];
    const inline = items(item, 'attachment').flatMap((one) => text(one, 'instance') ?? [])[0];
    return {
      ...named(item),
      in: text(item, 'subnet_id'),
      attachedTo: inline ?? hostOf(answers, id),
      privateIpv4: first ?? text(item, 'private_ip'),
      secondaryPrivateIpv4s: more,
      ipv6Addresses: texts(item, 'ipv6_addresses'),
      securityGroups: texts(item, 'security_groups'),
      sourceDestCheck: flag(item, 'source_dest_check'),
    };
  }),
};
