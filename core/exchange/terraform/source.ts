import { NETWORK_SEGMENTS } from '../../kinds/derived/network-parts.ts';
import { exchangeOf } from '../../kinds/exchanges.ts';
import { kindOf } from '../../kinds/index.ts';
import type { TerraformProvider, TerraformSource } from '../../kinds/terraform.ts';
import type { View } from '../../kinds/view.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import type { Value } from '../../model/fields.ts';
import { bitsOf, parseAddress } from '../../net/address.ts';
import { type Prefix, parsePrefix, prefixOf, within } from '../../net/prefix.ts';
import { providerOfCloud } from './providers.ts';

/** What mappings may ask, answered from one view of one design. */
export function sourceOf(view: View, design: Design): TerraformSource {
  const named = prefixesIn(design);
  const kind = (id: ResourceId | undefined) => (id === undefined ? undefined : kindOf(view.resource(id)?.kind));
  const mapping = (id: ResourceId | undefined) => exchangeOf(kind(id))?.terraform;
  const source: TerraformSource = {
    view,
    offers: (id) => mapping(id)?.offers ?? {},
    region: (id) => regionOf(id, new Set()) ?? providerOfCloud(kind(id)?.cloud)?.firstRegion ?? '',
    namesInside: (prefix) => namedInside(named, prefix),
  };

  function regionOf(id: ResourceId, seen: Set<ResourceId>): string | undefined {
    if (seen.has(id)) return undefined;
    seen.add(id);
    const region = view.enclosing(id, 'region');
    // A region of another cloud is none for it: the design says so in a finding.
    if (region !== undefined && kind(region)?.cloud === kind(id)?.cloud) return view.as('region', region)?.code(view, region);
    const network = view.enclosing(id, 'network');
    if (network !== undefined) return regionOfZones(view, network, providerOfCloud(kind(network)?.cloud));
    const other = mapping(id)?.follows?.(source, id);
    return other === undefined ? undefined : regionOf(other, seen);
  }
  return source;
}

/** Where a network that stands in no region must be: where the zones of its segments are. */
function regionOfZones(view: View, network: ResourceId, provider: TerraformProvider | undefined): string | undefined {
  const zones = view.ask(NETWORK_SEGMENTS, network).flatMap((segment) => view.as('segment', segment)?.zone(view, segment) ?? []);
  return zones.flatMap((zone) => provider?.regionOfZone(zone) ?? []).sort()[0];
}

/** Every address and block that stands anywhere in the design, in order of their first address. */
function prefixesIn(design: Design): readonly Prefix[] {
  const found: Prefix[] = [];
  const visit = (value: Value | undefined): void => {
    if (typeof value === 'string') {
      const address = /^[0-9a-fA-F:./]+$/.test(value) ? (parsePrefix(value) ?? parseAddress(value)) : undefined;
      if (address) found.push('first' in address ? address : prefixOf(address, bitsOf(address.family)));
    } else if (typeof value === 'object') {
      for (const part of Object.values(value)) visit(part);
    }
  };
  for (const resource of Object.values(design.resources)) for (const value of Object.values(resource)) visit(value);
  return found.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

/** True when one of `named` lies inside `prefix` and is smaller. */
function namedInside(named: readonly Prefix[], prefix: Prefix): boolean {
  let low = 0;
  for (let high = named.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.first ?? 0n) < prefix.first) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < named.length; at++) {
    const one = named[at];
    if (!one || one.first > prefix.last) return false;
    if (within(prefix, one) && one.length > prefix.length) return true;
  }
  return false;
}
