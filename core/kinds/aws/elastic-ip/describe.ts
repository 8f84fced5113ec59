import { type Answers, type Describe, type Described, type Fact, type Item, items, named, text } from '../../describe.ts';
import { regionIn, regionOfFile } from '../described/regions.ts';

/** Allocations that a NAT gateway or a load balancer names itself. */
const NAMED: Fact<ReadonlySet<string>> = (answers) =>
  new Set([
    ...answers.all('NatGateways').flatMap((one) => items(one, 'NatGatewayAddresses').flatMap((address) => text(address, 'AllocationId') ?? [])),
    ...answers
      .all('LoadBalancers')
      .flatMap((one) => items(one, 'AvailabilityZones').flatMap((zone) => items(zone, 'LoadBalancerAddresses')))
      .flatMap((address) => text(address, 'AllocationId') ?? []),
  ]);

function elasticIp(answers: Answers, item: Item): readonly Described[] {
  const publicIpv4 = text(item, 'PublicIp') ?? text(item, 'CarrierIp');
  const id = text(item, 'AllocationId') ?? (publicIpv4 === undefined ? undefined : `eip-${publicIpv4}`);
  if (id === undefined) return [];
  const region = regionIn(text(item, 'NetworkBorderGroup')) ?? regionOfFile(item);
  const holder = text(item, 'NetworkInterfaceId') ?? text(item, 'InstanceId');
  const own = holder === undefined || answers.fact(NAMED).has(id);
  const association = own ? {} : { associatedWith: holder, privateIpv4: text(item, 'PrivateIpAddress') };
  return [{ id, values: { ...named(item), in: region, publicIpv4, ...association }, of: item }];
}

export const describe: Describe = { read: (answers) => answers.all('Addresses').flatMap((item) => elasticIp(answers, item)) };
