import { type Answers, type Describe, type Described, flag, type Item, text, texts } from '../../describe.ts';
import { isNamed, partId } from '../../derived/came-with.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
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

const rows = (answers: Answers, table: string, network: string | undefined) =>
  naming(answers, 'tencentcloud_route_table_entry', 'route_table_id', table).map((one) => rowOf(answers, one, network));

const own = each('tencentcloud_route_table', (item, answers) => {
  const network = text(item, 'vpc_id');
  return { ...named(item, 'name'), in: network, routes: rows(answers, idOf(item), network) };
});

/** The default table that comes with a VPC, where anything names it. */
const cameWith = (answers: Answers): readonly Described[] =>
  answers.all('tencentcloud_vpc').flatMap((of): readonly Described[] => {
    const network = idOf(of);
    const id = partId(network, 'default_route_table_id');
    if (!isNamed(answers, [id])) return [];
    return [{ id: `${network}.default`, values: { in: network, main: true, routes: rows(answers, id, network) }, of, stands: [id] }];
  });

export const readTerraform: Describe = { read: all(own, cameWith) };
