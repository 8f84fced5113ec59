import { formatPrefix } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import type { ResourceId } from '../../../model/design.ts';
import { drawnName, homeless, idOf, ipv6MaskOf, zoneOf } from '../terraform.ts';
import { fields } from './fields.ts';

/** The system table needs no attachment: it is every vSwitch's own until another is attached (L4.2). */
function attachment(tf: TerraformSource, id: ResourceId): readonly TerraformBlock[] {
  const table = tf.view.values(id, fields).routeTable;
  const behaviour = table === undefined ? undefined : tf.view.as('route-table', table);
  if (table === undefined || !behaviour || behaviour.isMain(tf.view, table)) return [];
  return [
    {
      type: 'alicloud_route_table_attachment',
      part: 'routes',
      suffix: [],
      file: 'routes',
      arguments: { vswitch_id: idOf(id), route_table_id: idOf(table) },
    },
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  const network = view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const v = view.values(id, fields);
  const ipv4 = readPrefix(v.ipv4Cidr, 'ipv4');
  const ipv6 = readPrefix(v.ipv6Cidr, 'ipv6');
  const number = ipv6MaskOf(tf, id);
  const space = [ipv4, ipv6].flatMap((prefix) => (prefix ? (tf.offers(network).spaceFrom?.(tf, network, prefix) ?? []) : []));
  return {
    blocks: [
      {
        type: 'alicloud_vswitch',
        arguments: {
          vswitch_name: drawnName,
          vpc_id: idOf(network),
          zone_id: zoneOf(tf, id),
          cidr_block: ipv4 && formatPrefix(ipv4),
          enable_ipv6: number === undefined ? undefined : true,
          ipv6_cidr_block_mask: number,
        },
        dependsOn: space,
      },
      ...attachment(tf, id),
    ],
  };
}

export const terraform: TerraformMapping = {
  file: 'network',
  write,
  offers: { ipv6Block: (_tf, reference) => ({ reference, attribute: 'ipv6_cidr_block' }) },
};
