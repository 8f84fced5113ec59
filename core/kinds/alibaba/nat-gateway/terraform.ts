import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { LabelPart, Reference, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrLabel, homeless, idOf, leftOut, plainName, primaryIpv4 } from '../terraform.ts';
import { sourcesOf } from './entries.ts';
import { fields } from './fields.ts';

const ipOf = (reference: ResourceId): Reference => ({ reference, attribute: 'ip_address' });
/** An entry is refused until its EIP is bound (L7.3). */
const bound = (eip: ResourceId) => [{ reference: eip, part: 'association' }];

function snat(tf: TerraformSource, id: ResourceId, notes: TerraformNote[]): readonly TerraformBlock[] {
  const { view } = tf;
  return view.values(id, fields).snat.flatMap((row, index): readonly TerraformBlock[] => {
    const [block] = sourcesOf(view, row.source);
    if (row.source === undefined || row.address === undefined || !block) {
      notes.push(leftOut(id, 'snat', index));
      return [];
    }
    const vswitch = view.as('segment', row.source) ? row.source : undefined;
    const written = readPrefix(row.source, 'ipv4');
    const label: LabelPart = written ? cidrLabel(written, 'any') : { labelOf: row.source };
    const host = view.as('interface', row.source) ? primaryIpv4(tf, row.source, undefined, true) : undefined;
    return [
      {
        type: 'alicloud_snat_entry',
        part: `snat ${index}`,
        suffix: ['from', label, ...(index > 0 ? [String(index + 1)] : [])],
        arguments: {
          snat_table_id: { reference: id, attribute: 'snat_table_ids' },
          snat_ip: ipOf(row.address),
          source_vswitch_id: vswitch === undefined ? undefined : idOf(vswitch),
          source_cidr: vswitch === undefined ? (host === undefined ? formatPrefix(block) : `${host}/32`) : undefined,
        },
        dependsOn: bound(row.address),
      },
    ];
  });
}

/** The provider takes one port, or `any` for the whole address. */
const port = (text: string): string | undefined => (/^\d+$/.test(text) ? text : text === 'all' ? 'any' : text.replace('-', '/'));

function dnat(tf: TerraformSource, id: ResourceId, notes: TerraformNote[]): readonly TerraformBlock[] {
  return tf.view.values(id, fields).dnat.flatMap((row, index): readonly TerraformBlock[] => {
    const protocol = parseProtocol(row.protocol);
    const internal = row.target === undefined ? undefined : primaryIpv4(tf, row.target, undefined, true);
    const known = protocol === 'all' || protocol === PROTOCOLS.tcp || protocol === PROTOCOLS.udp;
    const external = protocol === 'all' ? 'any' : port(row.ports);
    if (row.address === undefined || row.target === undefined || internal === undefined || !known || external === undefined) {
      notes.push(leftOut(id, 'dnat', index));
      return [];
    }
    return [
      {
        type: 'alicloud_forward_entry',
        part: `dnat ${index}`,
        suffix: ['to', { labelOf: row.target }, external === 'any' ? 'all' : external],
        arguments: {
          forward_table_id: { reference: id, attribute: 'forward_table_ids' },
          external_ip: ipOf(row.address),
          external_port: external,
          internal_ip: internal,
          internal_port: row.targetPort === undefined || protocol === 'all' ? external : String(row.targetPort),
          ip_protocol: protocol === 'all' ? 'any' : row.protocol,
        },
        dependsOn: bound(row.address),
      },
    ];
  });
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const vswitch = tf.view.enclosing(id, 'segment');
  const network = tf.view.enclosing(id, 'network');
  if (vswitch === undefined || network === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const notes: TerraformNote[] = [];
  const entries = v.network === 'vpc' ? [] : [...snat(tf, id, notes), ...dnat(tf, id, notes)];
  return {
    blocks: [
      {
        type: 'alicloud_nat_gateway',
        arguments: {
          nat_gateway_name: plainName,
          vpc_id: idOf(network),
          vswitch_id: idOf(vswitch),
          nat_type: 'Enhanced',
          payment_type: 'PayAsYouGo',
          network_type: v.network === 'vpc' ? 'intranet' : 'internet',
          eip_bind_mode: v.network === 'internet' && v.bindMode === 'nat' ? 'NAT' : undefined,
        },
      },
      ...entries,
    ],
    notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'gateways',
  write,
  offers: {
    routeTarget: (_tf, id) => ({ argument: 'NatGateway', value: idOf(id) }),
    holder: (_tf, id) => ({ type: 'Nat', id: idOf(id) }),
  },
};
