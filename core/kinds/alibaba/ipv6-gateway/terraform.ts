import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { NETWORK_INTERFACES } from '../../derived/network-parts.ts';
import type { Expression, TerraformBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { drawnName, homeless, idOf, leftOut } from '../terraform.ts';

interface Bought {
  readonly holder: ResourceId;
  readonly index: number;
  readonly address: bigint;
  readonly bandwidth: number;
  readonly id: Expression | undefined;
}

/** What can be bought for the addresses of the VPC, by the ids that the cloud gives them; in an order that is not that of the document. */
function boughtIn(tf: TerraformSource, network: ResourceId): readonly Bought[] {
  const holders = tf.view.ask(NETWORK_INTERFACES, network).toSorted();
  return holders.flatMap((holder) =>
    (tf.view.as('metered-ipv6', holder)?.addresses(tf.view, holder) ?? []).map(({ address, bandwidth, place }): Bought => {
      const index = place.index ?? 0;
      return { holder, index, address, bandwidth, id: tf.offers(holder).ipv6Addresses?.(tf, holder)[index]?.id };
    }),
  );
}

const partOf = ({ holder, index }: Bought): string => `bandwidth ${holder} ${index}`;

function bandwidth(tf: TerraformSource, gateway: ResourceId, one: Bought): readonly TerraformBlock[] {
  if (one.bandwidth === 0 || one.id === undefined) return [];
  const rows = tf.view.resource(one.holder)?.ipv6Addresses;
  const row = Array.isArray(rows) ? (rows[one.index] as { readonly chargeType?: string } | undefined) : undefined;
  return [
    {
      type: 'alicloud_vpc_ipv6_internet_bandwidth',
      part: partOf(one),
      suffix: [{ labelOf: one.holder }, ...(one.index > 0 ? [String(one.index + 1)] : [])],
      arguments: {
        ipv6_address_id: one.id,
        ipv6_gateway_id: idOf(gateway),
        bandwidth: one.bandwidth,
        internet_charge_type: row?.chargeType === 'PayByTraffic' ? 'PayByTraffic' : 'PayByBandwidth',
      },
    },
  ];
}

/** The cloud refuses the gateway while the VPC has no IPv6 block, and the block is a resource of its own. */
const ipv6Spaces = (tf: TerraformSource, network: ResourceId) =>
  (tf.view.as('network', network)?.blocks(tf.view, network, 'ipv6') ?? []).flatMap(
    (prefix) => tf.offers(network).spaceFrom?.(tf, network, prefix) ?? [],
  );

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const bought = boughtIn(tf, network);
  const notes: TerraformNote[] = [];
  const rules = new Map<string, TerraformBlock>();
  (tf.view.as('egress-rules', id)?.rules(tf.view, id) ?? []).forEach(({ address }, index) => {
    const one = bought.find((other) => other.address === address);
    if (!one || one.id === undefined || one.bandwidth === 0) {
      notes.push(leftOut(id, 'egressOnlyRules', index));
      return;
    }
    const part = `egress ${formatAddress({ family: 'ipv6', value: one.address })}`;
    rules.set(part, {
      type: 'alicloud_vpc_ipv6_egress_rule',
      part,
      suffix: [{ labelOf: one.holder }, ...(one.index > 0 ? [String(one.index + 1)] : [])],
      arguments: { ipv6_gateway_id: idOf(id), instance_id: one.id, instance_type: 'Ipv6Address' },
      // A rule is refused while the address has no bandwidth (L3.7).
      dependsOn: [{ reference: id, part: partOf(one) }],
    });
  });
  return {
    blocks: [
      {
        type: 'alicloud_vpc_ipv6_gateway',
        arguments: { vpc_id: idOf(network), ipv6_gateway_name: drawnName },
        dependsOn: ipv6Spaces(tf, network),
      },
      ...bought.flatMap((one) => bandwidth(tf, id, one)),
      ...rules.values(),
    ],
    notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'gateways',
  write,
  offers: { routeTarget: (_tf, id) => ({ argument: 'IPv6Gateway', value: idOf(id) }) },
};
