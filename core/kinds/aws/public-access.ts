import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Instruction, Refusal, StationId } from '../../network/stations.ts';
import { NETWORK_SEGMENTS } from '../derived/network-parts.ts';
import type { View } from '../view.ts';

type Exclusion = 'none' | 'allow-bidirectional' | 'allow-egress';
export const exclusionOf = (value: string): Exclusion => (value === 'allow-bidirectional' || value === 'allow-egress' ? value : 'none');

/** VPC Block Public Access of the region in which a VPC stands, and what is exempt from it (A4.8). */
export interface PublicAccess {
  readonly mode: 'off' | 'block-bidirectional' | 'block-ingress';
  readonly refusal: Refusal;
  /** Blocks of subnets that are exempt both ways, and of those that may begin connections. */
  readonly free: readonly Prefix[];
  readonly egress: readonly Prefix[];
}

export function publicAccess(view: View, network: ResourceId): PublicAccess {
  const region = view.enclosing(network, 'region');
  const mode = (region === undefined ? undefined : view.as('region', region)?.blockPublicAccess(view, region)) ?? 'off';
  const place = { resource: region ?? network, field: 'blockPublicAccess' };
  const reason = { code: 'VPC_BPA', values: { region: { resource: region ?? network } }, place, rule: 'A4.8' };
  const exempt = (how: Exclusion) =>
    mode === 'off'
      ? []
      : view.ask(NETWORK_SEGMENTS, network).flatMap((segment) => (inForce(view, network, segment) === how ? blocksOf(view, segment) : []));
  // Outward alone it means something only where everything is blocked.
  const egress = mode === 'block-bidirectional' ? exempt('allow-egress') : [];
  return { mode, refusal: { reason, then: 'on' }, free: exempt('allow-bidirectional'), egress };
}

/** What a subnet says goes before what its VPC says. */
function inForce(view: View, network: ResourceId, segment: ResourceId): Exclusion {
  const of = (id: ResourceId) => view.as('public-access', id)?.exclusion(view, id) ?? 'none';
  return of(segment) === 'none' ? of(network) : of(segment);
}

const blocksOf = (view: View, segment: ResourceId): readonly Prefix[] =>
  FAMILIES.flatMap((family) => view.as('segment', segment)?.prefix(view, segment, family) ?? []);

/** To the stations past the switch, for what is exempt: `STATION-free` and `STATION-egress`. */
export const exempted = (access: PublicAccess, end: 'source' | 'destination', station: StationId): readonly Instruction[] => [
  ...(access.free.length > 0 ? [{ op: 'branch', match: { [end]: access.free }, to: `${station}-free` } as const] : []),
  ...(access.egress.length > 0 ? [{ op: 'branch', match: { [end]: access.egress }, to: `${station}-egress` } as const] : []),
];
