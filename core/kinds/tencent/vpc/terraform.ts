import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix, within } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { cidrsubnetOf, drawnName, incomplete } from '../terraform.ts';
import { fields } from './fields.ts';

/** The drawn block at the same place inside the block that Tencent Cloud will assign. */
function computedIpv6({ view }: TerraformSource, id: ResourceId, prefix: Prefix): Expression | undefined {
  const drawn = view.as('network', id)?.blocks(view, id, 'ipv6')[0];
  if (!drawn || !within(drawn, prefix)) return undefined;
  return cidrsubnetOf({ reference: id, part: 'ipv6', attribute: 'ipv6_cidr_block' }, drawn, prefix);
}

function write({ view }: TerraformSource, id: ResourceId): Written {
  const v = view.values(id, fields);
  const ipv4 = readPrefix(v.ipv4Cidr, 'ipv4');
  const more = v.assistantCidrs.flatMap((text) => readPrefix(text, 'ipv4') ?? []).map(formatPrefix);
  if (!ipv4) return incomplete(id, 'ipv4Cidr');
  return {
    blocks: [
      {
        type: 'tencentcloud_vpc',
        arguments: { name: drawnName, cidr_block: formatPrefix(ipv4), assistant_cidrs: more.length > 0 ? more : undefined },
      },
      ...(v.ipv6Type === 'none'
        ? []
        : [
            {
              type: 'tencentcloud_vpc_ipv6_cidr_block',
              part: 'ipv6',
              suffix: ['ipv6'],
              arguments: { vpc_id: { reference: id, attribute: 'id' }, address_type: v.ipv6Type === 'ula' ? 'ULA' : 'GUA' },
            },
          ]),
    ],
  };
}

export const terraform: TerraformMapping = { file: 'network', write, offers: { computedIpv6 } };
