import { type Answers, type Describe, type Item, items, text, whole } from '../../describe.ts';
import { each, idOf, named, naming, second } from '../../derived/read-terraform.ts';
import { zoneId } from '../../derived/zones.ts';
import { formatPrefix, parsePrefix, prefixOf } from '../../../net/prefix.ts';

/** The /64 with this number in the IPv6 block of the VPC. */
function ipv6Of(answers: Answers, item: Item): string | undefined {
  const [vpc, number] = [text(item, 'vpc_id'), whole(item, 'ipv6_cidr_block_mask')];
  const written = text(item, 'ipv6_cidr_block');
  if (written !== undefined || number === undefined || vpc === undefined) return written;
  const own = answers.where('alicloud_vpc', '$id', vpc).flatMap((one) => text(one, 'ipv6_cidr_block') ?? []);
  const [block] = [...own, ...naming(answers, 'alicloud_vpc_ipv6_cidr_block', 'vpc_id', vpc).flatMap((one) => text(one, 'ipv6_cidr_block') ?? [])];
  const prefix = parsePrefix(block ?? '');
  return prefix && formatPrefix(prefixOf({ family: 'ipv6', value: prefix.first + (BigInt(number) << 64n) }, 64));
}

/** The ACLs that name it, or that something binds to it: one at most (L9.1). */
const aclsOf = (answers: Answers, id: string): readonly string[] => [
  ...new Set([
    ...answers
      .all('alicloud_network_acl')
      .flatMap((acl) => (items(acl, 'resources').some((one) => text(one, 'resource_id') === id) ? [idOf(acl)] : [])),
    ...naming(answers, 'alicloud_vpc_network_acl_attachment', 'resource_id', id).flatMap((one) => text(one, 'network_acl_id') ?? []),
  ]),
];

const valuesOf = (item: Item, answers: Answers) => {
  const [vpc, id] = [text(item, 'vpc_id'), idOf(item)];
  return {
    ...named(item, 'vswitch_name'),
    in: zoneId(vpc, text(item, 'zone_id')) ?? vpc,
    ipv4Cidr: text(item, 'cidr_block'),
    ipv6Cidr: ipv6Of(answers, item),
    routeTable: naming(answers, 'alicloud_route_table_attachment', 'vswitch_id', id).flatMap((one) => text(one, 'route_table_id') ?? [])[0],
    networkAcl: aclsOf(answers, id)[0],
  };
};

export const readTerraform: Describe = {
  read: each('alicloud_vswitch', valuesOf, (item, answers) => second('ALI-ACL-001', item, aclsOf(answers, idOf(item)))),
};
