import type { ResourceId } from '../../../model/design.ts';
import { formatAddress, parseAddress } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { drawnName, homeless, idOf, incomplete, leftOut, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

const publicIp = (eip: ResourceId): Expression => ({ reference: eip, attribute: 'public_ip' });

interface Rows {
  readonly blocks: readonly TerraformBlock[];
  readonly notes: readonly TerraformNote[];
}

function sources(tf: TerraformSource, id: ResourceId): Rows {
  const notes: TerraformNote[] = [];
  const blocks = tf.view.values(id, fields).snat.flatMap(({ subnet, host, elasticIp }, index): readonly TerraformBlock[] => {
    const prefix = subnet === undefined ? undefined : tf.view.as('segment', subnet)?.prefix(tf.view, subnet, 'ipv4');
    const instance = host === undefined ? undefined : tf.offers(host).instanceId?.(tf, host);
    const address = host === undefined ? undefined : primaryIpv4(tf, host, undefined, true);
    const whose =
      instance !== undefined && address !== undefined
        ? { resource_type: 'NETWORKINTERFACE', instance_id: instance, instance_private_ip_addr: address }
        : host === undefined && subnet !== undefined && prefix
          ? { resource_type: 'SUBNET', subnet_id: idOf(subnet), subnet_cidr_block: formatPrefix(prefix) }
          : undefined;
    if (!whose || elasticIp === undefined) {
      notes.push(leftOut(id, 'snat', index));
      return [];
    }
    return [
      {
        type: 'tencentcloud_nat_gateway_snat',
        part: `snat ${index}`,
        suffix: ['snat', String(index + 1)],
        arguments: { nat_gateway_id: idOf(id), ...whose, public_ip_addr: [publicIp(elasticIp)], description: `snat-${index + 1}` },
      },
    ];
  });
  return { blocks, notes };
}

function forwardings(tf: TerraformSource, id: ResourceId, network: ResourceId): Rows {
  const notes: TerraformNote[] = [];
  const blocks = tf.view.values(id, fields).dnat.flatMap((row, index): readonly TerraformBlock[] => {
    const number = parseProtocol(row.protocol);
    const protocol = number === PROTOCOLS.tcp ? 'TCP' : number === PROTOCOLS.udp ? 'UDP' : undefined;
    const address = parseAddress(row.privateIp ?? '');
    if (protocol === undefined || !address || row.elasticIp === undefined || row.port === undefined) {
      notes.push(leftOut(id, 'dnat', index));
      return [];
    }
    return [
      {
        type: 'tencentcloud_dnat',
        part: `dnat ${index}`,
        suffix: ['dnat', protocol.toLowerCase(), String(row.port)],
        arguments: {
          vpc_id: idOf(network),
          nat_id: idOf(id),
          protocol,
          elastic_ip: publicIp(row.elasticIp),
          elastic_port: String(row.port),
          private_ip: formatAddress(address),
          private_port: String(row.privatePort ?? row.port),
        },
      },
    ];
  });
  return { blocks, notes };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const { product, elasticIps } = tf.view.values(id, fields);
  if (product === 'private') {
    return { blocks: [{ type: 'tencentcloud_vpc_private_nat_gateway', arguments: { nat_gateway_name: drawnName, vpc_id: idOf(network) } }] };
  }
  if (elasticIps.length === 0) return incomplete(id, 'elasticIps');
  const [snat, dnat] = [sources(tf, id), forwardings(tf, id, network)];
  return {
    blocks: [
      {
        type: 'tencentcloud_nat_gateway',
        arguments: {
          name: drawnName,
          vpc_id: idOf(network),
          assigned_eip_set: elasticIps.map(publicIp),
          nat_product_version: product === 'standard' ? 2 : undefined,
        },
      },
      ...snat.blocks,
      ...dnat.blocks,
    ],
    notes: [...snat.notes, ...dnat.notes],
  };
}

export const terraform: TerraformMapping = {
  file: 'gateways',
  write,
  offers: {
    routeTarget: ({ view }, id) => ({ argument: view.values(id, fields).product === 'private' ? 'INTRANAT' : 'NAT', value: idOf(id) }),
  },
};
