import { type Answers, type Fact, type Item, items, text } from '../../describe.ts';
import { INSTANCES, INTERFACES } from './interfaces.ts';

/** Lists whose records stand in a VPC. */
const IN_VPC = ['Subnets', 'RouteTables', 'NetworkAcls', 'SecurityGroups', 'NatGateways', 'LoadBalancers', 'TargetGroups', 'VpcEndpoints'];
const ATTACHED: readonly (readonly [table: string, key: string])[] = [
  ['InternetGateways', 'Attachments'],
  ['EgressOnlyInternetGateways', 'Attachments'],
  ['VpnGateways', 'VpcAttachments'],
];

const standing = (answers: Answers): readonly Item[] => [
  ...answers.fact(INSTANCES),
  ...[...answers.fact(INTERFACES).values()].map(({ item }) => item),
];

function byId(all: readonly Item[], key: string): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const item of all) {
    const id = text(item, key);
    if (id !== undefined && !found.has(id)) found.set(id, item);
  }
  return found;
}

/** Every VPC that a record names, with the first that does. */
export const MENTIONED_VPCS: Fact<ReadonlyMap<string, Item>> = (answers) =>
  byId(
    [
      ...IN_VPC.flatMap((table) => answers.all(table)),
      ...ATTACHED.flatMap(([table, key]) => answers.all(table).flatMap((one) => items(one, key))),
      ...standing(answers),
    ],
    'VpcId',
  );

/** Every subnet that something stands in, with the first that does. */
export const MENTIONED_SUBNETS: Fact<ReadonlyMap<string, Item>> = (answers) =>
  byId([...standing(answers), ...answers.all('NatGateways')], 'SubnetId');
