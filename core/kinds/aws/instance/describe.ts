import { type Answers, type Describe, type Described, inner, type Item, items, named, text } from '../../describe.ts';
import { INSTANCES, INTERFACES_OF, interfaceValues, lentAddress } from '../described/interfaces.ts';

/** The primary interface is the instance itself, as a person draws it. */
function instance(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'InstanceId');
  if (id === undefined) return [];
  const primary = answers.fact(INTERFACES_OF).get(id)?.[0];
  const state = inner(item, 'State');
  const common = {
    ...named(item),
    running: state === undefined || text(state, 'Name') === 'running' || text(state, 'Name') === 'pending',
    instanceType: text(item, 'InstanceType'),
  };
  if (!primary) {
    // A call that leaves the interfaces out still says the address.
    const groups = items(item, 'SecurityGroups').flatMap((group) => text(group, 'GroupId') ?? []);
    const values = { in: text(item, 'SubnetId'), privateIpv4: text(item, 'PrivateIpAddress'), securityGroups: groups };
    return [{ id, values: { ...common, ...values }, of: item }];
  }
  const values = interfaceValues(primary);
  const publicIpv4 = lentAddress(answers, primary);
  const own = {
    interface: primary.id,
    publicIpv4: publicIpv4 === undefined ? 'no' : 'yes',
    lentPublicIpv4: publicIpv4,
    ipv6: values.ipv6Addresses.length > 0 ? 'yes' : 'no',
  };
  return [{ id, values: { ...common, ...values, ...own }, of: item, stands: [primary.id] }];
}

export const describe: Describe = { read: (answers) => answers.fact(INSTANCES).flatMap((item) => instance(answers, item)) };
