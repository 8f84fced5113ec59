import { type Answers, type Describe, type Item, text, whole } from '../../describe.ts';
import { all, each, idOf, named, naming, regionOf } from '../../derived/read-terraform.ts';

/** What names its EIPs itself. */
const NAMES_ITS_OWN: ReadonlySet<string> = new Set(['Nat']);

const eip = (item: Item, answers: Answers) => {
  const [association] = naming(answers, 'alicloud_eip_association', 'allocation_id', idOf(item));
  const own = association && !NAMES_ITS_OWN.has(text(association, 'instance_type') ?? '');
  return {
    ...named(item, 'address_name'),
    in: regionOf(answers, item, 'alicloud'),
    publicIpv4: text(item, 'ip_address'),
    associatedWith: own ? text(association, 'instance_id') : undefined,
    privateIpv4: own ? text(association, 'private_ip_address') : undefined,
    mode: own && text(association, 'mode') === 'BINDED' ? 'cut-through' : undefined,
    bandwidth: whole(item, 'bandwidth'),
    chargeType: text(item, 'internet_charge_type'),
  };
};

export const readTerraform: Describe = { read: all(each('alicloud_eip_address', eip), each('alicloud_eip', eip)) };
