import type { Described, DescribedInterface } from './describe.ts';
import type { DescribedFlow } from './flows.ts';

const KNOWN_INTERFACES = ['interface', 'nat_gateway', 'network_load_balancer'];

/** Tells which flows ask about nothing that the import leaves out: one to an interface of a transit gateway is dropped. */
export function usableFlows(from: Described): (flow: DescribedFlow) => boolean {
  const foreign = new Set(from.NetworkInterfaces.filter((i) => !KNOWN_INTERFACES.includes(i.InterfaceType)).flatMap(addressesOf));
  return (flow) => !foreign.has(flow.to);
}

/** Private and public. */
const addressesOf = (i: DescribedInterface): readonly string[] =>
  i.PrivateIpAddresses.flatMap((a) => [a.PrivateIpAddress, ...(a.Association ? [a.Association.PublicIp] : [])]);
