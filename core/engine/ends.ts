import { UNDRAWN_INTERNET } from '../kinds/derived/internet-table.ts';
import { same } from '../kinds/derived/same.ts';
import type { Query, View } from '../kinds/view.ts';
import { type Design, nameOf, type ResourceId } from '../model/design.ts';
import { knownAs } from '../model/known-as.ts';
import type { Reason } from '../model/reason.ts';
import { type Address, FAMILIES, type Family, parseAddress } from '../net/address.ts';
import { holds } from '../net/prefix.ts';
import { isPublic } from '../net/ranges.ts';
import type { Interface } from '../network/stations.ts';

/** One end of a flow, as far as it can be known before the family is chosen. */
export type End =
  /** A resource with interfaces; `address`: the one of them that was asked for; several `interfaces`: any of them, by luck. */
  | { readonly type: 'host'; readonly resource: ResourceId; readonly interfaces: readonly Interface[]; readonly address: Address | undefined }
  /** The Internet; `address`: a host there of which only this is known. */
  | { readonly type: 'internet'; readonly resource: ResourceId; readonly address: Address | undefined }
  /** Just an address. */
  | { readonly type: 'address'; readonly address: Address };

export type Resolved = { readonly end: End } | { readonly problem: Reason };

/** Interfaces of a host by its id; every question about the host reads them. */
const INTERFACES: Query<readonly Interface[]> = {
  name: 'engine/interfaces',
  equal: same,
  compute: (view, id) => view.as('host', id)?.interfaces(view, id) ?? asInterface(view, id),
};

/** What owns addresses without being a host (a NAT gateway) can be sent to all the same. */
function asInterface(view: View, id: ResourceId): readonly Interface[] {
  const behaviour = view.as('interface', id);
  if (!behaviour) return [];
  const owned = behaviour.owned(view, id);
  const of = (family: 'ipv4' | 'ipv6') => owned.filter((o) => o.family === family).map((o) => o.address);
  const noPublic: Reason = { code: 'NO_PUBLIC_MAPPING', values: { host: { resource: id } }, place: { resource: id }, rule: '4.3' };
  const entry = owned[0]?.station ?? `${id}/in`;
  return [
    {
      host: id,
      id,
      segment: view.enclosing(id, 'segment'),
      addresses: { ipv4: of('ipv4'), ipv6: of('ipv6') },
      missing: {},
      publicIpv4: behaviour.publicIpv4(view, id),
      noPublic,
      out: `${id}/out`,
      in: entry,
    },
  ];
}

export const interfacesOf = (view: View, id: ResourceId): readonly Interface[] => view.ask(INTERFACES, id);

const names = new WeakMap<Design['resources'], ReadonlyMap<string, readonly ResourceId[]>>();

/** Ids by the names that people read; remembered as long as the design does not change. */
function idsByName(design: Design): ReadonlyMap<string, readonly ResourceId[]> {
  const known = names.get(design.resources);
  if (known) return known;
  const found = new Map<string, ResourceId[]>();
  for (const [id, resource] of Object.entries(design.resources)) {
    const name = nameOf(id, resource);
    const list = found.get(name);
    if (list) list.push(id);
    else found.set(name, [id]);
  }
  names.set(design.resources, found);
  return found;
}

/**
 * What a person wrote as an end of a flow: an id, a unique name, an address, `internet`, `internet:ADDRESS`, `NAME@ADDRESS` or
 * `NAME/INTERFACE`. What cannot be understood is a reason, with the ids that it could have meant.
 * @param side a source that is only an address must be somebody's; a destination may be anything
 */
export function resolveEnd(view: View, design: Design, text: string, side: 'from' | 'to'): Resolved {
  const written = text.trim();
  const literal = parseAddress(written);
  if (literal) return side === 'to' ? { end: { type: 'address', address: literal } } : owner(view, literal, written);
  if (/^internet:/i.test(written) && !Object.hasOwn(design.resources, written)) return internetAt(written.slice('internet:'.length));
  const known = Object.hasOwn(design.resources, written) ? undefined : knownAs(design.resources, written);
  if (known?.address !== undefined) return oneAddress(view, known.resource, known.address, written, side);
  const id = known?.resource ?? idOf(design, written);
  if (typeof id === 'string') return wholeResource(view, design, id, written);
  if (id) return { problem: id };
  if (written.toLowerCase() === 'internet') return { end: { type: 'internet', resource: UNDRAWN_INTERNET, address: undefined } };
  return part(view, design, written, side) ?? { problem: { code: 'END_UNKNOWN', values: { end: written } } };
}

function idOf(design: Design, text: string): ResourceId | Reason | undefined {
  if (Object.hasOwn(design.resources, text)) return text;
  const ids = idsByName(design).get(text) ?? [];
  if (ids.length > 1) return { code: 'END_AMBIGUOUS', values: { end: text, ids: ids.join(', ') } };
  return ids[0];
}

function internetAt(text: string): Resolved {
  const address = parseAddress(text.trim());
  if (!address) return { problem: { code: 'END_BAD_ADDRESS', values: { end: text } } };
  if (!isPublic(address)) return { problem: { code: 'END_NOT_PUBLIC', values: { end: text } } };
  return { end: { type: 'internet', resource: UNDRAWN_INTERNET, address } };
}

function wholeResource(view: View, design: Design, id: ResourceId, written: string): Resolved {
  if (view.as('internet', id)) return { end: { type: 'internet', resource: id, address: undefined } };
  const interfaces = interfacesOf(view, id);
  const first = interfaces[0];
  // Interfaces of one id are the same one in several subnets: a function uses any of them.
  if (first) return { end: { type: 'host', resource: id, interfaces: interfaces.filter((i) => i.id === first.id), address: undefined } };
  const elastic = elasticEnd(view, id);
  return elastic
    ? { end: elastic }
    : { problem: { code: 'END_NOT_A_HOST', values: { end: nameOf(id, design.resources[id]) || written, resource: { resource: id } } } };
}

/** An Elastic IP stands for its address. */
function elasticEnd(view: View, id: ResourceId): End | undefined {
  const address = view.as('elastic-address', id)?.current(view, id);
  return address === undefined ? undefined : { type: 'address', address: { family: 'ipv4', value: address } };
}

/** `NAME@ADDRESS` and `NAME/INTERFACE`. */
function part(view: View, design: Design, written: string, side: 'from' | 'to'): Resolved | undefined {
  const at = written.lastIndexOf('@');
  const slash = written.lastIndexOf('/');
  const cut = at > 0 ? at : slash;
  if (cut <= 0) return undefined;
  const id = idOf(design, written.slice(0, cut));
  if (id === undefined) return undefined;
  if (typeof id !== 'string') return { problem: id };
  const rest = written.slice(cut + 1);
  return at > 0 ? oneAddress(view, id, rest, written, side) : oneInterface(view, design, id, rest, written);
}

function oneAddress(view: View, id: ResourceId, text: string, written: string, side: 'from' | 'to'): Resolved {
  const address = parseAddress(text);
  if (!address) return { problem: { code: 'END_BAD_ADDRESS', values: { end: text } } };
  const interfaces = interfacesOf(view, id);
  const owning = interfaces.find((i) => i.addresses[address.family].includes(address.value));
  if (owning) return { end: { type: 'host', resource: id, interfaces: [owning], address } };
  const published = address.family === 'ipv4' && interfaces.find((i) => [...i.publicIpv4.values()].some((p) => p.address === address.value));
  if (published && side === 'to') return { end: { type: 'address', address } };
  if (published) return { end: { type: 'host', resource: id, interfaces: [published], address: privateOf(published, address) } };
  const stands = view
    .as('host', id)
    ?.stands?.(view, id, address.family)
    .some((p) => holds(p, address));
  const some = interfaces[0];
  if (stands && some) return { end: { type: 'host', resource: id, interfaces: [withAddress(some, address)], address } };
  return { problem: { code: 'END_NO_SUCH_ADDRESS', values: { end: written, host: { resource: id }, address: text } } };
}

const privateOf = (i: Interface, address: Address): Address => {
  const found = [...i.publicIpv4].find(([, p]) => p.address === address.value);
  return found ? { family: 'ipv4', value: found[0] } : address;
};

const withAddress = (i: Interface, address: Address): Interface => ({
  ...i,
  addresses: { ...i.addresses, [address.family]: [address.value] },
  missing: {},
});

function oneInterface(view: View, design: Design, id: ResourceId, text: string, written: string): Resolved {
  const found = interfacesOf(view, id).filter((i) => i.id === text || nameOf(i.id, design.resources[i.id]) === text);
  if (found.length > 0) return { end: { type: 'host', resource: id, interfaces: found, address: undefined } };
  return { problem: { code: 'END_NO_SUCH_INTERFACE', values: { end: written, host: { resource: id }, interface: text } } };
}

type Sender = { readonly id: ResourceId; readonly i: Interface };

/** Interfaces of hosts by their addresses, private and public, asked with the empty id: a file of flows asks for one after the other. */
const SENDERS: Query<Readonly<Record<Family, ReadonlyMap<bigint, readonly Sender[]>>>> = {
  name: 'engine/senders',
  compute(view) {
    const senders = { ipv4: new Map<bigint, Sender[]>(), ipv6: new Map<bigint, Sender[]>() };
    const add = (family: Family, address: bigint, i: Interface) => {
      const known = senders[family].get(address);
      if (!known) senders[family].set(address, [{ id: i.host, i }]);
      else if (!known.some((one) => one.i.id === i.id)) known.push({ id: i.host, i });
    };
    for (const id of view.every('host')) {
      for (const i of interfacesOf(view, id)) {
        if (i.host !== id && i.id !== id) continue;
        for (const family of FAMILIES) for (const address of i.addresses[family]) add(family, address, i);
        for (const { address } of i.publicIpv4.values()) add('ipv4', address, i);
      }
    }
    return senders;
  },
};

/** Who sends from an address: a host that has it, a corporate network that holds it, or somebody on the Internet. */
function owner(view: View, address: Address, written: string): Resolved {
  const found = view.ask(SENDERS, '')[address.family].get(address.value) ?? [];
  const hosts = [...new Set(found.map((f) => f.id))];
  if (hosts.length > 1) return { problem: { code: 'END_AMBIGUOUS', values: { end: written, ids: hosts.join(', ') } } };
  const only = found[0];
  if (only) {
    if (view.as('internet', only.id)) return { end: { type: 'internet', resource: only.id, address } };
    const own = only.i.addresses[address.family].includes(address.value);
    return { end: { type: 'host', resource: only.id, interfaces: [only.i], address: own ? address : privateOf(only.i, address) } };
  }
  const site = view.every('private-network').find((id) =>
    view
      .as('host', id)
      ?.stands?.(view, id, address.family)
      .some((p) => holds(p, address)),
  );
  const some = site === undefined ? undefined : interfacesOf(view, site)[0];
  if (site !== undefined && some) return { end: { type: 'host', resource: site, interfaces: [withAddress(some, address)], address } };
  if (isPublic(address)) return { end: { type: 'internet', resource: UNDRAWN_INTERNET, address } };
  return { problem: { code: 'END_NOBODYS_ADDRESS', values: { end: written } } };
}
