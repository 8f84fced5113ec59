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
import { type Fix, named, type Stopped, type StoppedPacket } from '../../fixes.ts';
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

function traffic(stopped: StoppedPacket): { readonly protocol: string; readonly ports: string } {
  const ports = hasPorts(stopped.protocol) ? (stopped.half === 'reply' ? REPLY_PORTS : String(stopped.destinationPort)) : 'all';
  return { protocol: formatProtocol(stopped.protocol), ports };
}

/** The other ends of all packets of the same traffic that are stopped there: one plan opens it for all of them, as load balancers use any. */
function othersOf(stopped: Stopped, direction: Opening['direction']): readonly (StoppedPacket & { readonly other: string })[] {
  const wanted = trafficName(traffic(stopped));
  const alike = stopped.packets.filter((one) => one.half === stopped.half && trafficName(traffic(one)) === wanted);
  return alike.map((one) => ({ ...one, other: direction === 'inbound' ? one.source : one.destination }));
}

const blocksOf = (view: View, others: readonly { readonly other: string }[]): readonly string[] => [
  ...new Set(others.map(({ other }) => blockOf(view, other))),
];

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

/** A rule for exactly this service and these other ends: by their group where they wear one, and by their addresses. */
const openGroup =
  (direction: Opening['direction'], code: string): Fix =>
  (view, stopped) => {
    const host = [named(stopped, 'at'), named(stopped, 'host')].find((id) => id !== undefined && view.as('guarded', id));
    if (host === undefined) return [];
    const network = view.enclosing(host, 'network');
    const others = othersOf(stopped, direction);
    const behind = others.map((one) => ((direction === 'inbound' ? one.vouched : undefined) ?? groupsBehind(view, one.other, network))[0]);
    const groups = [...new Set(behind)].flatMap((group) => (group === undefined ? [] : [[group]]));
    const blocks = blocksOf(view, others);
    // A group that only some of them wear opens it only for those: what opens it for all comes first.
    const ways = groups.length === 1 && !behind.includes(undefined) ? [...groups, blocks] : [blocks, ...groups];
    const wears = view.as('guarded', host)?.groups(view, host) ?? [];
    const decided = wears.find((one) => one === stopped.reason.place?.resource);
    return ways.flatMap((peers): Plan[] => {
      const openings = peers.map((peer) => ({ direction, ...traffic(stopped), peer }));
      // Where a rule denies, its own group knows what counts before it.
      const edits = decided === undefined ? openAt(view, host, openings) : (view.as('rules', decided)?.open(view, decided, openings) ?? []);
      const target = decided ?? groupFor(view, host);
      const peer = peers === blocks ? peers.join(', ') : ref(peers[0] ?? '');
      const values = { group: ref(target ?? host), peer, traffic: trafficName(traffic(stopped)), host: ref(host) };
      const id = `${code} ${host} ${trafficName(traffic(stopped))} ${peers.join(' ')}`;
      return edits.length === 0 ? [] : [{ id, code: target === undefined ? 'FIX_NEW_GROUP_IN' : code, values, edits }];
    });
  };

export const openGroupOut = openGroup('outbound', 'FIX_OPEN_OUT');
export const openGroupIn = openGroup('inbound', 'FIX_OPEN_IN');

/** Numbered rules before whatever denied it; for replies the whole range to which they go. */
export const openAcl: Fix = (view, stopped) => {
  const acl = named(stopped, 'acl');
  const direction = stopped.reason.place?.field;
  if (acl === undefined || (direction !== 'inbound' && direction !== 'outbound')) return [];
  const peers = blocksOf(view, othersOf(stopped, direction));
  const openings = peers.map((peer) => ({ direction, ...traffic(stopped), peer }) as const);
  const edits = view.as('rules', acl)?.open(view, acl, openings) ?? [];
  const code = direction === 'inbound' ? 'FIX_ACL_IN' : 'FIX_ACL_OUT';
  const values = { filter: ref(acl), peer: peers.join(', '), traffic: trafficName(traffic(stopped)) };
  return edits.length === 0 ? [] : [{ id: `${code} ${acl} ${values.traffic} ${peers.join(' ')}`, code, values, edits }];
};
