import type { TerraformMapping } from '../../../core/kinds/terraform.ts';
import type { Exchange } from '../../../core/kinds/exchange.ts';
import {
  cidrExpression,
  cidrsubnetOf,
  drawnName as alibabaName,
  homeless,
  idOf,
  imageFor as alibabaImage,
  ipv6MaskOf,
  plainName as alibabaPlainName,
  vpcIdOf,
  zoneOf as alibabaZone,
} from '../../../core/kinds/alibaba/terraform.ts';
import { plainFace } from '../../../core/kinds/face.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import {
  accountId,
  aclRule,
  drawnName as tencentName,
  imageFor as tencentImage,
  zoneOf as tencentZone,
} from '../../../core/kinds/tencent/terraform.ts';
import { readPrefix, readPrefixes } from '../../../core/kinds/derived/parsed.ts';
import { field } from '../../../core/model/fields.ts';
import type { View } from '../../../core/kinds/view.ts';
import type { Family } from '../../../core/net/address.ts';
import { within } from '../../../core/net/prefix.ts';

/** A kind and what its `exchange.ts` would say. */
type Pretend = Kind & Pick<Exchange, 'terraform'>;

/** The least that a kind is, for kinds that only this folder's tests know: what they show is the exporter and the helpers. */
const kind = (id: string, cloud: Kind['cloud'], terraform: TerraformMapping, more: Partial<Kind> = {}): Pretend => ({
  id,
  cloud,
  group: 'places',
  shape: 'frame',
  fields: {},
  within: ['canvas'],
  roles: [],
  words: { name: id, short: id, stem: id.replace(/.*\./, ''), help: '', search: [], fields: {}, sentences: {} },
  glyph: '',
  capabilities: {},
  findings: [],
  face: () => plainFace,
  connections: [],
  fixes: {},
  terraform,
  ...more,
});

const region = (id: string, cloud: Kind['cloud']): Pretend => {
  const fields = { region: field.text({ maxLength: 60, default: '' }) };
  const code = { code: (view, one) => view.values(one, fields).region, blockPublicAccess: () => 'off' } satisfies Kind['capabilities']['region'];
  return kind(id, cloud, { file: 'network', write: () => ({ blocks: [] }) }, { fields, roles: ['region'], capabilities: { region: code } });
};

const networkFields = { ipv6Cidr: field.cidr({ family: 'ipv6' }) };
const network: Partial<Kind> = {
  fields: networkFields,
  roles: ['network'],
  capabilities: {
    network: {
      blocks: (view: View, id: string, family: Family) => readPrefixes([view.values(id, networkFields).ipv6Cidr], family),
      privateBlocks: () => [],
      region: () => undefined,
    },
  } as unknown as Kind['capabilities'],
};
const blockOf = (view: View, id: string) => readPrefix(view.values(id, networkFields).ipv6Cidr, 'ipv6');

const segmentFields = { zone: field.text({ maxLength: 60 }), ipv6Cidr: field.cidr({ family: 'ipv6' }) };
const segment: Partial<Kind> = {
  fields: segmentFields,
  roles: ['segment'],
  capabilities: {
    segment: {
      zone: (view: View, id: string) => view.values(id, segmentFields).zone,
      prefix: (view: View, id: string, family: Family) => readPrefix(view.values(id, segmentFields).ipv6Cidr, family),
    },
  } as unknown as Kind['capabilities'],
};

const computed = (type: string): NonNullable<NonNullable<TerraformMapping['offers']>['computedIpv6']> => {
  const part = `${type} ipv6`;
  return (tf, id, prefix) => {
    const drawn = blockOf(tf.view, id);
    return drawn && within(drawn, prefix) ? cidrsubnetOf({ reference: id, part, attribute: 'ipv6_cidr_block' }, drawn, prefix) : undefined;
  };
};

const peering = { from: field.ref({ role: 'network', onDelete: 'clear' }), to: field.ref({ role: 'network', onDelete: 'clear' }) };

export const PRETEND: readonly Pretend[] = [
  region('pretend.alibaba-region', 'alibaba'),
  region('pretend.tencent-region', 'tencent'),
  kind(
    'pretend.alibaba-vpc',
    'alibaba',
    {
      file: 'network',
      write: ({ view }, id) => ({
        blocks: [
          { type: 'alicloud_vpc', arguments: { vpc_name: alibabaName, cidr_block: '10.0.0.0/8' } },
          ...(blockOf(view, id)
            ? [{ type: 'alicloud_vpc_ipv6_cidr_block', part: 'alicloud ipv6', suffix: [], arguments: { vpc_id: idOf(id) } }]
            : []),
        ],
      }),
      offers: { computedIpv6: computed('alicloud') },
    },
    network,
  ),
  kind(
    'pretend.alibaba-vswitch',
    'alibaba',
    {
      file: 'network',
      write: (tf, id) => {
        const vpc_id = vpcIdOf(tf, id);
        if (!vpc_id) return homeless(id);
        const ipv6_cidr_block_mask = ipv6MaskOf(tf, id);
        const values = { vpc_id, vswitch_name: alibabaName, cidr_block: '10.0.0.0/24', zone_id: alibabaZone(tf, id), ipv6_cidr_block_mask };
        return { blocks: [{ type: 'alicloud_vswitch', arguments: values }] };
      },
    },
    segment,
  ),
  kind('pretend.alibaba-host', 'alibaba', {
    file: 'compute',
    write: (_tf, id) => ({
      blocks: [
        {
          type: 'alicloud_instance',
          arguments: {
            instance_name: alibabaPlainName,
            image_id: alibabaImage('ecs.g7.large'),
            instance_type: 'ecs.g7.large',
            ipv6_address_count: 1,
          },
        },
        { type: 'alicloud_vpc_ipv6_addresses', data: true, part: 'ipv6', suffix: [], arguments: { associated_instance_id: idOf(id) } },
        {
          type: 'alicloud_vpc_ipv6_egress_rule',
          part: 'egress',
          suffix: ['outbound'],
          file: 'gateways',
          arguments: { instance_id: { reference: id, part: 'ipv6', attribute: 'addresses[0].id' }, ipv6_gateway_id: 'ipv6gw-1' },
        },
      ],
    }),
  }),
  kind(
    'pretend.alibaba-peering',
    'alibaba',
    {
      file: 'interconnect',
      write: ({ view, region: regionOf }, id) => {
        const { from, to } = view.values(id, peering);
        if (from === undefined || to === undefined) return homeless(id);
        return {
          blocks: [
            {
              type: 'alicloud_vpc_peer_connection',
              where: from,
              arguments: { vpc_id: idOf(from), accepting_vpc_id: idOf(to), accepting_region_id: regionOf(to) },
            },
            { type: 'alicloud_vpc_peer_connection_accepter', where: to, arguments: { instance_id: idOf(id) }, part: 'accepter' },
          ],
        };
      },
    },
    { fields: peering },
  ),
  kind(
    'pretend.tencent-vpc',
    'tencent',
    {
      file: 'network',
      write: (tf, id) => {
        const drawn = blockOf(tf.view, id);
        const ipv6 = {
          type: 'tencentcloud_vpc_ipv6_cidr_block',
          part: 'tencentcloud ipv6',
          suffix: [],
          arguments: { vpc_id: idOf(id), address_type: 'GUA' },
        };
        const rules = drawn && [aclRule('ACCEPT', '0.0.0.0/0', '443', 'TCP'), aclRule('DROP', cidrExpression(tf, id, drawn), 'ALL', 'ALL')];
        return {
          blocks: [
            { type: 'tencentcloud_vpc', arguments: { name: tencentName, cidr_block: '10.0.0.0/16' } },
            ...(drawn ? [ipv6] : []),
            {
              type: 'tencentcloud_vpc_acl',
              part: 'acl',
              suffix: [],
              file: 'security',
              arguments: { vpc_id: idOf(id), name: tencentName, ingress: rules },
            },
          ],
        };
      },
      offers: { computedIpv6: computed('tencentcloud') },
    },
    network,
  ),
  kind(
    'pretend.tencent-subnet',
    'tencent',
    {
      file: 'network',
      write: (tf, id) => {
        const vpc_id = vpcIdOf(tf, id);
        const drawn = readPrefix(tf.view.values(id, segmentFields).ipv6Cidr, 'ipv6');
        if (!vpc_id || !drawn) return homeless(id);
        return {
          blocks: [
            {
              type: 'tencentcloud_subnet',
              arguments: { vpc_id, name: tencentName, cidr_block: '10.0.0.0/24', availability_zone: tencentZone(tf, id) },
            },
            {
              type: 'tencentcloud_vpc_ipv6_subnet_cidr_block',
              part: 'ipv6',
              suffix: [],
              arguments: { vpc_id },
              blocks: [{ name: 'ipv6_subnet_cidr_blocks', arguments: { subnet_id: idOf(id), ipv6_cidr_block: cidrExpression(tf, id, drawn) } }],
            },
          ],
        };
      },
    },
    segment,
  ),
  kind('pretend.tencent-host', 'tencent', {
    file: 'compute',
    write: (_tf, id) => ({
      blocks: [
        {
          type: 'tencentcloud_instance',
          arguments: { instance_name: tencentName, image_id: tencentImage('S5.MEDIUM2'), instance_type: 'S5.MEDIUM2' },
        },
        {
          type: 'tencentcloud_vpc_peer_connect_manager',
          part: 'peering',
          file: 'interconnect',
          arguments: {
            source_vpc_id: 'vpc-1',
            destination_vpc_id: 'vpc-2',
            destination_uin: accountId,
            destination_region: 'ap-guangzhou',
            peering_connection_name: tencentName,
          },
        },
        {
          type: 'tencentcloud_vpn_connection',
          part: 'vpn',
          file: 'vpn',
          arguments: { name: tencentName, customer_gateway_id: 'c', vpn_gateway_id: 'v', pre_share_key: { variable: 'key' } },
        },
      ],
      variables: [
        {
          name: 'key',
          type: 'string',
          description: { code: 'TF_VAR_CUSTOMER_GATEWAY', values: { what: { resource: id } } },
          default: 'x',
          sensitive: true,
        },
      ],
    }),
  }),
];
