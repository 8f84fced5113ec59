import type { ResourceId } from '../model/design.ts';
import type { Edit, Plan, Reason } from '../model/reason.ts';
import { bitsOf, type Family, FAMILIES, formatAddress } from '../net/address.ts';
import { formatPrefix } from '../net/prefix.ts';
import type { Connection } from './connection.ts';
import type { Opening } from './facts.ts';
import { DEFAULT_GROUP } from './derived/network-parts.ts';
import { ref } from './finding.ts';
import { offeredServices, type ServiceChoice } from './services.ts';
import type { View } from './view.ts';

/** The group whose rules count for a host: the first that it wears, else the drawn default one. */
export function groupFor(view: View, host: ResourceId): ResourceId | undefined {
  const network = view.enclosing(host, 'network');
  return view.as('guarded', host)?.groups(view, host)[0] ?? (network === undefined ? undefined : view.ask(DEFAULT_GROUP, network));
}

/** All groups whose rules count. */
const groupsOf = (view: View, host: ResourceId): readonly ResourceId[] => {
  const worn = view.as('guarded', host)?.groups(view, host) ?? [];
  return worn.length > 0 ? worn : [groupFor(view, host)].flatMap((group) => group ?? []);
};

/** The blocks that a host stands for, or its addresses one by one, in the families that `other` has too. */
function blocksOf(view: View, host: ResourceId, other: ResourceId): readonly string[] {
  const families = FAMILIES.filter((family) => own(view, other, family).length > 0);
  return families.flatMap((family) => own(view, host, family));
}

function own(view: View, host: ResourceId, family: Family): readonly string[] {
  const stands = view.as('host', host)?.stands?.(view, host, family) ?? [];
  if (stands.length > 0) return stands.map(formatPrefix);
  const interfaces = view.as('host', host)?.interfaces(view, host) ?? [];
  return interfaces.flatMap((one) => one.addresses[family].map((value) => `${formatAddress({ family, value })}/${bitsOf(family)}`));
}

/** How a rule at `other` names a host: by its group where that counts there (A10.6), else by its blocks. */
function peersOf(view: View, host: ResourceId, other: ResourceId): readonly string[] {
  const network = view.enclosing(host, 'network');
  const worn = view.as('guarded', host)?.groups(view, host)[0];
  return worn !== undefined && network !== undefined && network === view.enclosing(other, 'network') ? [worn] : blocksOf(view, host, other);
}

const isOpenAt = (view: View, host: ResourceId, opening: Opening): boolean =>
  groupsOf(view, host).some((group) => view.as('rules', group)?.isOpen(view, group, opening));

/** Edits that let openings pass at a host, none when they do; a host without any group that is drawn gets one of its own. */
export function openAt(view: View, host: ResourceId, openings: readonly Opening[]): readonly Edit[] {
  const guarded = view.as('guarded', host);
  const closed = openings.filter((one) => !isOpenAt(view, host, one));
  if (!guarded || closed.length === 0) return [];
  const group = groupFor(view, host);
  if (group !== undefined) return view.as('rules', group)?.open(view, group, closed) ?? [];
  // The default group that nobody drew lets everything out.
  return closed.some((one) => one.direction === 'inbound') ? guarded.wearNew(view, host, closed) : [];
}

/** Edits that let a service pass at `host`, to or from `other`: none when it passes by their addresses already. */
function openFor(view: View, host: ResourceId, other: ResourceId, direction: Opening['direction'], service: ServiceChoice): readonly Edit[] {
  const rules = (peers: readonly string[]) => peers.map((peer): Opening => ({ direction, ...service, peer }));
  const passes = rules(blocksOf(view, other, host)).every((one) => isOpenAt(view, host, one));
  return passes ? [] : openAt(view, host, rules(peersOf(view, other, host)));
}

const accepts = (view: View, host: ResourceId): boolean => (view.as('host', host)?.behaviour(view, host).services.length ?? 0) > 0;

function offer(view: View, from: ResourceId, to: ResourceId): readonly Plan[] {
  if (!accepts(view, to) || !view.as('guarded', to)) return [];
  return offeredServices(view, [to]).flatMap((service) => {
    const edits = [...openFor(view, from, to, 'outbound', service), ...openFor(view, to, from, 'inbound', service)];
    const traffic = service.protocol === 'all' ? 'all' : `${service.protocol}/${service.ports}`;
    return edits.length === 0
      ? []
      : [{ id: `open ${from} ${to} ${traffic}`, code: 'ALLOW_BETWEEN', values: { from: ref(from), to: ref(to), traffic }, edits }];
  });
}

function refuse(view: View, from: ResourceId, to: ResourceId): Reason | undefined {
  const values = { from: ref(from), to: ref(to) };
  if (!accepts(view, to)) return { code: 'CONNECT_NO_INBOUND', values, rule: 'A16.3' };
  return view.as('guarded', to) ? { code: 'CONNECT_OPEN_ALREADY', values } : undefined;
}

/** From host to host: the security group rules that are missing for a service. */
export const toHost: Connection = { to: 'host', offer, refuse };
