import { type Answers, type Describe, flag, type Item, text, texts } from '../../describe.ts';
import { each, idOf, named, naming, second } from '../../derived/read-terraform.ts';
import { zoneId } from '../../derived/zones.ts';

const tablesOf = (answers: Answers, id: string): readonly string[] => [
  ...new Set(naming(answers, 'aws_route_table_association', 'subnet_id', id).flatMap((one) => text(one, 'route_table_id') ?? [])),
];

const valuesOf = (item: Item, answers: Answers) => {
  const [vpc, zone, id] = [text(item, 'vpc_id'), text(item, 'availability_zone'), idOf(item)];
  const listed = answers.all('aws_network_acl').find((acl) => texts(acl, 'subnet_ids').includes(id));
  return {
    ...named(item),
    in: zoneId(vpc, zone) ?? vpc,
    ipv4Cidr: text(item, 'cidr_block'),
    ipv6Cidr: text(item, 'ipv6_cidr_block'),
    // Of one that is only looked up, where it is not known.
    routeTable: tablesOf(answers, id)[0] ?? text(item, 'route_table_id'),
    networkAcl:
      naming(answers, 'aws_network_acl_association', 'subnet_id', id).flatMap((one) => text(one, 'network_acl_id') ?? [])[0] ??
      (listed && idOf(listed)),
    mapPublicIpOnLaunch: flag(item, 'map_public_ip_on_launch'),
    assignIpv6OnCreation: flag(item, 'assign_ipv6_address_on_creation'),
    dns64: flag(item, 'enable_dns64'),
  };
};

export const readTerraform: Describe = {
  read: each('aws_subnet', valuesOf, (item, answers) => second('AWS-RT-001', item, tablesOf(answers, idOf(item)))),
};
