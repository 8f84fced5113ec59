import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix, samePrefix } from '../../../net/prefix.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, cidrLabel, homeless, idOf, leftOut } from '../terraform.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import { fields } from './fields.ts';

type Row = { readonly block: TerraformBlock } | { readonly note: TerraformNote };

/** A route as a block of its own: never inline, so that tables of different files and hands do not fight over it. */
function route(tf: TerraformSource, id: ResourceId, index: number, to: Prefix | { readonly list: ResourceId }, target: ResourceId): Row {
  const { view } = tf;
  const offered = tf.offers(target).routeTarget?.(tf, target);
  const network = view.enclosing(id, 'network');
  const attachment = network === undefined ? undefined : tf.offers(target).attachment?.(tf, target, network);
  const blocks = 'list' in to ? (view.as('prefix-list', to.list)?.list(view, to.list).blocks ?? []) : [to];
  const refused = blocks.some((one) => view.as('next-hop', target)?.refuses(view, target, one) !== undefined);
  if (!offered || refused) return { note: leftOut(id, 'routes', index, 'TF_ROUTE_REFUSED') };
  return {
    block: {
      type: 'aws_route',
      part: 'list' in to ? `list ${to.list}` : formatPrefix(to),
      suffix: ['list' in to ? { labelOf: to.list } : cidrLabel(to, 'default')],
      arguments: { route_table_id: idOf(id), ...destination(tf, id, to), [offered.argument]: offered.value },
      // AWS knows no way to what the network is not attached to yet.
      dependsOn: attachment ? [attachment] : [],
    },
  };
}

function destination(tf: TerraformSource, id: ResourceId, to: Prefix | { readonly list: ResourceId }): Readonly<Record<string, Expression>> {
  if ('list' in to) return { destination_prefix_list_id: idOf(to.list) };
  return to.family === 'ipv4' ? { destination_cidr_block: formatPrefix(to) } : { destination_ipv6_cidr_block: cidrExpression(tf, id, to) };
}

function rowsOf(tf: TerraformSource, id: ResourceId, network: ResourceId): readonly Row[] {
  const capability = tf.view.as('network', network);
  const seen: Prefix[] = [];
  const lists: ResourceId[] = [];
  const listRoute = (list: ResourceId, index: number, target: ResourceId): Row => {
    lists.push(list);
    return route(tf, id, index, { list }, target);
  };
  return tf.view.values(id, fields).routes.map((row, index): Row => {
    const prefix = readPrefix(row.destination);
    const list = row.destination !== undefined && tf.view.as('prefix-list', row.destination) ? row.destination : undefined;
    if (!prefix && list === undefined) return { note: leftOut(id, 'routes', index) };
    // Terraform has no way to say "blackhole"; the packet falls to a wider route instead, and that is worth a warning.
    if (row.target === undefined) return { note: leftOut(id, 'routes', index, 'TF_BLACKHOLE_LEFT_OUT') };
    if (!prefix)
      return list !== undefined && !lists.includes(list)
        ? listRoute(list, index, row.target)
        : { note: leftOut(id, 'routes', index, 'TF_ROUTE_TWICE') };
    if (seen.some((other) => samePrefix(other, prefix))) return { note: leftOut(id, 'routes', index, 'TF_ROUTE_TWICE') };
    seen.push(prefix);
    // The local route exists already and aws_route cannot replace it in the apply that makes the table (A3.8).
    const local = capability?.blocks(tf.view, network, prefix.family).some((block) => samePrefix(block, prefix));
    return local ? { note: leftOut(id, 'routes', index, 'TF_LOCAL_ROUTE_REPLACED') } : route(tf, id, index, prefix, row.target);
  });
}

/**
 * `aws_main_route_table_association` and not `aws_default_route_table`: the latter adopts AWS's own table, strips its routes and
 * manages them inline, which fights with `aws_route`; the former swaps the table in and gives the old one back on destroy.
 */
function mainAssociation(id: ResourceId, network: ResourceId): TerraformBlock {
  return {
    type: 'aws_main_route_table_association',
    part: 'main',
    suffix: [],
    arguments: { vpc_id: idOf(network), route_table_id: idOf(id) },
  };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const rows = rowsOf(tf, id, network);
  return {
    blocks: [
      { type: 'aws_route_table', named: true, arguments: { vpc_id: idOf(network) } },
      ...rows.flatMap((row) => ('block' in row ? [row.block] : [])),
      ...(tf.view.ask(MAIN_TABLE, network) === id ? [mainAssociation(id, network)] : []),
      ...(v.gateway === undefined ? [] : [edgeAssociation(id, v.gateway)]),
      ...[...new Set(v.propagating)].sort().map((gateway) => propagation(id, gateway)),
    ],
    notes: rows.flatMap((row) => ('note' in row ? [row.note] : [])),
  };
}

const edgeAssociation = (id: ResourceId, gateway: ResourceId): TerraformBlock => ({
  type: 'aws_route_table_association',
  part: 'edge',
  suffix: [{ labelOf: gateway }],
  arguments: { gateway_id: idOf(gateway), route_table_id: idOf(id) },
});

const propagation = (id: ResourceId, gateway: ResourceId): TerraformBlock => ({
  type: 'aws_vpn_gateway_route_propagation',
  part: `propagation ${gateway}`,
  suffix: [{ labelOf: gateway }],
  arguments: { vpn_gateway_id: idOf(gateway), route_table_id: idOf(id) },
});

export const terraform: TerraformMapping = { file: 'routes', ownersOnly: true, write };
