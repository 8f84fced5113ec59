import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix, samePrefix } from '../../../net/prefix.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import { segmentsIn } from '../../mechanisms/routing.ts';
import type { Expression, NestedBlock, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { drawnName, idOf, leftOut, zoneOf } from '../terraform.ts';
import { networksOf } from './compile.ts';
import { fields } from './fields.ts';

const routerPart = (region: string): string => `router ${region}`;
const attachmentPart = (network: ResourceId): string => `attachment ${network}`;
const partOf = (reference: ResourceId, part: string, attribute: string): Expression => ({ reference, part, attribute });

/** What a bandwidth package calls the part of the world in which a Region lies. */
const AREAS: readonly (readonly [RegExp, string])[] = [
  [/^cn-hongkong/, 'Asia-Pacific'],
  [/^cn-/, 'China'],
  [/^ap-southeast-2/, 'Australia'],
  [/^ap-/, 'Asia-Pacific'],
  [/^(?:us|na)-/, 'North-America'],
  [/^eu-/, 'Europe'],
  [/^me-/, 'Middle-East'],
];
const areaOf = (region: string): string => AREAS.find(([pattern]) => pattern.test(region))?.[1] ?? 'Asia-Pacific';

const routers = (tf: TerraformSource, id: ResourceId, networks: readonly ResourceId[]): readonly TerraformBlock[] =>
  [...new Map(networks.map((network) => [tf.region(network), network])).entries()].map(([region, network]) => ({
    type: 'alicloud_cen_transit_router',
    part: routerPart(region),
    suffix: [region],
    where: network,
    arguments: { cen_id: idOf(id), transit_router_name: region },
  }));

/** The first vSwitch of each zone takes the interface of the transit router. */
function zoneMappings(tf: TerraformSource, network: ResourceId): readonly NestedBlock[] {
  const first = new Map<string | undefined, ResourceId>();
  for (const segment of segmentsIn(tf.view, network).toSorted()) {
    const zone = tf.view.as('segment', segment)?.zone(tf.view, segment);
    if (!first.has(zone)) first.set(zone, segment);
  }
  return [...first.values()].map((segment) => ({ name: 'zone_mappings', arguments: { vswitch_id: idOf(segment), zone_id: zoneOf(tf, segment) } }));
}

const attachment = (tf: TerraformSource, id: ResourceId, network: ResourceId): TerraformBlock => ({
  type: 'alicloud_cen_transit_router_vpc_attachment',
  part: attachmentPart(network),
  suffix: [{ labelOf: network }],
  where: network,
  arguments: {
    cen_id: idOf(id),
    transit_router_id: partOf(id, routerPart(tf.region(network)), 'transit_router_id'),
    vpc_id: idOf(network),
  },
  blocks: zoneMappings(tf, network),
});

/** The routes that the console writes for an attachment, into the tables that Terraform knows of. */
const routes = ({ view }: TerraformSource, id: ResourceId, network: ResourceId): readonly TerraformBlock[] => {
  const custom = view.inside(network).filter((one) => view.as('route-table', one) && !view.as('route-table', one)?.isMain(view, one));
  const tables: readonly (readonly [ResourceId, Expression])[] = [
    [network, { reference: network, attribute: 'route_table_id' }],
    ...custom.map((table) => [table, idOf(table)] as const),
  ];
  const main = view.ask(MAIN_TABLE, network);
  return tables.flatMap(([owner, table]) => {
    const drawn = owner === network ? main : owner;
    const written = drawn === undefined ? [] : (view.as('routes', drawn)?.rows(view, drawn) ?? []);
    // What somebody wrote stands in its place (L4.5).
    const own = (prefix: Prefix) => !written.some((row) => row.destination && samePrefix(row.destination, prefix));
    return (view.as('hub', id)?.writes?.(view, id) ?? []).filter(own).map((prefix): TerraformBlock => {
      const destination = formatPrefix(prefix);
      return {
        type: 'alicloud_route_entry',
        part: `route ${owner} ${destination}`,
        suffix: [{ labelOf: owner }, destination],
        file: 'routes',
        where: network,
        arguments: {
          route_table_id: table,
          destination_cidrblock: destination,
          nexthop_type: 'Attachment',
          nexthop_id: partOf(id, attachmentPart(network), 'transit_router_attachment_id'),
        },
      };
    });
  });
};

/** A package, and the connection of the two transit routers that uses it. */
function packages(tf: TerraformSource, id: ResourceId, networks: readonly ResourceId[]): readonly (TerraformBlock | TerraformNote)[] {
  return tf.view.values(id, fields).bandwidthPackages.flatMap(({ from, to, bandwidth }, index): readonly (TerraformBlock | TerraformNote)[] => {
    const near = networks.find((network) => tf.region(network) === from);
    const far = networks.find((network) => tf.region(network) === to);
    if (from === undefined || to === undefined || from === to || near === undefined || far === undefined)
      return [leftOut(id, 'bandwidthPackages', index)];
    const suffix = [from, to];
    const part = `package ${index}`;
    return [
      {
        type: 'alicloud_cen_bandwidth_package',
        part,
        suffix,
        arguments: { bandwidth, geographic_region_a_id: areaOf(from), geographic_region_b_id: areaOf(to) },
      },
      {
        type: 'alicloud_cen_bandwidth_package_attachment',
        part: `${part} attachment`,
        suffix,
        arguments: { instance_id: idOf(id), bandwidth_package_id: partOf(id, part, 'id') },
      },
      {
        type: 'alicloud_cen_transit_router_peer_attachment',
        part: `${part} peer`,
        suffix,
        where: near,
        arguments: {
          cen_id: idOf(id),
          transit_router_id: partOf(id, routerPart(from), 'transit_router_id'),
          peer_transit_router_id: partOf(id, routerPart(to), 'transit_router_id'),
          peer_transit_router_region_id: to,
          cen_bandwidth_package_id: partOf(id, `${part} attachment`, 'bandwidth_package_id'),
          bandwidth,
          auto_publish_route_enabled: true,
        },
      },
    ];
  });
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const all = networksOf(tf.view, id);
  // Without a vSwitch a VPC has no place for the interface of the transit router.
  const networks = all.filter((network) => segmentsIn(tf.view, network).length > 0);
  const alone = all.filter((network) => !networks.includes(network));
  const bought = packages(tf, id, networks);
  return {
    blocks: [
      { type: 'alicloud_cen_instance', arguments: { cen_instance_name: drawnName } },
      ...routers(tf, id, networks),
      ...networks.map((network) => attachment(tf, id, network)),
      ...networks.flatMap((network) => routes(tf, id, network)),
      ...bought.filter((one): one is TerraformBlock => 'type' in one),
    ],
    notes: [
      ...alone.map((network) => leftOut(id, 'networks', tf.view.values(id, fields).networks.indexOf(network))),
      ...bought.filter((one): one is TerraformNote => 'severity' in one),
    ],
  };
}

export const terraform: TerraformMapping = {
  file: 'interconnect',
  write,
  offers: {
    // A route names the attachment of the VPC in whose table it stands.
    routeTarget: (tf, id, table) => {
      const network = tf.view.enclosing(table, 'network') ?? networksOf(tf.view, id)[0];
      return {
        argument: 'Attachment',
        value: network === undefined ? idOf(id) : partOf(id, attachmentPart(network), 'transit_router_attachment_id'),
      };
    },
  },
  follows: ({ view }, id) => networksOf(view, id)[0],
};
