import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrLabel, drawnName, homeless, idOf, leftOut } from '../terraform.ts';
import { fields } from './fields.ts';

/** Whether it is the table that comes with its VPC, which nobody can make. */
const isDefault = ({ view }: TerraformSource, id: ResourceId): boolean => {
  const network = view.enclosing(id, 'network');
  return network !== undefined && view.ask(MAIN_TABLE, network) === id;
};
/** The id of the table: the VPC itself tells that of the one which came with it. */
const tableId = (tf: TerraformSource, id: ResourceId): Expression =>
  isDefault(tf, id) ? { reference: tf.view.enclosing(id, 'network') ?? id, attribute: 'default_route_table_id' } : idOf(id);

const rowPart = (index: number): string => `${index}`;

type Row = { readonly blocks: readonly TerraformBlock[] } | { readonly note: TerraformNote };

/** Where a row leads: the sender's own public IP is the hub `0`. */
function hop(
  tf: TerraformSource,
  via: string,
  target: ResourceId | undefined,
): { readonly argument: string; readonly value: Expression } | undefined {
  if (via === 'public-ip') return { argument: 'EIP', value: '0' };
  return target === undefined ? undefined : tf.offers(target).routeTarget?.(tf, target);
}

/** A route in the hub of its VPC (T9.4): the cloud takes one only once the VPC is attached. */
function publication(tf: TerraformSource, id: ResourceId, index: number, suffix: readonly string[]): TerraformBlock {
  return {
    type: 'tencentcloud_vpc_notify_routes',
    part: `${rowPart(index)} published`,
    suffix: [...suffix, 'published'],
    arguments: { route_table_id: tableId(tf, id), route_item_ids: [{ reference: id, part: rowPart(index), attribute: 'route_item_id' }] },
    dependsOn: attachmentsOf(tf, id),
  };
}

function attachmentsOf(tf: TerraformSource, id: ResourceId): NonNullable<TerraformBlock['dependsOn']> {
  const { view } = tf;
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  return view
    .referrers(network)
    .filter((one) => view.as('network-join', one)?.networks(view, one).includes(network))
    .flatMap((one) => tf.offers(one).attachment?.(tf, one, network) ?? []);
}

const rowsOf = (tf: TerraformSource, id: ResourceId): readonly Row[] =>
  tf.view.values(id, fields).routes.map(({ destination, via, target, enabled, published }, index): Row => {
    const prefix = readPrefix(destination, 'ipv4');
    if (!prefix) return { note: leftOut(id, 'routes', index) };
    const next = hop(tf, via, target);
    if (!next) return { note: leftOut(id, 'routes', index, 'TF_ROUTE_REFUSED') };
    const suffix = [cidrLabel(prefix, 'default'), next.argument];
    return {
      blocks: [
        {
          type: 'tencentcloud_route_table_entry',
          part: rowPart(index),
          suffix,
          arguments: {
            route_table_id: tableId(tf, id),
            destination_cidr_block: formatPrefix(prefix),
            next_type: next.argument,
            next_hub: next.value,
            disabled: enabled ? undefined : true,
          },
        },
        ...(published && enabled && prefix.length > 0 && next.argument === 'NORMAL_CVM' ? [publication(tf, id, index, suffix)] : []),
      ],
    };
  });

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const rows = rowsOf(tf, id);
  const came = isDefault(tf, id);
  return {
    blocks: [
      ...(came ? [] : [{ type: 'tencentcloud_route_table', arguments: { name: drawnName, vpc_id: idOf(network) } }]),
      ...rows.flatMap((row) => ('blocks' in row ? row.blocks : [])),
    ],
    notes: [
      ...rows.flatMap((row) => ('note' in row ? [row.note] : [])),
      ...(came
        ? [{ code: 'TF_DEFAULT_TABLE_COMES', severity: 'note', values: { what: { resource: id } }, place: { resource: id, field: 'main' } } as const]
        : []),
    ],
  };
}

export const terraform: TerraformMapping = { file: 'routes', write };
