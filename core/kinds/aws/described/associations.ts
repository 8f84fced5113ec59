import { type Fact, inner, type Item, items, text } from '../../describe.ts';

/** Which route table and which network ACL a subnet names, by the subnet. */
export const associations: Fact<{ readonly tables: ReadonlyMap<string, string>; readonly filters: ReadonlyMap<string, string> }> = (answers) => ({
  tables: bySubnet(answers.all('RouteTables'), 'RouteTableId'),
  filters: bySubnet(answers.all('NetworkAcls'), 'NetworkAclId'),
});

function bySubnet(all: readonly Item[], key: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const one of all) {
    const id = text(one, key);
    for (const association of items(one, 'Associations')) {
      const subnet = text(association, 'SubnetId');
      if (id !== undefined && subnet !== undefined && isInForce(association) && !found.has(subnet)) found.set(subnet, id);
    }
  }
  return found;
}

/** An association that failed or was taken away stays in the list for a while. */
export const isInForce = (association: Item): boolean => {
  const state = inner(association, 'AssociationState');
  return state === undefined || !['disassociated', 'failed'].includes(text(state, 'State') ?? '');
};
