import { formatPrefix, samePrefix } from '../../../net/prefix.ts';
import type { NestedBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { leftOut } from '../terraform.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { ResourceId } from '../../../model/design.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { fields } from './fields.ts';

/** `com.amazonaws` is the beginning of AWS's own lists. */
const LIST_NAME = /^(?!com\.amazonaws)[\x20-\x7e]{1,255}$/;
const AWS_NAME = /^com\.amazonaws\.[a-z0-9.-]+$/;

type Entry = { readonly block: NestedBlock } | { readonly note: TerraformNote };

function entries(tf: TerraformSource, id: ResourceId): readonly Entry[] {
  const v = tf.view.values(id, fields);
  const seen: Prefix[] = [];
  return v.entries.map((row, index): Entry => {
    const prefix = readPrefix(row.cidr, v.addressFamily === 'ipv6' ? 'ipv6' : 'ipv4');
    if (!prefix || seen.some((other) => samePrefix(other, prefix))) return { note: leftOut(id, 'entries', index) };
    seen.push(prefix);
    return { block: { name: 'entry', arguments: { cidr: formatPrefix(prefix), description: row.description } } };
  });
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  if (v.owner === 'aws') return lookedUp(tf, id);
  const rows = entries(tf, id);
  const blocks = rows.flatMap((row) => ('block' in row ? [row.block] : []));
  return {
    blocks: [
      {
        type: 'aws_ec2_managed_prefix_list',
        named: true,
        arguments: {
          name: { ownName: { allowed: LIST_NAME, limit: 255 } },
          address_family: v.addressFamily === 'ipv6' ? 'IPv6' : 'IPv4',
          max_entries: Math.max(v.maxEntries ?? 1, blocks.length),
        },
        blocks,
      },
    ],
    notes: rows.flatMap((row) => ('note' in row ? [row.note] : [])),
  };
}

/** AWS's own list exists; it is found by its name. */
function lookedUp({ view }: TerraformSource, id: ResourceId): Written {
  const { service } = view.values(id, fields);
  const name = service === undefined ? view.resource(id)?.name : view.as('endpoint-service', service)?.name(view, service);
  if (name === undefined || !AWS_NAME.test(name)) {
    return {
      blocks: [],
      notes: [{ code: 'TF_LIST_OF_AWS_UNNAMED', severity: 'warning', values: { what: { resource: id } }, place: { resource: id } }],
    };
  }
  return { blocks: [{ type: 'aws_ec2_managed_prefix_list', data: true, arguments: { name } }] };
}

export const terraform: TerraformMapping = { file: 'security', write };
