import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, cidrLabel, idOf, incomplete, leftOut } from '../terraform.ts';
import { fields } from './fields.ts';

type Row = { readonly block: TerraformBlock } | { readonly note: TerraformNote };

/** The id of an attachment, whatever resource of Terraform makes it; undefined: it makes none. */
const attachmentId = (tf: TerraformSource, attachment: ResourceId): Expression | undefined => tf.offers(attachment).hubAttachment?.(tf, attachment);

function rowOf(tf: TerraformSource, id: ResourceId, index: number): Row {
  const row = tf.view.values(id, fields).routes[index];
  const prefix = readPrefix(row?.destination);
  const target = row?.attachment === undefined ? undefined : attachmentId(tf, row.attachment);
  if (target === undefined && (row?.attachment ?? row?.elsewhere) !== undefined) return { note: leftOut(id, 'routes', index) };
  const where = target === undefined ? { blackhole: true } : { transit_gateway_attachment_id: target };
  const table = { transit_gateway_route_table_id: idOf(id) };
  if (prefix) {
    return {
      block: {
        type: 'aws_ec2_transit_gateway_route',
        part: formatPrefix(prefix),
        suffix: [cidrLabel(prefix, 'default')],
        arguments: { ...table, destination_cidr_block: cidrExpression(tf, id, prefix), ...where },
      },
    };
  }
  const list = row?.destination;
  if (list === undefined || !tf.view.as('prefix-list', list)) return { note: leftOut(id, 'routes', index) };
  return {
    block: {
      type: 'aws_ec2_transit_gateway_prefix_list_reference',
      part: `list ${list}`,
      suffix: [{ labelOf: list }],
      arguments: { ...table, prefix_list_id: idOf(list), ...where },
    },
  };
}

/** A VPN and a Direct Connect gateway are attached along with being made: nothing of theirs keeps the default table away. */
const comesAssociated = (attachment: Expression): boolean =>
  typeof attachment === 'object' && 'attribute' in attachment && attachment.attribute === 'transit_gateway_attachment_id';

/** A block for each attachment that the table names, once. */
const uses = (tf: TerraformSource, id: ResourceId, type: string, what: string, attachments: readonly ResourceId[]): readonly TerraformBlock[] =>
  [...new Set(attachments)].flatMap((attachment) => {
    const value = attachmentId(tf, attachment);
    if (value === undefined) return [];
    return [
      {
        type,
        part: `${what} ${attachment}`,
        suffix: [{ labelOf: attachment }],
        arguments: {
          transit_gateway_attachment_id: value,
          transit_gateway_route_table_id: idOf(id),
          ...(what === 'association' && comesAssociated(value) && { replace_existing_association: true }),
        },
      },
    ];
  });

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  const hub = v.transitGateway;
  if (hub === undefined) return incomplete(id, 'transitGateway');
  const rows = new Map<string, Row>();
  v.routes.forEach((row, index) => {
    const key = readPrefix(row.destination);
    rows.set(key ? formatPrefix(key) : `${row.destination ?? index}`, rowOf(tf, id, index));
  });
  const byDefault = (type: string, part: string): TerraformBlock => ({
    type,
    part,
    suffix: [part],
    arguments: { transit_gateway_id: idOf(hub), transit_gateway_route_table_id: idOf(id) },
  });
  const all = [...rows.values()];
  return {
    blocks: [
      { type: 'aws_ec2_transit_gateway_route_table', named: true, arguments: { transit_gateway_id: idOf(hub) } },
      ...(v.defaultAssociation ? [byDefault('aws_ec2_transit_gateway_default_route_table_association', 'default association')] : []),
      ...(v.defaultPropagation ? [byDefault('aws_ec2_transit_gateway_default_route_table_propagation', 'default propagation')] : []),
      ...uses(tf, id, 'aws_ec2_transit_gateway_route_table_association', 'association', v.associations),
      ...uses(tf, id, 'aws_ec2_transit_gateway_route_table_propagation', 'propagation', v.propagations),
      ...all.flatMap((row) => ('block' in row ? [row.block] : [])),
    ],
    notes: all.flatMap((row) => ('note' in row ? [row.note] : [])),
  };
}

export const terraform: TerraformMapping = {
  file: 'interconnect',
  write,
  follows: ({ view }, id) => view.values(id, fields).transitGateway,
};
