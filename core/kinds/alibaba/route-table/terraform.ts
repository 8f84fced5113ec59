import type { ResourceId } from '../../../model/design.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, cidrLabel, drawnName, homeless, idOf, leftOut } from '../terraform.ts';
import { fields } from './fields.ts';

function entries(
  tf: TerraformSource,
  id: ResourceId,
  table: Expression,
): { readonly blocks: readonly TerraformBlock[]; readonly notes: readonly TerraformNote[] } {
  const blocks: TerraformBlock[] = [];
  const notes: TerraformNote[] = [];
  tf.view.values(id, fields).routes.forEach((row, index) => {
    const prefix = readPrefix(row.destination);
    const hop = row.target === undefined ? undefined : tf.offers(row.target).routeTarget?.(tf, row.target, id);
    if (!prefix || !hop || row.target === undefined) {
      notes.push(leftOut(id, 'routes', index));
      return;
    }
    const label = cidrLabel(prefix, 'default');
    blocks.push({
      type: 'alicloud_route_entry',
      part: `${label} ${row.target}`,
      suffix: [label, 'to', { labelOf: row.target }],
      arguments: {
        route_table_id: table,
        destination_cidrblock: cidrExpression(tf, id, prefix),
        nexthop_type: hop.argument,
        nexthop_id: hop.value,
      },
    });
  });
  return { blocks, notes };
}

/** The binding of a gateway table; the provider knows only that of an IPv4 gateway. */
function attachment(tf: TerraformSource, id: ResourceId): { readonly blocks: readonly TerraformBlock[]; readonly notes: readonly TerraformNote[] } {
  const { gateway } = tf.view.values(id, fields);
  if (gateway === undefined) return { blocks: [], notes: [] };
  if (!tf.view.as('internet-edge', gateway)?.entry(tf.view, gateway, 'ipv4')) {
    const place = { resource: id, field: 'gateway' };
    return {
      blocks: [],
      notes: [{ code: 'TF_NO_GATEWAY_TABLE', severity: 'warning', values: { what: { resource: id }, gateway: { resource: gateway } }, place }],
    };
  }
  return {
    blocks: [
      {
        type: 'alicloud_vpc_gateway_route_table_attachment',
        part: 'gateway',
        suffix: [],
        arguments: { route_table_id: idOf(id), ipv4_gateway_id: idOf(gateway) },
      },
    ],
    notes: [],
  };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const { main, gateway } = tf.view.values(id, fields);
  // The system table exists with its VPC, which knows its id.
  const table: Expression = main ? { reference: network, attribute: 'route_table_id' } : idOf(id);
  const routes = entries(tf, id, table);
  const bound = main ? { blocks: [], notes: [] } : attachment(tf, id);
  const own: readonly TerraformBlock[] = main
    ? []
    : [
        {
          type: 'alicloud_route_table',
          arguments: { vpc_id: idOf(network), route_table_name: drawnName, associate_type: gateway === undefined ? 'VSwitch' : 'Gateway' },
        },
      ];
  return { blocks: [...own, ...routes.blocks, ...bound.blocks], notes: [...routes.notes, ...bound.notes] };
}

export const terraform: TerraformMapping = { file: 'routes', write };
