import type { ResourceId } from '../../../model/design.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { NestedBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, drawnName, idOf, leftOut, portsOf, protocolOf, rulePorts } from '../terraform.ts';
import { fields } from './fields.ts';

type Row = { readonly block: NestedBlock } | { readonly note: TerraformNote };

/** The rules of a direction in their order, which is the order in which they are tried (T5.1). */
const rows = (tf: TerraformSource, id: ResourceId, direction: 'inbound' | 'outbound'): readonly Row[] =>
  tf.view.values(id, fields)[direction].map((row, index): Row => {
    const what = rulePorts(row.protocol, row.ports);
    const protocol = what && protocolOf(what);
    const prefix = readPrefix(row.peer);
    const group = row.peer !== undefined && !prefix && tf.view.resource(row.peer) ? row.peer : undefined;
    if (!what || protocol === undefined || (!prefix && group === undefined)) return { note: leftOut(id, direction, index) };
    const cidr = prefix && cidrExpression(tf, id, prefix);
    return {
      block: {
        name: direction === 'inbound' ? 'ingress' : 'egress',
        arguments: {
          action: row.action === 'drop' ? 'DROP' : 'ACCEPT',
          cidr_block: prefix?.family === 'ipv4' ? cidr : undefined,
          ipv6_cidr_block: prefix?.family === 'ipv6' ? cidr : undefined,
          source_security_id: group === undefined ? undefined : idOf(group),
          protocol,
          port: portsOf(what),
          description: row.description,
        },
      },
    };
  });

function write(tf: TerraformSource, id: ResourceId): Written {
  const all = [...rows(tf, id, 'inbound'), ...rows(tf, id, 'outbound')];
  const blocks = all.flatMap((row) => ('block' in row ? [row.block] : []));
  return {
    blocks: [
      { type: 'tencentcloud_security_group', arguments: { name: drawnName } },
      // The whole list in one resource: it keeps the order, and must not be mixed with single rules.
      ...(blocks.length === 0
        ? []
        : [{ type: 'tencentcloud_security_group_rule_set', part: 'rules', suffix: [], arguments: { security_group_id: idOf(id) }, blocks }]),
    ],
    notes: all.flatMap((row) => ('note' in row ? [row.note] : [])),
  };
}

export const terraform: TerraformMapping = { file: 'security', write };
