import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, idOf, leftOut, withoutGateway } from '../terraform.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { asnArguments } from '../vpn.ts';
import { hubOf } from './compile.ts';
import { fields } from './fields.ts';

function customerGateway(asn: number, ip_address: Expression): TerraformBlock {
  return {
    type: 'aws_customer_gateway',
    part: 'customer gateway',
    suffix: [],
    named: true,
    arguments: {
      type: 'ipsec.1',
      ...asnArguments(asn),
      ip_address,
    },
  };
}

function staticRoutes(
  { view }: TerraformSource,
  id: ResourceId,
): { readonly blocks: readonly TerraformBlock[]; readonly notes: readonly TerraformNote[] } {
  const v = view.values(id, fields);
  if (v.routing !== 'static') return { blocks: [], notes: [] };
  const blocks = new Map<string, TerraformBlock>();
  const notes: TerraformNote[] = [];
  v.staticRoutes.forEach((text, index) => {
    const prefix = readPrefix(text);
    // On a virtual private gateway a VPN carries IPv4 only (A15.2).
    if (prefix?.family !== 'ipv4') {
      notes.push(leftOut(id, 'staticRoutes', index));
      return;
    }
    const destination = formatPrefix(prefix);
    blocks.set(destination, {
      type: 'aws_vpn_connection_route',
      part: destination,
      suffix: [destination],
      arguments: { vpn_connection_id: idOf(id), destination_cidr_block: destination },
    });
  });
  return { blocks: [...blocks.values()], notes };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const v = tf.view.values(id, fields);
  if (v.gateway === undefined || tf.view.as('line-hub-end', v.gateway)) return withoutGateway(id);
  // A customer gateway that is drawn on its own is written by itself.
  const drawn = v.network !== undefined && tf.view.as('private-site', v.network)?.site ? v.network : undefined;
  const [address] = addressesOf([v.customerGatewayIpv4]);
  const hub = hubOf(tf.view, id) !== undefined;
  // With a transit gateway the static routes stand in its tables.
  const routes = hub ? { blocks: [], notes: [] } : staticRoutes(tf, id);
  return {
    blocks: [
      {
        type: 'aws_vpn_connection',
        named: true,
        arguments: {
          ...(hub ? { transit_gateway_id: idOf(v.gateway) } : { vpn_gateway_id: idOf(v.gateway) }),
          customer_gateway_id: drawn === undefined ? { reference: id, part: 'customer gateway', attribute: 'id' } : idOf(drawn),
          type: 'ipsec.1',
          static_routes_only: v.routing === 'static' || undefined,
          tunnel_inside_ip_version: hub && v.insideIpVersion === 'ipv6' ? 'ipv6' : undefined,
        },
      },
      ...(drawn === undefined ? [customerGateway(v.customerGatewayAsn, address ? formatAddress(address) : { variable: 'customer_gateway_ip' })] : []),
      ...routes.blocks,
    ],
    variables:
      address || drawn !== undefined
        ? []
        : [{ name: 'customer_gateway_ip', type: 'string', description: { code: 'TF_VAR_CUSTOMER_GATEWAY', values: { what: { resource: id } } } }],
    notes: routes.notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'vpn',
  write,
  offers: {
    hubAttachment: ({ view }, id) => (hubOf(view, id) === undefined ? undefined : { reference: id, attribute: 'transit_gateway_attachment_id' }),
  },
  follows: ({ view }, id) => view.values(id, fields).gateway,
};
