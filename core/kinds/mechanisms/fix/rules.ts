import type { ResourceId } from '../../../model/design.ts';
import type { Plan } from '../../../model/reason.ts';
import { bitsOf, type Family, formatAddress, parseAddress } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { formatProtocol, hasPorts } from '../../../net/protocol.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { internetAddress } from '../../derived/internet-table.ts';
import { NETWORK_INTERFACES } from '../../derived/network-parts.ts';
import type { Opening } from '../../facts.ts';
import { ref } from '../../finding.ts';
import { type Fix, named, type Stopped } from '../../fixes.ts';
import { groupFor, openAt } from '../../hosts.ts';
import type { Query, View } from '../../view.ts';
import { trafficName } from '../rules.ts';

/** Ports to which replies go (A11.7). */
const REPLY_PORTS = '1024-65535';

/** The other end as a block: just this address, or everybody when it only stands for "some host on the Internet". */
function blockOf(view: View, text: string): string {
  const address = parseAddress(text);
  if (!address) return text;
  if (address.value === internetAddress(view, address.family)) return formatPrefix(EVERYWHERE[address.family]);
  return `${formatAddress(address)}/${bitsOf(address.family)}`;
}

function traffic(stopped: Stopped): { readonly protocol: string; readonly ports: string } {
  const ports = hasPorts(stopped.protocol) ? (stopped.half === 'reply' ? REPLY_PORTS : String(stopped.destinationPort)) : 'all';
  return { protocol: formatProtocol(stopped.protocol), ports };
}

/** Hosts of a network by the private addresses that they own. Of two with the same one the first has it. */
const HOSTS_BY_ADDRESS: Query<Readonly<Record<Family, ReadonlyMap<bigint, ResourceId>>>> = {
  name: 'fix/hosts-by-address',
  compute(view, network) {
    const hosts = { ipv4: new Map<bigint, ResourceId>(), ipv6: new Map<bigint, ResourceId>() };
    for (const id of view.ask(NETWORK_INTERFACES, network)) {
      if (!view.as('host', id) || view.enclosing(id, 'network') !== network) continue;
      for (const { family, address } of view.as('interface', id)?.owned(view, id) ?? []) {
        if (!hosts[family].has(address)) hosts[family].set(address, id);
      }
    }
    return hosts;
  },
};

/** Who in the network has the address, by the groups that it wears. */
function groupsBehind(view: View, text: string, network: ResourceId | undefined): readonly ResourceId[] {
  const address = parseAddress(text);
  if (!address || network === undefined) return [];
  const owner = view.ask(HOSTS_BY_ADDRESS, network)[address.family].get(address.value);
  return owner === undefined ? [] : (view.as('guarded', owner)?.groups(view, owner) ?? []);
}

/** A rule for exactly this service and this other end: by its group where it wears one, and by its address. */
const openGroup =
  (direction: Opening['direction'], code: string): Fix =>
  (view, stopped) => {
    const host = [named(stopped, 'at'), named(stopped, 'host')].find((id) => id !== undefined && view.as('guarded', id));
    if (host === undefined) return [];
    const other = direction === 'inbound' ? stopped.source : stopped.destination;
    const known = direction === 'inbound' ? stopped.vouched : undefined;
    const group = (known ?? groupsBehind(view, other, view.enclosing(host, 'network')))[0];
    const wears = view.as('guarded', host)?.groups(view, host) ?? [];
    const decided = wears.find((one) => one === stopped.reason.place?.resource);
    const peers = [...(group === undefined ? [] : [group]), blockOf(view, other)];
    return peers.flatMap((peer): Plan[] => {
      const opening = { direction, ...traffic(stopped), peer };
      // Where a rule denies, its own group knows what counts before it.
      const edits = decided === undefined ? openAt(view, host, [opening]) : (view.as('rules', decided)?.open(view, decided, [opening]) ?? []);
      const target = decided ?? groupFor(view, host);
      const values = { group: ref(target ?? host), peer: peer === group ? ref(peer) : peer, traffic: trafficName(traffic(stopped)), host: ref(host) };
      return edits.length === 0 ? [] : [{ id: `${code} ${host} ${peer}`, code: target === undefined ? 'FIX_NEW_GROUP_IN' : code, values, edits }];
    });
  };

export const openGroupOut = openGroup('outbound', 'FIX_OPEN_OUT');
export const openGroupIn = openGroup('inbound', 'FIX_OPEN_IN');

/** A numbered rule before whatever denied it; for replies the whole range to which they go. */
export const openAcl: Fix = (view, stopped) => {
  const acl = named(stopped, 'acl');
  const direction = stopped.reason.place?.field;
  if (acl === undefined || (direction !== 'inbound' && direction !== 'outbound')) return [];
  const peer = blockOf(view, direction === 'inbound' ? stopped.source : stopped.destination);
  const edits = view.as('rules', acl)?.open(view, acl, [{ direction, ...traffic(stopped), peer }]) ?? [];
  const code = direction === 'inbound' ? 'FIX_ACL_IN' : 'FIX_ACL_OUT';
  const values = { filter: ref(acl), peer, traffic: trafficName(traffic(stopped)) };
  return edits.length === 0 ? [] : [{ id: `${code} ${acl} ${peer}`, code, values, edits }];
};
