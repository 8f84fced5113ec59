import { type Answers, type Describe, type Described, type Fact, type Item, items, named, text } from '../../describe.ts';
import { INSTANCES, INTERFACES } from '../described/interfaces.ts';
import { homeOf, regionIn, regionOfFile } from '../described/regions.ts';

/** Allocations that a NAT gateway or a load balancer names itself, and the VPC in which it stands. */
const NAMED: Fact<ReadonlyMap<string, string | undefined>> = (answers) => {
  const named = (of: Item, addresses: readonly Item[]) =>
    addresses.flatMap((address): readonly (readonly [string, string | undefined])[] => {
      const id = text(address, 'AllocationId');
      return id === undefined ? [] : [[id, text(of, 'VpcId')]];
    });
  const zones = (one: Item) => items(one, 'AvailabilityZones').flatMap((zone) => items(zone, 'LoadBalancerAddresses'));
  return new Map([
    ...answers.all('NatGateways').flatMap((one) => named(one, items(one, 'NatGatewayAddresses'))),
    ...answers.all('LoadBalancers').flatMap((one) => named(one, zones(one))),
  ]);
};

const NETWORKS: Fact<ReadonlyMap<string, string | undefined>> = (answers) =>
  new Map(answers.fact(INSTANCES).map((one) => [text(one, 'InstanceId') ?? '', text(one, 'VpcId')]));

/** One that is in use stands with what uses it, as in a drawing; AWS itself says no more than the region. */
function networkOf(answers: Answers, item: Item, id: string): string | undefined {
  const [at, instance] = [text(item, 'NetworkInterfaceId') ?? '', text(item, 'InstanceId') ?? ''];
  return answers.fact(NAMED).get(id) ?? answers.fact(INTERFACES).get(at)?.network ?? answers.fact(NETWORKS).get(instance);
}

function elasticIp(answers: Answers, item: Item): readonly Described[] {
  const publicIpv4 = text(item, 'PublicIp') ?? text(item, 'CarrierIp');
  const id = text(item, 'AllocationId') ?? (publicIpv4 === undefined ? undefined : `eip-${publicIpv4}`);
  // One that a load balancer manages itself is the address of its node, and nobody's to associate.
  if (id === undefined || text(item, 'ServiceManaged') !== undefined) return [];
  const home = networkOf(answers, item, id) ?? homeOf(answers, regionIn(text(item, 'NetworkBorderGroup')) ?? regionOfFile(item), item);
  const holder = text(item, 'NetworkInterfaceId') ?? text(item, 'InstanceId');
  const own = holder === undefined || answers.fact(NAMED).has(id);
  const association = own ? {} : { associatedWith: holder, privateIpv4: text(item, 'PrivateIpAddress') };
  return [{ id, values: { name: publicIpv4, ...named(item), in: home, publicIpv4, ...association }, of: item }];
}

export const describe: Describe = { read: (answers) => answers.all('Addresses').flatMap((item) => elasticIp(answers, item)) };
