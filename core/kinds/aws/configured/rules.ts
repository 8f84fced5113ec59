import { type Item, text, texts, whole, flag } from '../../describe.ts';
import { icmpOf, isIcmp, portsOf, protocolName } from '../described/rules.ts';

/** Protocol and ports of a rule. All protocols have no ports, whatever stands there. */
export function trafficOf(item: Item, protocolKey: string): { readonly protocol: string; readonly ports: string } {
  const protocol = protocolName(text(item, protocolKey) ?? numberText(item, protocolKey));
  const [from, to] = [whole(item, 'from_port'), whole(item, 'to_port')];
  if (protocol === 'all') return { protocol, ports: 'all' };
  return { protocol, ports: isIcmp(protocol) ? icmpOf(from, to) : portsOf(from, to) };
}
const numberText = (item: Item, key: string): string | undefined => {
  const number = whole(item, key);
  return number === undefined ? undefined : String(number);
};

/** One row for each peer of a rule that stands inside a block, or of `aws_security_group_rule`. */
export function inlineRows(item: Item, group: string) {
  const traffic = trafficOf(item, 'protocol');
  const description = text(item, 'description')?.slice(0, 255);
  const single = text(item, 'source_security_group_id');
  const peers = [
    ...['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'security_groups'].flatMap((key) => texts(item, key)),
    ...(single === undefined ? [] : [single]),
    ...(flag(item, 'self') === true ? [group] : []),
  ];
  return peers.map((peer) => ({ ...traffic, peer, description }));
}
