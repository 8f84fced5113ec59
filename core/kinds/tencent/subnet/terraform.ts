import type { ResourceId } from '../../../model/design.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, drawnName, homeless, idOf, incomplete, zoneOf } from '../terraform.ts';
import { fields } from './fields.ts';

/** The default table of a VPC is in force without an association (T3.1). */
function associations({ view }: TerraformSource, id: ResourceId): readonly TerraformBlock[] {
  const { routeTable, networkAcl } = view.values(id, fields);
  const network = view.enclosing(id, 'network');
  const table = routeTable ?? view.as('segment', id)?.routeTable(view, id);
  const isDefault = network !== undefined && table === view.ask(MAIN_TABLE, network);
  return [
    ...(table === undefined || isDefault
      ? []
      : [
          {
            type: 'tencentcloud_route_table_association',
            part: 'routes',
            suffix: [],
            file: 'routes' as const,
            arguments: { subnet_id: idOf(id), route_table_id: idOf(table) },
          },
        ]),
    ...(networkAcl === undefined
      ? []
      : [
          {
            type: 'tencentcloud_vpc_acl_attachment',
            part: 'filter',
            suffix: [],
            file: 'security' as const,
            arguments: { subnet_id: idOf(id), acl_id: idOf(networkAcl) },
          },
        ]),
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  const network = view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const v = view.values(id, fields);
  const [ipv4, ipv6] = [readPrefix(v.ipv4Cidr, 'ipv4'), readPrefix(v.ipv6Cidr, 'ipv6')];
  if (!ipv4) return incomplete(id, 'ipv4Cidr');
  const zone = view.as('segment', id)?.zone(view, id);
  const region = tf.region(id);
  const elsewhere = zone !== undefined && !/^\d+$/.test(zone) && !zone.startsWith(region);
  const notes: readonly TerraformNote[] = elsewhere
    ? [{ code: 'TF_ZONE_ELSEWHERE', severity: 'warning', values: { what: { resource: id }, zone, region }, place: { resource: id } }]
    : [];
  const block6: readonly TerraformBlock[] = ipv6
    ? [
        {
          type: 'tencentcloud_vpc_ipv6_subnet_cidr_block',
          part: 'ipv6',
          suffix: ['ipv6'],
          arguments: { vpc_id: idOf(network) },
          blocks: [{ name: 'ipv6_subnet_cidr_blocks', arguments: { subnet_id: idOf(id), ipv6_cidr_block: cidrExpression(tf, id, ipv6) } }],
        },
      ]
    : [];
  return {
    blocks: [
      {
        type: 'tencentcloud_subnet',
        arguments: { name: drawnName, vpc_id: idOf(network), availability_zone: zoneOf(tf, id), cidr_block: cidrExpression(tf, id, ipv4) },
      },
      ...block6,
      ...associations(tf, id),
    ],
    notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'network',
  write,
  offers: { spaceFrom: (_tf, id, prefix) => (prefix.family === 'ipv6' ? [{ reference: id, part: 'ipv6' }] : []) },
};
