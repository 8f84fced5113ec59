import { protocolsOf } from '../../mechanisms/listeners.ts';
import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { FAMILIES } from '../../../net/address.ts';
import type { Instruction, Interface, Refusal, Station } from '../../../network/stations.ts';
import type { Capabilities, Claim, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { publicHostAddress } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import { ownedAddresses } from '../../mechanisms/interfaces/attachment.ts';
import { entranceStation, entranceStations, noListener } from '../../mechanisms/balancer.ts';
import { screen } from '../../mechanisms/filters.ts';
import type { Query, View } from '../../view.ts';
import type { BalancerTables } from './columns.ts';
import { doorsOf } from './doors.ts';
import { aclOf, wayStations, wayTo } from './ways.ts';

/** What a load balancer with a node in each of its zones is told. */
export interface ZonalValues extends BalancerTables {
  readonly addressType: string;
  readonly ipVersion: string;
  readonly zones: readonly { readonly vswitch: ResourceId | undefined }[];
}
export interface Zonal {
  readonly kind: string;
  readonly read: (view: View, id: ResourceId) => ZonalValues;
  /** Network ACLs are for its nodes (L10.7). */
  readonly screened: boolean;
  /** Who may come in. */
  readonly front: (view: View, id: ResourceId) => readonly Instruction[];
}

interface Node {
  readonly key: string;
  readonly segment: ResourceId;
}
export const nodesOf = (view: View, v: ZonalValues): readonly Node[] =>
  v.zones.flatMap(({ vswitch }, index) =>
    vswitch !== undefined && view.as('segment', vswitch) && v.zones.findIndex((one) => one.vswitch === vswitch) === index
      ? [{ key: String(index), segment: vswitch }]
      : [],
  );

/** The capabilities and the stations of such a kind. */
export function zonal(z: Zonal): { readonly capabilities: Capabilities; readonly compile: Compile } {
  const dual = (v: ZonalValues) => v.ipVersion === 'dual-stack';
  const CLAIMS: Query<readonly Claim[]> = {
    name: `${z.kind}/claims`,
    equal: same,
    compute(view, id) {
      const v = z.read(view, id);
      return nodesOf(view, v).flatMap(({ key, segment }): readonly Claim[] =>
        FAMILIES.filter((family) => family === 'ipv4' || (dual(v) && view.as('segment', segment)?.prefix(view, segment, family))).map((family) => ({
          segment,
          family,
          key,
        })),
      );
    },
  };
  const OWNED: Query<readonly Owned[]> = {
    name: `${z.kind}/owned`,
    equal: same,
    compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), (claim) => entranceStation(id, claim.key)),
  };
  const ownOf = (view: View, id: ResourceId, node: Node) => view.ask(OWNED, id).filter((one) => one.segment === node.segment);
  const privateOf = (view: View, id: ResourceId, node: Node): bigint | undefined =>
    ownOf(view, id, node).find((one) => one.family === 'ipv4')?.address;
  const PUBLIC: Query<Interface['publicIpv4']> = {
    name: `${z.kind}/public`,
    equal: same,
    compute(view, id) {
      const v = z.read(view, id);
      if (v.addressType !== 'internet') return new Map();
      return new Map(
        nodesOf(view, v).flatMap((node) => {
          const [inside, address] = [privateOf(view, id, node), publicHostAddress(view, id, `node-${node.key}`)];
          const place = { resource: id, field: 'zones', index: Number(node.key) };
          return inside === undefined || address === undefined ? [] : [[inside, { address, place }] as const];
        }),
      );
    },
  };
  const internal = (id: ResourceId): Reason => ({
    code: 'LB_SCHEME',
    values: { host: { resource: id } },
    place: { resource: id, field: 'addressType' },
    rule: '4.6',
  });
  const doorOf = (view: View, id: ResourceId, node: Node): Interface => {
    const addresses = (family: string) =>
      ownOf(view, id, node)
        .filter((one) => one.family === family)
        .map((one) => one.address);
    const values = { host: { resource: id }, family: 'IPv6', type: 'IPv4' };
    const lacks: Reason = { code: 'LB_FAMILY', values, place: { resource: id, field: 'ipVersion' }, rule: '4.6' };
    return {
      host: id,
      id,
      segment: node.segment,
      addresses: { ipv4: addresses('ipv4'), ipv6: addresses('ipv6') },
      missing: addresses('ipv6').length > 0 ? {} : { ipv6: { reason: lacks, asDestination: lacks } },
      publicIpv4: new Map([...view.ask(PUBLIC, id)].filter(([inside]) => inside === privateOf(view, id, node))),
      noPublic: internal(id),
      out: `${id}/begin`,
      in: entranceStation(id, node.key),
      entrance: true,
    };
  };
  const capabilities: Capabilities = {
    host: {
      interfaces: (view, id) => nodesOf(view, z.read(view, id)).map((node) => doorOf(view, id, node)),
      behaviour: (view, id) => ({
        running: true,
        services: z
          .read(view, id)
          .listeners.flatMap(({ protocol, port }) =>
            port === undefined ? [] : protocolsOf(protocol).map((number) => ({ protocol: number, ports: { from: port, to: port } })),
          ),
        forwards: 'no',
      }),
    },
    interface: {
      claims: (view, id) => view.ask(CLAIMS, id),
      owned: (view, id) => view.ask(OWNED, id),
      filters: (_view, id) => [id],
      autoPublic: () => undefined,
      publicIpv4: (view, id) => view.ask(PUBLIC, id),
      unmapped: (_view, id) => internal(id),
      host: (_view, id) => id,
      ...(z.screened ? {} : { unscreened: true }),
    },
    // It takes its addresses from the pool; what comes for them enters the VPC as for any interface (L5.1, L6.3).
    'public-host': {
      claims(view, id) {
        const v = z.read(view, id);
        return v.addressType === 'internet' ? nodesOf(view, v).map(({ key }) => ({ key: `node-${key}` })) : [];
      },
      owned: () => [],
    },
  };
  const compile: Compile = (view, id): readonly Station[] => {
    const v = z.read(view, id);
    const network = view.enclosing(id, 'network');
    const values = { at: { resource: id } };
    const place = { resource: id, field: 'backends' };
    const unheard: Refusal = { reason: { code: 'ALI_LB_NO_OUTBOUND', values: { host: { resource: id } }, place: { resource: id } }, then: 'stop' };
    const inside = network === undefined ? [] : (view.as('network', network)?.blocks(view, network, 'ipv6') ?? []);
    // What an IPv6 address of a node needs to be on the Internet is not documented.
    const abroad: Instruction = {
      op: 'require',
      when: { family: 'ipv6' },
      match: { source: inside },
      otherwise: { reason: { code: 'ALI_LB_IPV6_ABROAD', values, place: { resource: id, field: 'ipVersion' }, rule: '4.6' }, then: 'unknown' },
    };
    const nodes = nodesOf(view, v).flatMap((node): readonly Station[] => {
      const address = privateOf(view, id, node);
      if (address === undefined) return [];
      const acl = z.screened ? aclOf(view, node.segment) : undefined;
      // Clients of either family come by the same door: as what backends see them is not documented for any of them.
      const family = dual(v) ? 'ipv6' : 'ipv4';
      return [
        ...entranceStations(id, {
          key: node.key,
          front: [abroad, ...z.front(view, id)],
          listeners: doorsOf(view, { id, v, family, key: node.key, probes: false }),
          noListener: noListener(id),
          out: [{ op: 'jump', to: `${node.segment}/leave` }],
          allUnhealthy: { reason: { code: 'LB_ALL_UNHEALTHY', values, place, rule: 'L10.6' }, then: 'unknown' },
          catches: 'always',
          segment: node.segment,
          ...(acl ? { border: [screen(acl, node.segment, 'in', 'L10.7')] } : {}),
          hairpin: { reason: { code: 'ALI_LB_SELF', values, place, rule: '4.6' }, then: 'unknown' },
          rule: 'L10.6',
        }),
        ...v.backends.flatMap((row, index) => {
          const at = { ...place, index, column: 'target' };
          const host = { at: { resource: id }, host: { resource: row.target ?? id } };
          const obstacle: Reason = { code: 'ALI_LB_OTHER_VPC', values: host, place: at, rule: 'L10.6' };
          const way = {
            row,
            index,
            sameFamily: family === 'ipv4',
            node: { segment: node.segment, address, screened: z.screened },
            ...(view.enclosing(row.target, 'network') === network ? {} : { obstacle }),
          };
          return wayStations(view, id, way, wayTo(id, index, node.key)).slice(0, 1);
        }),
      ];
    });
    return [...nodes, { id: `${id}/begin`, resource: id, program: [{ op: 'refuse', refusal: unheard }] }];
  };
  return { capabilities, compile };
}
