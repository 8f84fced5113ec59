import { NETWORK_SEGMENTS } from '../../kinds/derived/network-parts.ts';
import { exchangeOf } from '../../kinds/exchanges.ts';
import { kindOf } from '../../kinds/index.ts';
import type { TerraformProvider, TerraformSource } from '../../kinds/terraform.ts';
import type { View } from '../../kinds/view.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import type { Value } from '../../model/fields.ts';
import { bitsOf, parseAddress } from '../../net/address.ts';
import { type Prefix, parsePrefix, prefixOf, within } from '../../net/prefix.ts';
import { providerOfCloud, type Site } from './providers.ts';

/** What mappings may ask, answered from one view of one design. */
export function sourceOf(view: View, design: Design): TerraformSource {
  const named = prefixesIn(design);
  const kind = (id: ResourceId | undefined) => (id === undefined ? undefined : kindOf(view.resource(id)?.kind));
  const mapping = (id: ResourceId | undefined) => exchangeOf(kind(id))?.terraform;
  let known: ReadonlyMap<ResourceId, string> | undefined;
  const accounts = () => {
    known ??= accountsOf(view);
    return known;
  };
  const source: TerraformSource = {
    view,
    offers: (id) => mapping(id)?.offers ?? {},
    region: (id) => siteOf(id, new Set())?.region ?? providerOfCloud(kind(id)?.cloud)?.firstRegion ?? '',
    account: (id) => siteOf(id, new Set())?.account,
    namesInside: (prefix) => namedInside(named, prefix),
  };

  function siteOf(id: ResourceId, seen: Set<ResourceId>): Partial<Site> | undefined {
    if (seen.has(id)) return undefined;
    seen.add(id);
    const region = view.enclosing(id, 'region');
    // A region of another cloud is none for it: the design says so in a finding.
    if (region !== undefined && kind(region)?.cloud === kind(id)?.cloud) {
      return { region: view.as('region', region)?.code(view, region), account: isOfAnother(id) ? undefined : accounts().get(region) };
    }
    const network = view.enclosing(id, 'network');
    if (network !== undefined) return { region: regionOfZones(view, network, providerOfCloud(kind(network)?.cloud)), account: undefined };
    const other = mapping(id)?.follows?.(source, id);
    return other === undefined ? undefined : siteOf(other, seen);
  }

  /** What is made in a network that another account shares is not that account's. */
  function isOfAnother(id: ResourceId): boolean {
    const network = view.enclosing(id, 'network');
    return network !== undefined && view.as('network', network)?.owner?.(view, network) !== undefined;
  }
  return source;
}

/** The account of each region in which something is to be built, where there are several: what others share is not built. */
function accountsOf(view: View): ReadonlyMap<ResourceId, string> {
  const found = new Map<ResourceId, string>();
  const networks = view.every('network');
  for (const region of view.every('region')) {
    const inside = networks.filter((one) => view.enclosing(one, 'region') === region);
    const isBuilt = inside.length === 0 || inside.some((one) => view.as('network', one)?.owner?.(view, one) === undefined);
    const account = view.as('region', region)?.account?.(view, region);
    if (isBuilt && account !== undefined) found.set(region, account);
  }
  return new Set(found.values()).size > 1 ? found : new Map();
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
