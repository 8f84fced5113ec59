import { type Answers, type Describe, type Item, items, text, texts } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';

/** In the block of a table and in a block of its own the destinations are called differently. */
const DESTINATIONS = ['destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id', 'cidr_block', 'ipv6_cidr_block'];
const TARGETS = [
  'gateway_id',
  'nat_gateway_id',
  'egress_only_gateway_id',
  'transit_gateway_id',
  'vpc_peering_connection_id',
  'vpc_endpoint_id',
  'network_interface_id',
  'instance_id',
  'carrier_gateway_id',
  'local_gateway_id',
  'core_network_arn',
];
const first = (item: Item, keys: readonly string[]): string | undefined => keys.map((key) => text(item, key)).find((value) => value !== undefined);

/** Local routes stand there without being written. */
const rowsOf = (routes: readonly Item[]) =>
  routes.flatMap((route) => {
    const [destination, target] = [first(route, DESTINATIONS), first(route, TARGETS)];
    return destination === undefined || target === 'local' ? [] : [{ destination, target }];
  });

function common(answers: Answers, item: Item) {
  const id = idOf(item);
  return {
    ...named(item),
    gateway: naming(answers, 'aws_route_table_association', 'route_table_id', id).flatMap((one) => text(one, 'gateway_id') ?? [])[0],
    routes: rowsOf([...items(item, 'route'), ...naming(answers, 'aws_route', 'route_table_id', id)]),
    propagating: [
      ...texts(item, 'propagating_vgws'),
      ...naming(answers, 'aws_vpn_gateway_route_propagation', 'route_table_id', id).flatMap((one) => text(one, 'vpn_gateway_id') ?? []),
    ],
  };
}

export const readTerraform: Describe = {
  read: all(
    each('aws_route_table', (item, answers) => ({
      ...common(answers, item),
      in: text(item, 'vpc_id'),
      main: naming(answers, 'aws_main_route_table_association', 'route_table_id', idOf(item)).length > 0,
    })),
    each('aws_default_route_table', (item, answers) => ({
      ...common(answers, item),
      in: text(item, 'default_route_table_id')?.split('#')[0],
      main: true,
    })),
  ),
};
