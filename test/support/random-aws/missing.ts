import { parseAddress } from '../../../core/net/address.ts';
import { block, holds, type Prefix } from '../../../core/net/prefix.ts';
import type { Described, DescribedInterface, DescribedRoute, DescribedRouteTable } from './describe.ts';
import type { DescribedFlow } from './flows.ts';

const targetOf = (r: DescribedRoute): string | undefined => r.GatewayId ?? r.NatGatewayId ?? r.TransitGatewayId ?? r.VpcPeeringConnectionId;

/** What the import leaves out because no kind stands for it: routes of `at`, which matter for addresses in `blocks` only. */
interface Missing {
  readonly at: string;
  readonly blocks: readonly Prefix[];
}

const KNOWN_TARGETS = /^(local$|igw-|nat-|vpce-|pcx-)/;
const KNOWN_INTERFACES = ['interface', 'nat_gateway', 'network_load_balancer'];

/**
 * Tells which flows ask about nothing that the import leaves out. A flow is dropped when one of its addresses (source, destination, their
 * public or private counterparts, those of the NAT gateways on the way) is in the block of an active route to a
 * transit gateway, in a route table that the flow may meet; or when it is the address of a transit gateway attachment.
 */
export function usableFlows(from: Described): (flow: DescribedFlow) => boolean {
  const missing = missingRoutes(from);
  const foreign = new Set(from.NetworkInterfaces.filter((i) => !KNOWN_INTERFACES.includes(i.InterfaceType)).flatMap(addressesOf));
  return (flow) => {
    const ends = endsOf(from, flow);
    const tables = tablesOf(
      from,
      ends.map((i) => i.SubnetId),
    );
    const translators = from.NatGateways.filter((n) => tables.some((t) => t.Routes.some((r) => r.NatGatewayId === n.NatGatewayId)));
    const met = new Set([
      ...tables.map((t) => t.RouteTableId),
      ...tablesOf(
        from,
        translators.map((n) => n.SubnetId),
      ).map((t) => t.RouteTableId),
    ]);
    const inside = new Set(translators.flatMap((n) => n.NatGatewayAddresses.map((a) => a.PrivateIp)));
    const passed = from.NetworkInterfaces.filter((i) => i.PrivateIpAddresses.some((a) => inside.has(a.PrivateIpAddress)));
    const texts = [flow.to, flow.from.replace(/^internet:/, ''), ...[...ends, ...passed].flatMap(addressesOf)];
    const addresses = texts.flatMap((text) => parseAddress(text) ?? []);
    return !foreign.has(flow.to) && !missing.some((m) => met.has(m.at) && m.blocks.some((b) => addresses.some((a) => holds(b, a))));
  };
}

/** Private and public. */
const addressesOf = (i: DescribedInterface): readonly string[] =>
  i.PrivateIpAddresses.flatMap((a) => [a.PrivateIpAddress, ...(a.Association ? [a.Association.PublicIp] : [])]);

/** Interfaces at both ends. Where networks overlap, all that have the address. */
function endsOf(from: Described, flow: DescribedFlow): readonly DescribedInterface[] {
  const sender = from.Reservations.flatMap((r) => r.Instances).find((i) => i.InstanceId === flow.from);
  const senders = new Set(sender?.NetworkInterfaces.map((i) => i.NetworkInterfaceId));
  return from.NetworkInterfaces.filter((i) => senders.has(i.NetworkInterfaceId) || addressesOf(i).includes(flow.to));
}

function tablesOf(from: Described, subnets: readonly string[]): readonly DescribedRouteTable[] {
  const networks = new Set(from.Subnets.filter((s) => subnets.includes(s.SubnetId)).map((s) => s.VpcId));
  return from.RouteTables.filter((t) =>
    t.Associations.some((a) => (a.SubnetId !== undefined && subnets.includes(a.SubnetId)) || (a.Main && networks.has(t.VpcId))),
  );
}

const missingRoutes = (from: Described): readonly Missing[] =>
  from.RouteTables.map((t) => ({
    at: t.RouteTableId,
    blocks: t.Routes.filter((r) => r.State === 'active' && !KNOWN_TARGETS.test(targetOf(r) ?? '')).flatMap((r) => routeBlocks(from, r)),
  }));

const routeBlocks = (from: Described, route: DescribedRoute): readonly Prefix[] =>
  route.DestinationCidrBlock === undefined ? listBlocks(from, route.DestinationPrefixListId) : [block(route.DestinationCidrBlock)];

const listBlocks = (from: Described, id: string | undefined): readonly Prefix[] =>
  from.PrefixLists.find((l) => l.PrefixListId === id)?.Cidrs.map(block) ?? [];
