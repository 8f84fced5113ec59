import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrLabel, drawnName, homeless, idOf, leftOut } from '../terraform.ts';
import { fields } from './fields.ts';

type Row = { readonly block: TerraformBlock } | { readonly note: TerraformNote };

/** Where a row leads: the sender's own public IP is the hub `0`. */
function hop(
  tf: TerraformSource,
  via: string,
  target: ResourceId | undefined,
): { readonly argument: string; readonly value: Expression } | undefined {
  if (via === 'public-ip') return { argument: 'EIP', value: '0' };
  return target === undefined ? undefined : tf.offers(target).routeTarget?.(tf, target);
}

const rowsOf = (tf: TerraformSource, id: ResourceId): readonly Row[] =>
  tf.view.values(id, fields).routes.map(({ destination, via, target, enabled }, index): Row => {
    const prefix = readPrefix(destination, 'ipv4');
    if (!prefix) return { note: leftOut(id, 'routes', index) };
    const next = hop(tf, via, target);
    if (!next) return { note: leftOut(id, 'routes', index, 'TF_ROUTE_REFUSED') };
    return {
      block: {
        type: 'tencentcloud_route_table_entry',
        part: `${index}`,
        suffix: [cidrLabel(prefix, 'default'), next.argument],
        arguments: {
          route_table_id: idOf(id),
          destination_cidr_block: formatPrefix(prefix),
          next_type: next.argument,
          next_hub: next.value,
          disabled: enabled ? undefined : true,
        },
      },
    };
  });

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const rows = rowsOf(tf, id);
  return {
    blocks: [
      { type: 'tencentcloud_route_table', arguments: { name: drawnName, vpc_id: idOf(network) } },
      ...rows.flatMap((row) => ('block' in row ? [row.block] : [])),
    ],
    notes: [
      ...rows.flatMap((row) => ('note' in row ? [row.note] : [])),
      // Terraform cannot take over the default table: one of its own is written, and every subnet is put into it.
      ...(tf.view.ask(MAIN_TABLE, network) === id
        ? [{ code: 'TF_DEFAULT_TABLE_IS_NEW', severity: 'note', values: { what: { resource: id } }, place: { resource: id, field: 'main' } } as const]
        : []),
    ],
  };
}

export const terraform: TerraformMapping = { file: 'routes', write };
