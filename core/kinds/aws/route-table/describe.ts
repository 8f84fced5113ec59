import { type Answers, type Describe, type Described, flag, type Item, items, named, text } from '../../describe.ts';
import { INSTANCES, INTERFACES } from '../described/interfaces.ts';
import { isInForce } from '../described/associations.ts';

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'];
/** Where a route can lead, in the order in which one says more than another: the interface of an instance rather than the instance. */
const TARGETS = [
  'GatewayId',
  'NatGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'EgressOnlyInternetGatewayId',
  'NetworkInterfaceId',
  'InstanceId',
  'LocalGatewayId',
  'CarrierGatewayId',
  'CoreNetworkArn',
  'OdbNetworkArn',
];
const first = (item: Item, keys: readonly string[]): string | undefined => keys.map((key) => text(item, key)).find((value) => value !== undefined);

export const routeTarget = (route: Item): string | undefined => first(route, TARGETS);

/** Where the records of a target stand, by how its id begins. */
const LISTS: Readonly<Record<string, string>> = {
  igw: 'InternetGateways',
  eigw: 'EgressOnlyInternetGateways',
  nat: 'NatGateways',
  vgw: 'VpnGateways',
  tgw: 'TransitGateways',
  pcx: 'VpcPeeringConnections',
  vpce: 'VpcEndpoints',
};
function isDescribed(answers: Answers, target: string): boolean {
  const list = LISTS[target.split('-')[0] ?? ''];
  const record = list === undefined ? undefined : answers.one(list, target);
  // A regional NAT gateway stands in no subnet and is not drawn (A6.3).
  if (list !== undefined) return record !== undefined && (list !== 'NatGateways' || text(record, 'SubnetId') !== undefined);
  return answers.fact(INTERFACES).has(target) || answers.fact(INSTANCES).some((one) => text(one, 'InstanceId') === target);
}

/** Gateway endpoints put routes for their prefix list into the tables that they name. */
const isOfEndpoint = (answers: Answers, target: string | undefined): boolean => {
  const endpoint = answers.one('VpcEndpoints', target);
  return endpoint !== undefined && (text(endpoint, 'VpcEndpointType') ?? 'Gateway') === 'Gateway';
};

/**
 * `local` routes are not written; what gateways and endpoints put there is theirs to say. A route whose target is gone stays, without
 * one (A3.10).
 */
function rows(answers: Answers, table: Item) {
  const gateways = propagating(table);
  return items(table, 'Routes').flatMap((route) => {
    const [destination, target] = [first(route, DESTINATIONS), routeTarget(route)];
    const propagated = text(route, 'Origin') === 'EnableVgwRoutePropagation' && gateways.includes(target ?? '');
    if (destination === undefined || target === 'local' || propagated || isOfEndpoint(answers, target)) return [];
    // What is gone leads nowhere; what works leads somewhere, drawn or not.
    const isUnknown = target !== undefined && text(route, 'State') !== 'blackhole' && !isDescribed(answers, target);
    return [{ destination, ...(isUnknown ? { elsewhere: target } : { target }) }];
  });
}

const propagating = (table: Item): readonly string[] => items(table, 'PropagatingVgws').flatMap((one) => text(one, 'GatewayId') ?? []);

function routeTable(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'RouteTableId');
  if (id === undefined) return [];
  const associations = items(item, 'Associations').filter(isInForce);
  const values = {
    ...named(item),
    in: text(item, 'VpcId'),
    main: associations.some((one) => flag(one, 'Main') === true),
    gateway: associations.flatMap((one) => text(one, 'GatewayId') ?? [])[0],
    routes: rows(answers, item),
    propagating: propagating(item),
  };
  return [{ id, values, of: item }];
}

export const describe: Describe = { read: (answers) => answers.all('RouteTables').flatMap((item) => routeTable(answers, item)) };
