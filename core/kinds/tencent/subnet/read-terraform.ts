import { type Answers, type Describe, type Item, items, text } from '../../describe.ts';
import { each, idOf, named, naming, second } from '../../derived/read-terraform.ts';
import { zoneId } from '../../derived/zones.ts';

/** A resource beside the subnet gives it its block (T2.2). */
const ipv6Of = (answers: Answers, id: string): string | undefined =>
  answers
    .all('tencentcloud_vpc_ipv6_subnet_cidr_block')
    .flatMap((one) => items(one, 'ipv6_subnet_cidr_blocks'))
    .filter((one) => text(one, 'subnet_id') === id)
    .flatMap((one) => text(one, 'ipv6_cidr_block') ?? [])[0];

/** In the order in which the cloud takes them. */
function tableOf(answers: Answers, item: Item): string | undefined {
  const [associated] = naming(answers, 'tencentcloud_route_table_association', 'subnet_id', idOf(item)).flatMap(
    (one) => text(one, 'route_table_id') ?? [],
  );
  const own = text(item, 'route_table_id');
  return associated ?? own;
}

const aclsOf = (answers: Answers, id: string): readonly string[] => [
  ...new Set(naming(answers, 'tencentcloud_vpc_acl_attachment', 'subnet_id', id).flatMap((one) => text(one, 'acl_id') ?? [])),
];

const valuesOf = (item: Item, answers: Answers) => {
  const network = text(item, 'vpc_id');
  return {
    ...named(item, 'name'),
    in: zoneId(network, text(item, 'availability_zone')) ?? network,
    ipv4Cidr: text(item, 'cidr_block'),
    ipv6Cidr: ipv6Of(answers, idOf(item)),
    routeTable: tableOf(answers, item),
    networkAcl: aclsOf(answers, idOf(item))[0],
  };
};

export const readTerraform: Describe = {
  read: each('tencentcloud_subnet', valuesOf, (item, answers) => second('TC-ACL-003', item, aclsOf(answers, idOf(item)))),
};
