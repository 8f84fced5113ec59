import { kindOf } from '../../kinds/index.ts';
import type { TerraformSource } from '../../kinds/terraform.ts';
import type { View } from '../../kinds/view.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import type { Value } from '../../model/fields.ts';
import { parseAddress } from '../../net/address.ts';
import { type Prefix, parsePrefix, prefixOf, within } from '../../net/prefix.ts';
import { bitsOf } from '../../net/address.ts';

/** Where nothing says otherwise: the region that the console opens with. */
export const FALLBACK_REGION = 'us-east-1';

/** What mappings may ask, answered from one view of one design. */
export function sourceOf(view: View, design: Design): TerraformSource {
  const named = prefixesIn(design);
  const mapping = (id: ResourceId | undefined) => (id === undefined ? undefined : kindOf(view.resource(id)?.kind)?.terraform);
  const source: TerraformSource = {
    view,
    offers: (id) => mapping(id)?.offers ?? {},
    region: (id) => regionOf(id, new Set()) ?? FALLBACK_REGION,
    namesInside: (prefix) => namedInside(named, prefix),
  };

  function regionOf(id: ResourceId, seen: Set<ResourceId>): string | undefined {
    if (seen.has(id)) return undefined;
    seen.add(id);
    const region = view.enclosing(id, 'region');
    if (region !== undefined) return source.offers(region).region?.(source, region);
    const network = view.enclosing(id, 'network');
    if (network !== undefined) return view.as('network', network)?.region(view, network);
    const other = mapping(id)?.follows?.(source, id);
    return other === undefined ? undefined : regionOf(other, seen);
  }
  return source;
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
