import { type Answers, type Describe, type Item, text } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { boundTo } from '../configured/addresses.ts';

/** An address of an EIP: by the attribute of its block, or written. */
const eipOf = (answers: Answers, address: string | undefined): string | undefined =>
  address === undefined
    ? undefined
    : address.includes('#')
      ? address.split('#')[0]
      : answers.where('alicloud_eip_address', 'ip_address', address).map(idOf)[0];

/** A host with this address. */
const hostAt = (answers: Answers, address: string | undefined): string | undefined =>
  [
    ...answers.where('alicloud_instance', 'private_ip', address),
    ...answers.where('alicloud_ecs_network_interface', 'primary_ip_address', address),
  ].map(idOf)[0];

/** A table of entries stands by an attribute of its gateway. */
const entriesOf = (answers: Answers, type: string, key: string, id: string, attribute: string): readonly Item[] =>
  naming(answers, type, key, `${id}#${attribute}`);

function snat(answers: Answers, id: string) {
  return entriesOf(answers, 'alicloud_snat_entry', 'snat_table_id', id, 'snat_table_ids').map((entry) => ({
    source: text(entry, 'source_vswitch_id') ?? hostAt(answers, text(entry, 'source_cidr')?.replace(/\/32$/, '')) ?? text(entry, 'source_cidr'),
    address: eipOf(answers, text(entry, 'snat_ip')),
  }));
}

function dnat(answers: Answers, id: string) {
  return entriesOf(answers, 'alicloud_forward_entry', 'forward_table_id', id, 'forward_table_ids').map((entry) => {
    const [external, internal] = [text(entry, 'external_port'), text(entry, 'internal_port')];
    const isWhole = external === 'any' || text(entry, 'ip_protocol') === 'any';
    return {
      address: eipOf(answers, text(entry, 'external_ip')),
      protocol: text(entry, 'ip_protocol') === 'any' ? 'all' : text(entry, 'ip_protocol'),
      ports: isWhole ? 'all' : external?.replace('/', '-'),
      target: hostAt(answers, text(entry, 'internal_ip')) ?? text(entry, 'internal_ip'),
      targetPort: isWhole || internal === external || internal === undefined || !/^\d+$/.test(internal) ? undefined : Number(internal),
    };
  });
}

export const readTerraform: Describe = {
  read: each('alicloud_nat_gateway', (item, answers) => {
    const id = idOf(item);
    const isPrivate = text(item, 'network_type') === 'intranet';
    return {
      ...named(item, 'nat_gateway_name'),
      in: text(item, 'vswitch_id'),
      network: isPrivate ? 'vpc' : 'internet',
      eips: boundTo(answers, id),
      bindMode: text(item, 'eip_bind_mode') === 'NAT' ? 'nat' : undefined,
      snat: snat(answers, id),
      dnat: dnat(answers, id),
    };
  }),
};
