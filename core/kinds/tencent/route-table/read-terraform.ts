import { type Answers, type Describe, flag, type Item, text, texts } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { hostAt } from '../configured/addresses.ts';

function rowOf(answers: Answers, entry: Item, network: string | undefined) {
  const [type, hub] = [text(entry, 'next_type'), text(entry, 'next_hub')];
  return {
    destination: text(entry, 'destination_cidr_block') ?? text(entry, 'destination_ipv6_cidr_block'),
    via: type === 'EIP' ? 'public-ip' : undefined,
    target: type === 'EIP' ? undefined : type === 'NORMAL_CVM' ? hostAt(answers, hub, network) : hub,
    enabled: flag(entry, 'disabled') !== true,
    published: answers.all('tencentcloud_vpc_notify_routes').some((one) => texts(one, 'route_item_ids').includes(idOf(entry))),
  };
}

export const readTerraform: Describe = {
  read: each('tencentcloud_route_table', (item, answers) => {
    const network = text(item, 'vpc_id');
    return {
      ...named(item, 'name'),
      in: network,
      routes: naming(answers, 'tencentcloud_route_table_entry', 'route_table_id', idOf(item)).map((one) => rowOf(answers, one, network)),
    };
  }),
};
