import { type Answers, type Describe, type Described, type Item, items, text, texts } from '../../describe.ts';
import { isNamed, networkOfPart, partIds, takenOver } from '../../derived/came-with.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { isRegional } from '../configured/nat.ts';

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

/** What a drawn route can lead to. */
const DRAWN = [
  'aws_internet_gateway',
  'aws_nat_gateway',
  'aws_egress_only_internet_gateway',
  'aws_vpn_gateway',
  'aws_ec2_transit_gateway',
  'aws_vpc_peering_connection',
  'aws_vpc_endpoint',
  'aws_network_interface',
  'aws_instance',
];
/** `web#primary_network_interface_id` is the interface of a drawn instance. */
const isDrawn = (answers: Answers, target: string): boolean =>
  DRAWN.some((type) => answers.where(type, '$id', target.split('#')[0]).some((one) => type !== 'aws_nat_gateway' || !isRegional(one)));

/** Local routes stand there without being written. What leads to something that is not drawn (a carrier gateway, a gateway of other files) leads there still. */
const rowsOf = (answers: Answers, routes: readonly Item[]) =>
  routes.flatMap((route) => {
    const [destination, target] = [first(route, DESTINATIONS), first(route, TARGETS)];
    if (destination === undefined || target === 'local') return [];
    return [{ destination, ...(target !== undefined && !isDrawn(answers, target) ? { elsewhere: target } : { target }) }];
  });

/** @param names the table itself, and how else it is called */
function common(answers: Answers, item: Item, names: readonly string[] = [idOf(item)]) {
  const about = (type: string): readonly Item[] => names.flatMap((name) => naming(answers, type, 'route_table_id', name));
  return {
    ...named(item),
    gateway: about('aws_route_table_association').flatMap((one) => text(one, 'gateway_id') ?? [])[0],
    routes: rowsOf(answers, [...items(item, 'route'), ...about('aws_route')]),
    propagating: [
      ...texts(item, 'propagating_vgws'),
      ...about('aws_vpn_gateway_route_propagation').flatMap((one) => text(one, 'vpn_gateway_id') ?? []),
    ],
  };
}

const mainIds = (network: string): readonly string[] => partIds(network, ['main_route_table_id', 'default_route_table_id']);
const isMain = (answers: Answers, item: Item): boolean =>
  naming(answers, 'aws_main_route_table_association', 'route_table_id', idOf(item)).length > 0;

/** The main table that comes with a VPC, taken over by a block of its own. */
function adopted(answers: Answers): readonly Described[] {
  return answers.all('aws_default_route_table').map((of): Described => {
    const network = text(of, 'vpc_id') ?? networkOfPart(text(of, 'default_route_table_id'));
    const stands = network === undefined ? [] : mainIds(network);
    return { id: idOf(of), values: { ...common(answers, of, [idOf(of), ...stands]), in: network, main: true }, of, stands };
  });
}

/** The same, where only routes and associations name it. */
function cameWith(answers: Answers): readonly Described[] {
  return answers.all('aws_vpc').flatMap((of): readonly Described[] => {
    const network = idOf(of);
    const stands = mainIds(network);
    if (!isNamed(answers, stands) || takenOver(answers, 'aws_default_route_table', 'default_route_table_id', stands, network)) return [];
    const { gateway, routes, propagating } = common(answers, of, stands);
    const main = naming(answers, 'aws_main_route_table_association', 'vpc_id', network).length === 0;
    return [{ id: `${network}.main`, values: { in: network, main, gateway, routes, propagating }, of, stands }];
  });
}

const own = each('aws_route_table', (item, answers) => ({ ...common(answers, item), in: text(item, 'vpc_id'), main: isMain(answers, item) }));

export const readTerraform: Describe = { read: all(own, adopted, cameWith) };
