import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix } from '../../../net/prefix.ts';
import type { TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { cidrExpression, homeless, idOf, exclusionBlock } from '../terraform.ts';
import { DEFAULT_FILTER } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { fields } from './fields.ts';

/** Associations with the main table and the default ACL are not written: AWS makes them with the subnet (A2.9). */
function associations({ view }: TerraformSource, id: ResourceId, network: ResourceId): readonly TerraformBlock[] {
  const v = view.values(id, fields);
  const blocks: TerraformBlock[] = [];
  if (v.routeTable !== undefined) {
    blocks.push({
      type: 'aws_route_table_association',
      part: 'routes',
      suffix: [],
      file: 'routes',
      arguments: { subnet_id: idOf(id), route_table_id: idOf(v.routeTable) },
    });
  }
  if (v.networkAcl !== undefined && v.networkAcl !== view.ask(DEFAULT_FILTER, network)) {
    blocks.push({
      type: 'aws_network_acl_association',
      part: 'filter',
      suffix: [],
      file: 'security',
      arguments: { subnet_id: idOf(id), network_acl_id: idOf(v.networkAcl) },
    });
  }
  return blocks;
}

/** The zone's code, from its letter alone too. */
function zoneOf(tf: TerraformSource, id: ResourceId): string | undefined {
  const zone = tf.view.as('segment', id)?.zone(tf.view, id);
  return zone?.length === 1 ? `${tf.region(id)}${zone}` : zone;
}

function notes(tf: TerraformSource, id: ResourceId, zone: string | undefined, native: boolean): readonly TerraformNote[] {
  const region = tf.region(id);
  const what = { resource: id };
  const found: TerraformNote[] = [];
  if (zone !== undefined && !zone.startsWith(region)) {
    found.push({ code: 'TF_ZONE_ELSEWHERE', severity: 'warning', values: { what, zone, region }, place: what });
  }
  if (native && !tf.view.values(id, fields).assignIpv6OnCreation) {
    found.push({ code: 'TF_IPV6_ONLY_ASSIGNS', severity: 'note', values: { what }, place: { ...what, field: 'assignIpv6OnCreation' } });
  }
  return found;
}

const OF_AWS = /^subnet-[0-9a-f]{8,17}$/;

/** One of a VPC that another account shares. */
function lookedUp(tf: TerraformSource, id: ResourceId, network: ResourceId, owner: string): Written {
  const v = tf.view.values(id, fields);
  const [ipv4, ipv6] = [readPrefix(v.ipv4Cidr, 'ipv4'), readPrefix(v.ipv6Cidr, 'ipv6')];
  return {
    blocks: [
      {
        type: 'aws_subnet',
        data: true,
        arguments: {
          id: OF_AWS.test(id) ? id : undefined,
          vpc_id: idOf(network),
          availability_zone: zoneOf(tf, id),
          cidr_block: ipv4 && formatPrefix(ipv4),
          ipv6_cidr_block: ipv6 && formatPrefix(ipv6),
        },
        comment: { code: 'TF_COMMENT_SHARED_SUBNET', values: { owner } },
      },
    ],
  };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { view } = tf;
  const network = view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const owner = view.as('network', network)?.owner?.(view, network);
  if (owner !== undefined) return lookedUp(tf, id, network, owner);
  const v = view.values(id, fields);
  const zone = zoneOf(tf, id);
  const [ipv4, ipv6] = [readPrefix(v.ipv4Cidr), readPrefix(v.ipv6Cidr)];
  // AWS insists on it for IPv6-only subnets: a host would otherwise have no address at all.
  const native = !ipv4 && ipv6 !== undefined;
  const space = (prefix: Prefix | undefined) => (prefix ? (tf.offers(network).spaceFrom?.(tf, network, prefix) ?? []) : []);
  return {
    blocks: [
      {
        type: 'aws_subnet',
        named: true,
        arguments: {
          vpc_id: idOf(network),
          availability_zone: zone,
          cidr_block: ipv4 && cidrExpression(tf, id, ipv4),
          ipv6_cidr_block: ipv6 && cidrExpression(tf, id, ipv6),
          ipv6_native: native || undefined,
          assign_ipv6_address_on_creation: native || (ipv6 !== undefined && v.assignIpv6OnCreation) || undefined,
          map_public_ip_on_launch: (ipv4 !== undefined && v.mapPublicIpOnLaunch) || undefined,
          enable_dns64: v.dns64 || undefined,
        },
        dependsOn: [...space(ipv4), ...space(ipv6).filter(() => typeof (ipv6 && cidrExpression(tf, id, ipv6)) === 'string')],
      },
      ...associations(tf, id, network),
      ...exclusionBlock('subnet_id', id, v.publicAccessExclusion),
    ],
    notes: notes(tf, id, zone, native),
  };
}

export const terraform: TerraformMapping = {
  file: 'network',
  write,
  offers: { ipv6Block: (_tf, reference) => ({ reference, attribute: 'ipv6_cidr_block' }) },
};
