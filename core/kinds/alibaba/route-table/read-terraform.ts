import { type Answers, type Describe, type Described, type Item, text } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';

const entries = (answers: Answers, table: string): readonly Item[] => [
  ...naming(answers, 'alicloud_route_entry', 'route_table_id', table),
  ...naming(answers, 'alicloud_vpc_route_entry', 'route_table_id', table),
];

const rowsOf = (routes: readonly Item[], answers: Answers) =>
  routes.map((route) => ({
    destination: text(route, 'destination_cidrblock') ?? text(route, 'destination_cidr_block'),
    target: targetOf(answers, text(route, 'nexthop_id') ?? text(route, 'next_hop_id')),
  }));

/** A route to a transit router names the attachment of its VPC. */
function targetOf(answers: Answers, id: string | undefined): string | undefined {
  const [attachment] = answers.where('alicloud_cen_transit_router_vpc_attachment', '$id', id?.split('#')[0]);
  return attachment ? text(attachment, 'cen_id') : id;
}

/** The system table comes with its VPC, which knows its id: it is drawn where something is written into it. */
const systemTables = (answers: Answers): readonly Described[] =>
  answers.all('alicloud_vpc').flatMap((vpc): readonly Described[] => {
    const routes = entries(answers, `${idOf(vpc)}#route_table_id`);
    return routes.length === 0
      ? []
      : [{ id: `${idOf(vpc)}.system`, values: { in: idOf(vpc), main: true, routes: rowsOf(routes, answers) }, of: vpc }];
  });

export const readTerraform: Describe = {
  read: all(
    each('alicloud_route_table', (item, answers) => ({
      ...named(item, 'route_table_name'),
      in: text(item, 'vpc_id'),
      gateway: naming(answers, 'alicloud_vpc_gateway_route_table_attachment', 'route_table_id', idOf(item)).flatMap(
        (one) => text(one, 'ipv4_gateway_id') ?? [],
      )[0],
      routes: rowsOf(entries(answers, idOf(item)), answers),
    })),
    systemTables,
  ),
};
